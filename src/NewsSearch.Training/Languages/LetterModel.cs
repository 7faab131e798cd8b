using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace NewsSearch.Training.Languages;

/// <summary>
/// How often the runs of one to five letters stand in the texts that Lingua counted, and words drawn from that. Lingua keeps of each run its share
/// among those that begin with the same letters, and runs lie within words; so the counts give back how often a run begins or ends a word:
/// it does whenever no longer run goes on there.
/// </summary>
internal sealed class LetterModel
{
    private const int Longest = 5;

    private const int LongestWord = 40;

    private static readonly string[] Files = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];

    private readonly Dictionary<string, Choice> _starts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Choice> _middles = new(StringComparer.Ordinal);

    private LetterModel()
    {
    }

    /// <param name="folder">Of one language, with its files of counts.</param>
    public static LetterModel Read(string folder)
    {
        List<Dictionary<string, long>> counts = [];
        foreach (string file in Files.TakeWhile(f => File.Exists(Path.Combine(folder, f + ".json.br"))))
        {
            counts.Add(Counts(Path.Combine(folder, file + ".json.br"), counts.LastOrDefault()));
        }

        LetterModel model = new();

        // How often a run begins a word, by its length.
        List<Dictionary<string, long>> starts = [];
        for (int length = 1; length < Longest; length++)
        {
            Dictionary<string, long> begins = new(counts[length - 1]);
            foreach ((string run, long count) in counts[length])
            {
                string inner = run[1..];
                begins[inner] = begins.GetValueOrDefault(inner) - count;
            }

            starts.Add(begins);
        }

        for (int length = 0; length < Longest - 1; length++)
        {
            Add(model._starts, length == 0 ? [] : starts[length - 1], starts[length]);
        }

        Add(model._middles, counts[Longest - 2], counts[Longest - 1]);
        return model;
    }

    /// <summary>A word drawn by the counts; empty where there are none.</summary>
    public string Word(Random random)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        while (length < word.Length)
        {
            string before = new(word[Math.Max(0, length - (Longest - 1))..length]);
            if (!(length < Longest - 1 ? _starts : _middles).TryGetValue(before, out Choice? choice) || choice.Draw(random) is not { } next)
            {
                break;
            }

            word[length++] = next;
        }

        return new(word[..length]);
    }

    private static void Add(Dictionary<string, Choice> choices, Dictionary<string, long> wholes, Dictionary<string, long> longer)
    {
        foreach ((string run, long count) in longer)
        {
            string before = run[..^1];
            if (!choices.TryGetValue(before, out Choice? choice))
            {
                choices.Add(before, choice = new());
            }

            choice.Add(run[^1], Math.Max(0, count));
        }

        foreach ((string run, long count) in wholes)
        {
            if (run.Length > 0 && choices.TryGetValue(run, out Choice? choice))
            {
                choice.AddEnd(count);
            }
        }
    }

    private static Dictionary<string, long> Counts(string file, Dictionary<string, long>? shorter)
    {
        using FileStream packed = File.OpenRead(file);
        using BrotliStream stream = new(packed, CompressionMode.Decompress);
        using JsonDocument json = JsonDocument.Parse(stream);
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        JsonElement runs = json.RootElement.GetProperty("ngrams");
        long all = shorter is null ? runs.EnumerateObject().Max(p => long.Parse(p.Name.AsSpan(p.Name.IndexOf('/') + 1), CultureInfo.InvariantCulture)) : 0;
        foreach (JsonProperty property in runs.EnumerateObject())
        {
            int slash = property.Name.IndexOf('/');
            double share = double.Parse(property.Name.AsSpan(0, slash), CultureInfo.InvariantCulture)
                / double.Parse(property.Name.AsSpan(slash + 1), CultureInfo.InvariantCulture);
            foreach (string run in property.Value.GetString()!.Split(' '))
            {
                counts[run] = (long)Math.Round(share * (shorter is null ? all : shorter.GetValueOrDefault(run[..^1])));
            }
        }

        return counts;
    }

    private sealed class Choice
    {
        private readonly List<(long Upto, char Next)> _nexts = [];

        private long _all;

        private long _end;

        public void Add(char next, long count) => _nexts.Add((_all += count, next));

        /// <param name="count">Of the run itself, however it goes on.</param>
        public void AddEnd(long count) => _end = Math.Max(0, count - _all);

        public char? Draw(Random random)
        {
            long drawn = _all + _end <= 0 ? _all : random.NextInt64(_all + _end);
            if (drawn >= _all)
            {
                return null;
            }

            int low = 0;
            int high = _nexts.Count - 1;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = _nexts[middle].Upto > drawn ? (low, middle) : (middle + 1, high);
            }

            return _nexts[low].Next;
        }
    }
}
