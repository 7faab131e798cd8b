using System.Runtime.InteropServices;
using NewsSearch.Entities;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Training;

/// <summary>Which words stand beside which in texts without annotation.</summary>
internal sealed class WordContexts
{
    private const ulong OutsideText = 1;
    private const ulong Number = 2;

    /// <summary>Context words are so common that their frequency is best flattened (Levy, Goldberg and Dagan, TACL 2015).</summary>
    private const double Smoothing = 0.75;

    private static readonly int[] Offsets = [-2, -1, 1, 2];

    private readonly List<Unit[]> _texts = [];
    private readonly Dictionary<ulong, int> _counts = [];

    public int TextCount => _texts.Count;

    public long TokenCount => _texts.Sum(text => (long)text.Length);

    public void Add(string text)
    {
        using TokenBuffer tokens = TokenScanner.Scan(text, WordLexicon.Default);
        using var context = ArticleContext.Of(text, tokens, WorldGazetteer.Default, StatisticalRecognizer.Organisations);
        var units = new Unit[tokens.Count];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = UnitOf(tokens[i], context.LineOf(i));
            if (units[i].Counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, units[i].Key, out _)++;
            }
        }

        _texts.Add(units);
    }

    /// <summary>
    /// A vector for each word that occurs at least <paramref name="minimum"/> times, the commonest word first: its positive pointwise
    /// mutual information with each of the commonest <paramref name="contexts"/> words at each of the two places on either side,
    /// scaled to length 1. Information from few occurrences counts less (Pantel and Lin, 2002).
    /// </summary>
    public WordVectors Vectors(int minimum, int contexts)
    {
        ulong[] common = [OutsideText, .. ByCount(_counts).Take(contexts - 1)];
        Dictionary<ulong, int> contextOf = NumberOf(common);
        ulong[] words = [.. ByCount(_counts.Where(pair => pair.Value >= minimum && pair.Key > char.MaxValue))];
        Dictionary<ulong, int> wordOf = NumberOf(words);
        var rows = new Dictionary<int, int>[words.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = [];
        }

        foreach (Unit[] units in _texts)
        {
            for (int i = 0; i < units.Length; i++)
            {
                if (units[i].Counts && wordOf.TryGetValue(units[i].Key, out int word))
                {
                    CountAround(units, i, contextOf, rows[word]);
                }
            }
        }

        return new WordVectors(words, [.. Weigh(rows, contexts * Offsets.Length)], contexts * Offsets.Length);
    }

    // A capital tells nothing in a headline or on a common word that begins a sentence.
    private static Unit UnitOf(in Token token, LineCase line) => token.Shape switch
    {
        TokenShape.Number => new(Number, true),
        TokenShape.Punctuation => new(token.Key, true),
        _ => new(
            WordClusters.KeyOf(token),
            line == LineCase.Sentence && !(token.Has(TokenMarks.Start) && token.HasCapital && token.Is(WordClasses.Common | WordClasses.Function))),
    };

    private static IEnumerable<ulong> ByCount(IEnumerable<KeyValuePair<ulong, int>> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key);

    private static Dictionary<ulong, int> NumberOf(ulong[] keys) =>
        keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i);

    private static void CountAround(Unit[] units, int word, Dictionary<ulong, int> contextOf, Dictionary<int, int> row)
    {
        for (int place = 0; place < Offsets.Length; place++)
        {
            int at = word + Offsets[place];
            ulong key = (uint)at < (uint)units.Length ? units[at].Key : OutsideText;
            if (contextOf.TryGetValue(key, out int context))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(row, (context * Offsets.Length) + place, out _)++;
            }
        }
    }

    private static IEnumerable<(int Dimension, float Value)[]> Weigh(Dictionary<int, int>[] rows, int dimensions)
    {
        double[] totals = new double[dimensions];
        foreach ((int dimension, int count) in rows.SelectMany(row => row))
        {
            totals[dimension] += count;
        }

        double flattened = totals.Sum(total => Math.Pow(total, Smoothing));
        foreach (Dictionary<int, int> row in rows)
        {
            double sum = row.Values.Sum(count => (double)count);
            List<(int Dimension, double Value)> cells = [];
            foreach ((int dimension, int count) in row.OrderBy(pair => pair.Key))
            {
                double information = Math.Log(count / sum * flattened / Math.Pow(totals[dimension], Smoothing));
                double rarer = Math.Min(sum, totals[dimension]);
                if (information > 0)
                {
                    cells.Add((dimension, information * count / (count + 1) * rarer / (rarer + 1)));
                }
            }

            double length = Math.Sqrt(cells.Sum(cell => cell.Value * cell.Value));
            yield return [.. cells.Select(cell => (cell.Dimension, (float)(cell.Value / length)))];
        }
    }

    /// <param name="Counts">Whether the word is one that a vector is made for here; beside others it counts in any case.</param>
    private readonly record struct Unit(ulong Key, bool Counts);
}
