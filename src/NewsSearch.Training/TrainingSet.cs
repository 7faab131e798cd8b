using System.Runtime.InteropServices;
using NewsSearch.Entities;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Training;

/// <summary>
/// The stretches of the training texts that the model decides, each token with its label and the numbers of its features. Features
/// seen fewer than a given number of times are left out.
/// </summary>
internal sealed class TrainingSet
{
    private readonly List<ulong> _keys = [];
    private readonly List<int> _starts = [0];
    private readonly List<byte> _labels = [];
    private readonly List<Stretch> _stretches = [];

    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>The key of each feature.</summary>
    public ulong[] Features { get; private set; } = [];

    /// <summary>The features of all tokens, one token after the other.</summary>
    public int[] FeatureOf { get; private set; } = [];

    public int TokenCount => _labels.Count;

    public int NameTokens { get; private set; }

    /// <summary>Tokens of people and places that the lattice leaves out.</summary>
    public int LostTokens { get; private set; }

    public ReadOnlySpan<byte> LabelsOf(Stretch stretch) => CollectionsMarshal.AsSpan(_labels).Slice(stretch.First, stretch.Count);

    /// <summary>Where the token's features begin in <see cref="FeatureOf"/>; those of the next token follow.</summary>
    public int StartOf(int token) => _starts[token];

    /// <param name="firstPass">What the first pass made of the text's tokens, to learn the second pass; or null.</param>
    public void Add(TrainingText text, byte[]? firstPass)
    {
        string body = text.Article.Body;
        using TokenBuffer tokens = TokenScanner.Scan(body, WordLexicon.Default);
        using var context = ArticleContext.Of(body, tokens, WorldGazetteer.Default, StatisticalRecognizer.Organisations);
        byte[] gold = Labels(text.Article, tokens);
        using NameVotes? votes = firstPass is null ? null : NameVotes.Of(context, firstPass);
        bool[] covered = new bool[tokens.Count];
        Span<ulong> keys = stackalloc ulong[NameFeatures.Most];
        var features = new NameFeatures(context, keys);
        int at = 0;
        while (NameLattice.Next(context, at) is { Count: > 0 } stretch)
        {
            at = stretch.First + stretch.Count;
            if (tokens[stretch.First].Start < text.Learnt.Start || tokens[stretch.First].Start >= text.Learnt.End)
            {
                continue;
            }

            int previous = NameLabel.Outside, first = _labels.Count;
            for (int i = stretch.First; i < at; i++)
            {
                covered[i] = true;
                int count = features.Write(i);
                foreach (ulong key in keys[..count])
                {
                    _keys.Add(key);
                }

                int voted = votes?.Write(firstPass, i, keys) ?? 0;
                foreach (ulong key in keys[..voted])
                {
                    _keys.Add(key);
                }

                AddCorpus(text.Corpus, tokens[i], context.KnownAt(i));
                int label = NameLabel.MayFollow(previous, gold[i]) ? gold[i] : NameLabel.FirstOf(gold[i]);
                _labels.Add((byte)label);
                _starts.Add(_keys.Count);
                previous = label;
            }

            _stretches.Add(new Stretch(first, _labels.Count - first, text.Weight));
        }

        Measure(gold, covered);
    }

    // What a corpus does its own way is learnt apart, and so kept out of the weights that count in use.
    private void AddCorpus(int corpus, in Token token, byte known)
    {
        if (corpus > 0)
        {
            _keys.Add(NameFeatures.Mix(1000, (ulong)corpus));
            _keys.Add(NameFeatures.Mix(1001, ((ulong)corpus << 8) | (ulong)token.Shape));
            _keys.Add(NameFeatures.Mix(1002, ((ulong)corpus << 56) ^ token.Key));
            _keys.Add(NameFeatures.Mix(1003, ((ulong)corpus << 40) | (ulong)token.Classes));
            _keys.Add(NameFeatures.Mix(1004, ((ulong)corpus << 8) | known));
        }
    }

    private void Measure(byte[] gold, bool[] covered)
    {
        for (int i = 0; i < gold.Length; i++)
        {
            if (NameLabel.FirstOf(gold[i]) is NameLabel.Person or NameLabel.Place)
            {
                NameTokens++;
                LostTokens += covered[i] ? 0 : 1;
            }
        }
    }

    private static byte[] Labels(AnnotatedArticle article, TokenBuffer tokens)
    {
        byte[] labels = new byte[tokens.Count];
        int at = 0;
        foreach (AnnotatedName name in article.Names)
        {
            while (at < labels.Length && tokens[at].End <= name.Span.Start)
            {
                at++;
            }

            for (int first = at; at < labels.Length && tokens[at].Start < name.Span.End; at++)
            {
                labels[at] = (byte)(at == first ? name.Label : name.Label + 1);
            }
        }

        return labels;
    }

    /// <summary>Numbers the features that occur at least <paramref name="cutoff"/> times; call once, after the last text.</summary>
    public void Close(int cutoff)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (ulong key in _keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }

        var numbers = new Dictionary<ulong, int>();
        List<int> features = new(_keys.Count);
        int start = 0;
        for (int token = 0; token < _labels.Count; token++)
        {
            int end = _starts[token + 1];
            for (int i = start; i < end; i++)
            {
                if (counts[_keys[i]] >= cutoff)
                {
                    if (!numbers.TryGetValue(_keys[i], out int number))
                    {
                        number = numbers.Count;
                        numbers.Add(_keys[i], number);
                    }

                    features.Add(number);
                }
            }

            start = end;
            _starts[token + 1] = features.Count;
        }

        _keys.Clear();
        _keys.TrimExcess();
        FeatureOf = [.. features];
        Features = [.. numbers.Keys];
    }

    /// <summary>Consecutive tokens that are decided together; the tokens before and after are outside names.</summary>
    internal readonly record struct Stretch(int First, int Count, float Weight);
}
