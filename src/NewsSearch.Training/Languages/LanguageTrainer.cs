using System.Numerics;
using System.Runtime.InteropServices;
using NewsSearch.Languages;

namespace NewsSearch.Training.Languages;

/// <summary>
/// Learns the weights of a <see cref="LanguageTable"/> by logistic regression over documents of words drawn at random (AdaGrad, with a penalty that
/// makes weights zero), keeps those that matter most, and learns these once more. The same words give the same table.
/// </summary>
internal sealed class LanguageTrainer
{
    private const int Seed = 11;

    /// <summary>Words of each language that nothing is learnt from.</summary>
    private const int Held = 20_000;

    private const int LongestDocument = 24;

    /// <summary>Languages that are much alike stand three times as often in the documents.</summary>
    private static readonly HashSet<string> Near = ["bs", "hr", "sr", "id", "ms", "nb", "nn", "da"];

    private readonly LanguageTrainingOptions _options;

    private readonly List<(string Language, byte[][] Words)> _languages;

    private readonly int[] _drawn;

    private readonly Dictionary<ulong, int> _runs = [];

    private readonly Random _random = new(Seed);

    private readonly int[][][] _features;

    private readonly int _width;

    private readonly float[] _weights;

    private readonly float[] _squares;

    private readonly int _english;

    private bool[]? _kept;

    public LanguageTrainer(List<(string Language, byte[][] Words)> languages, LanguageTrainingOptions options)
    {
        (_languages, _options) = (languages, options);
        _width = (languages.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _english = languages.FindIndex(language => language.Language == "en");
        _drawn = [.. languages.SelectMany((language, i) => Enumerable.Repeat(i, Near.Contains(language.Language) && languages.Count > 10 ? 3 : 1))];
        foreach ((_, byte[][] words) in languages)
        {
            AddFrequentRuns(words);
        }

        _features = [.. languages.Select(language => language.Words.Select(FeaturesOf).ToArray())];
        _weights = new float[_runs.Count * _width];
        _squares = new float[_weights.Length];
    }

    public LanguageTableContent Train(Action<string> report)
    {
        report($"{_languages.Count} languages, {_runs.Count} runs of letters");
        for (int epoch = 0; epoch < 3; epoch++)
        {
            report($"loss {Learn(_options.Documents, 0.3f / (epoch + 1), _options.Penalty):F4}");
        }

        report(Measure(100));
        report($"{Prune()} weights are kept");
        for (int epoch = 0; epoch < 3; epoch++)
        {
            report($"loss {Learn(_options.Documents, 0.15f / (epoch + 1), 0):F4}");
        }

        LanguageTableContent content = Content();
        report(Measure(100));
        report(Measure(500));
        return content;
    }

    private static void ForEachRun(byte[] word, int shortest, int longest, Action<ulong> use)
    {
        for (int start = 0; start + shortest <= word.Length; start++)
        {
            ulong key = 0;
            for (int end = start; end < word.Length && end - start < longest; end++)
            {
                key = (key << 8) | word[end];
                if (end - start + 1 >= shortest)
                {
                    use(key);
                }
            }
        }
    }

    private void AddFrequentRuns(byte[][] words)
    {
        Dictionary<ulong, int> counts = [];
        foreach (byte[] word in words.AsSpan(0, words.Length - Held))
        {
            ForEachRun(word, _options.Shortest, _options.Longest, run => CollectionsMarshal.GetValueRefOrAddDefault(counts, run, out _)++);
        }

        double least = _options.Least * (words.Length - Held) / 280_000.0;
        foreach (ulong run in counts.Where(pair => pair.Value >= least * (pair.Key >> 40 != 0 ? 2 : pair.Key >> 32 != 0 ? 1.5 : 1)).Select(pair => pair.Key).Order())
        {
            _runs.TryAdd(run, _runs.Count);
        }
    }

    private int[] FeaturesOf(byte[] word)
    {
        List<int> features = [];
        ForEachRun(word, _options.Shortest, _options.Longest, run =>
        {
            if (_runs.TryGetValue(run, out int feature))
            {
                features.Add(feature);
            }
        });
        return [.. features];
    }

    /// <summary>Returns the mean loss.</summary>
    private double Learn(int documents, float rate, float penalty)
    {
        float[] scores = new float[_width];
        List<int> features = [];
        double loss = 0;
        for (int document = 0; document < documents; document++)
        {
            int right = _drawn[_random.Next(_drawn.Length)];
            Draw(right, features);
            Score(features, scores);
            float best = scores.AsSpan(0, _languages.Count).ToArray().Max();
            float sum = 0;
            for (int i = 0; i < _languages.Count; i++)
            {
                sum += scores[i] = MathF.Exp(scores[i] - best);
            }

            loss -= Math.Log(Math.Max(1e-9, scores[right] / sum));
            for (int i = 0; i < _languages.Count; i++)
            {
                float slope = (scores[i] / sum) - (i == right ? 1 : 0);
                if (Math.Abs(slope) >= 0.003f)
                {
                    Step(features, i, slope, rate, penalty);
                }
            }
        }

        return loss / documents;
    }

    private void Step(List<int> features, int language, float slope, float rate, float penalty)
    {
        foreach (int feature in features)
        {
            int at = (feature * _width) + language;
            if (_kept is not null && !_kept[at])
            {
                continue;
            }

            _squares[at] += slope * slope;
            float weight = _weights[at] - (rate * slope / MathF.Sqrt(_squares[at] + 0.05f));
            _weights[at] = weight > 0 ? Math.Max(0, weight - penalty) : Math.Min(0, weight + penalty);
        }
    }

    /// <summary>The features of some words in a row, with words of another language between them, as texts have names and quotations.</summary>
    private void Draw(int language, List<int> features)
    {
        features.Clear();
        int[][] words = _features[language];
        int length = 3 + _random.Next(LongestDocument - 2);
        int start = _random.Next(words.Length - Held - LongestDocument - 2);
        double share = _random.Next(4) == 0 ? 0.25 : 0.04;
        int other = _random.Next(2) == 0 && _english >= 0 ? _english : _random.Next(_languages.Count);
        bool mixed = _languages[language].Language != LanguageTag.Unknown && _languages[other].Language != LanguageTag.Unknown;
        for (int i = 0; i < length; i++)
        {
            features.AddRange(mixed && i > 0 && _random.NextDouble() < share
                ? _features[other][_random.Next(_features[other].Length - Held)]
                : words[start + i]);
        }
    }

    private void Score(List<int> features, float[] scores)
    {
        Array.Clear(scores);
        foreach (int feature in features)
        {
            int at = feature * _width;
            for (int i = 0; i < _width; i += Vector<float>.Count)
            {
                (new Vector<float>(scores, i) + new Vector<float>(_weights, at + i)).CopyTo(scores, i);
            }
        }
    }

    /// <summary>Leaves the weights that are large and of frequent runs. Returns how many.</summary>
    private int Prune()
    {
        float[] frequency = new float[_runs.Count];
        foreach (int[][] words in _features)
        {
            foreach (int feature in words.SelectMany(word => word))
            {
                frequency[feature] += 1f / words.Length;
            }
        }

        float[] worth = [.. _weights.Select((weight, i) => MathF.Abs(weight) * MathF.Sqrt(frequency[i / _width]))];
        float[] ordered = [.. worth.Where(value => value > 0).Order()];
        float least = ordered.Length > _options.Weights ? ordered[^_options.Weights] : 0;
        _kept = [.. worth.Select(value => value > least)];
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = _kept[i] ? _weights[i] : 0;
        }

        return _kept.Count(kept => kept);
    }

    /// <summary>The weights in whole units; what rounds to none is left out, here too.</summary>
    private LanguageTableContent Content()
    {
        float units = _options.UnitsPerNat;
        List<(ulong, int)> runs = [];
        List<(byte, sbyte)> weights = [];
        foreach ((ulong key, int feature) in _runs.OrderBy(pair => pair.Key))
        {
            int before = weights.Count;
            for (int language = 0; language < _languages.Count; language++)
            {
                ref float weight = ref _weights[(feature * _width) + language];
                int whole = (int)Math.Clamp(MathF.Round(weight * units), sbyte.MinValue, sbyte.MaxValue);
                weight = whole / units;
                if (whole != 0)
                {
                    weights.Add(((byte)language, (sbyte)whole));
                }
            }

            if (weights.Count > before)
            {
                runs.Add((key, weights.Count - before));
            }
        }

        return new([.. _languages.Select(language => language.Language)], _options.Shortest, _options.Longest, units, runs, weights);
    }

    /// <summary>The share of documents told right that are made of the words kept back, and what is most often taken for what.</summary>
    private string Measure(int characters)
    {
        const int Documents = 300;
        Random random = new(Seed);
        float[] scores = new float[_width];
        Dictionary<string, int> mistaken = [];
        for (int language = 0; language < _languages.Count; language++)
        {
            byte[][] words = _languages[language].Words;
            for (int document = 0; document < Documents; document++)
            {
                int at = words.Length - Held + random.Next(Held - characters);
                List<int> features = [];
                for (int length = 0; length < characters; at++)
                {
                    features.AddRange(_features[language][at]);
                    length += words[at].Length - 1;
                }

                Score(features, scores);
                int best = Array.IndexOf(scores, scores.Take(_languages.Count).Max());
                if (best != language)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(mistaken, $"{_languages[language].Language}>{_languages[best].Language}", out _)++;
                }
            }
        }

        double right = 1 - ((double)mistaken.Values.Sum() / (Documents * _languages.Count));
        return $"{characters} characters: {right:F4} right; " + string.Join(", ", mistaken.OrderByDescending(pair => pair.Value).Take(10).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
