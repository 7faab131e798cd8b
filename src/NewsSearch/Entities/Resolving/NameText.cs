using System.Buffers;
using System.Text;

namespace NewsSearch.Entities.Resolving;

/// <summary>Names as entities show them.</summary>
internal static class NameText
{
    private static readonly SearchValues<char> OddSpace = SearchValues.Create("\t\n\r\u00A0\u2009\u202F");

    /// <summary>The stretch of text with each run of white space as one space.</summary>
    public static string Of(string text, TextSpan span)
    {
        ReadOnlySpan<char> name = text.AsSpan(span.Start, span.Length);
        if (!name.ContainsAny(OddSpace) && !name.Contains("  ", StringComparison.Ordinal))
        {
            return name.ToString();
        }

        var builder = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString();
    }
}
