using System.Text.RegularExpressions;

namespace NewsSearch.Training.Extraction;

/// <summary>
/// How far an extracted text agrees with a gold one: multisets of consecutive word tokens, page by page, as the public
/// article extraction benchmarks count them.
/// </summary>
/// <param name="length">How many tokens a shingle has: 4 heeds the order of words, 1 does not.</param>
internal sealed partial class ShingleScore(int length = 4)
{
    private double _precision;
    private double _recall;
    private double _f1;

    public int Pages { get; private set; }

    public double Precision => _precision / Pages;

    public double Recall => _recall / Pages;

    /// <summary>Of the averages over the pages.</summary>
    public double F1 => Harmonic(Precision, Recall);

    /// <summary>The average of the pages' own.</summary>
    public double MeanF1 => _f1 / Pages;

    /// <summary>Adds a page and returns its own F1.</summary>
    public double Add(string gold, string found)
    {
        Dictionary<string, int> expected = Shingles(gold);
        double total = expected.Values.Sum();
        Dictionary<string, int> actual = Shingles(found);
        double hits = actual.Sum(shingle => Math.Min(shingle.Value, expected.GetValueOrDefault(shingle.Key)));
        double precision = actual.Count == 0 ? 0 : hits / actual.Values.Sum();
        double recall = total == 0 ? 0 : hits / total;
        double f1 = Harmonic(precision, recall);
        _precision += precision;
        _recall += recall;
        _f1 += f1;
        Pages++;
        return f1;
    }

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);

    private Dictionary<string, int> Shingles(string text)
    {
        string[] tokens = [.. Tokens().Matches(text).Select(match => match.Value)];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int size = Math.Min(length, tokens.Length);
        for (int i = 0; size > 0 && i + size <= tokens.Length; i++)
        {
            string shingle = string.Join(' ', tokens, i, size);
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Tokens();
}
