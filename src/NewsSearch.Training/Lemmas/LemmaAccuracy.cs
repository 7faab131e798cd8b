using System.Globalization;
using System.Runtime.InteropServices;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Training.Lemmas;

/// <summary>How well the words that a table takes for forms of one lemma are those of a list: precision and recall over pairs of forms.</summary>
internal sealed record LemmaAccuracy(long Right, long Taken, long Wanted)
{
    private double Precision => (double)Right / Math.Max(1, Taken);

    private double Recall => (double)Right / Math.Max(1, Wanted);

    public double F => 2 * Precision * Recall / (Precision + Recall);

    public static LemmaAccuracy Of(LemmaTable table, IEnumerable<(string Lemma, string[] Forms)> list)
    {
        var gold = new Dictionary<string, List<string>>();
        var taken = new Dictionary<string, List<string>>();
        foreach ((string lemma, string[] forms) in list)
        {
            foreach (string form in forms)
            {
                Add(gold, form, lemma);
            }
        }

        foreach (string form in gold.Keys)
        {
            foreach (string lemma in table.LemmasOf(form))
            {
                Add(taken, form, lemma);
            }
        }

        HashSet<(string, string)> goldPairs = Pairs(gold);
        HashSet<(string, string)> takenPairs = Pairs(taken);
        return new LemmaAccuracy(takenPairs.Count(goldPairs.Contains), takenPairs.Count, goldPairs.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:F3} R {Recall:F3} F {F:F3}");

    private static void Add(Dictionary<string, List<string>> sets, string form, string lemma)
    {
        List<string> lemmas = CollectionsMarshal.GetValueRefOrAddDefault(sets, form, out _) ??= [];
        if (!lemmas.Contains(lemma))
        {
            lemmas.Add(lemma);
        }
    }

    private static HashSet<(string, string)> Pairs(Dictionary<string, List<string>> lemmasOf)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var group in lemmasOf.SelectMany(pair => pair.Value.Select(lemma => (lemma, form: pair.Key))).GroupBy(pair => pair.lemma, pair => pair.form))
        {
            string[] forms = [.. group];
            foreach (string a in forms)
            {
                foreach (string b in forms)
                {
                    if (string.CompareOrdinal(a, b) < 0)
                    {
                        pairs.Add((a, b));
                    }
                }
            }
        }

        return pairs;
    }
}
