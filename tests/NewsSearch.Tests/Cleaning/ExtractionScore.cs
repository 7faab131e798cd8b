using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Cleaning;

/// <summary>
/// How far an extracted text agrees with a gold one: multisets of four consecutive word tokens, page by page, as
/// the public article extraction benchmarks count them.
/// </summary>
internal sealed partial class ExtractionScore
{
    private const int Length = 4;
    private double _precision;
    private double _recall;

    public int Pages { get; private set; }

    public double Precision => _precision / Pages;

    public double Recall => _recall / Pages;

    public double F1 => Harmonic(Precision, Recall);

    /// <summary>Adds a page and returns its own F1.</summary>
    public double Add(string gold, string found)
    {
        Dictionary<string, int> expected = Shingles(gold);
        double total = expected.Values.Sum();
        Dictionary<string, int> actual = Shingles(found);
        double hits = actual.Sum(shingle => Math.Min(shingle.Value, expected.GetValueOrDefault(shingle.Key)));
        double precision = actual.Count == 0 ? 0 : hits / actual.Values.Sum();
        double recall = total == 0 ? 0 : hits / total;
        _precision += precision;
        _recall += recall;
        Pages++;
        return Harmonic(precision, recall);
    }

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);

    private static Dictionary<string, int> Shingles(string text)
    {
        string[] tokens = [.. Tokens().Matches(text).Select(match => match.Value)];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int length = Math.Min(Length, tokens.Length);
        for (int i = 0; length > 0 && i + length <= tokens.Length; i++)
        {
            string shingle = string.Join(' ', tokens, i, length);
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Tokens();
}
