using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>
/// Words in capitals. Where a query is all in capitals, they no more tell an acronym from a word than in an article's line of capitals:
/// <c>WHO IS OBAMA</c> is <c>(who OR WHO) AND (is OR IS) AND OBAMA</c>.
/// </summary>
internal static class Capitals
{
    /// <summary>A word alone is in capitals because it is an acronym.</summary>
    private const int LeastWords = 2;

    /// <summary>Each acronym that is a word too doubles them; what would be more is read as the word.</summary>
    private const int MostReadings = 16;

    /// <summary>Whether the words of the texts are all in capitals, so that these tell nothing.</summary>
    public static bool TellNothing(IEnumerable<string> texts)
    {
        int words = 0;
        foreach (string text in texts)
        {
            if (text.Any(char.IsLower))
            {
                return false;
            }

            words += WordScanner.WrittenWords(text).Count(word => word.Written.Any(char.IsUpper));
        }

        return words >= LeastWords;
    }

    /// <summary>The text with each acronym that is a word too as either, the words first and the text as it is written last.</summary>
    public static IReadOnlyList<string> Readings(string text)
    {
        List<string> readings = [""];
        var buffer = new char[WordScanner.BufferLength];
        int position = 0;
        int copied = 0;
        while (WordScanner.TryRead(text, ref position, buffer, out ScannedWord word))
        {
            ReadOnlySpan<char> folded = buffer.AsSpan(0, word.Length);
            if (word.Shape != WordShape.Capitals || !AcronymWords.Contains(folded))
            {
                continue;
            }

            // The index has AIDS as the word aids, too, but US only as the acronym.
            string written = text[word.Span.Start..word.Span.End];
            string[] ways = AcronymWords.AreApart(folded) && 2 * readings.Count <= MostReadings ? [written.ToLowerInvariant(), written] : [written.ToLowerInvariant()];
            string before = text[copied..word.Span.Start];
            readings = [.. readings.SelectMany(reading => ways.Select(way => reading + before + way))];
            copied = word.Span.End;
        }

        return [.. readings.Select(reading => reading + text[copied..])];
    }

    /// <summary>Whether the operands ask for one text, in capitals and without.</summary>
    public static bool AreReadings(IReadOnlyList<NewsQuery> operands) => operands.Count > 1 && operands.All(operand => (operands[0], operand) switch
    {
        (NewsQuery.Words one, NewsQuery.Words other) => one.Field == other.Field && one.Exact == other.Exact && IsSame(one.Text, other.Text),
        (NewsQuery.Slop one, NewsQuery.Slop other) => one.Field == other.Field && one.Distance == other.Distance && IsSame(one.Text, other.Text),
        _ => false,
    });

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
