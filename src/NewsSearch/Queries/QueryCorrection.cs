using System.Text;
using NewsSearch.Words;

namespace NewsSearch.Queries;

/// <summary>Puts other words into the text of a query.</summary>
public static class QueryCorrection
{
    /// <summary>The text with each word that has one of these indexed forms replaced; all else, field names included, stays as it is.</summary>
    public static string Replace(string query, IReadOnlyDictionary<string, string> words)
    {
        var result = new StringBuilder(query.Length + 16);
        var buffer = new char[WordScanner.BufferLength];
        int position = 0;
        int copied = 0;
        while (WordScanner.TryRead(query, ref position, buffer, out ScannedWord word))
        {
            bool isField = word.Span.End < query.Length && query[word.Span.End] == ':';
            if (!isField && words.TryGetValue(new string(buffer, 0, word.Length), out string? other))
            {
                result.Append(query, copied, word.Span.Start - copied).Append(other);
                copied = word.Span.End + (IsForeignEnding(query, word.Span.End) ? 1 : 0);
            }
        }

        return result.Append(query, copied, query.Length - copied).ToString();
    }

    /// <summary>Westlaw's <c>immigra$</c>, which is no part of the word that takes its place.</summary>
    private static bool IsForeignEnding(string query, int at) =>
        at < query.Length && query[at] == '$' && (at + 1 == query.Length || char.IsWhiteSpace(query[at + 1]) || query[at + 1] is ')' or '"');
}
