using System.Buffers;

namespace NewsSearch.Sources.Fields;

/// <summary>Tells whether the body of a JSON record is markup.</summary>
internal static class MarkupSniffer
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");

    /// <summary>
    /// Markup holds at least one tag that news bodies use. A lone <c>&lt;</c> or a tag of no known name is text.
    /// </summary>
    public static ContentKind KindOf(string body)
    {
        bool markup = false;
        ReadOnlySpan<char> rest = body;
        while (rest.IndexOf('<') is int open and >= 0)
        {
            rest = rest[(open + 1)..];
            if (rest.StartsWith("!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return ContentKind.HtmlPage;
            }

            ReadOnlySpan<char> name = TagName(rest is ['/', ..] ? rest[1..] : rest);
            if (name.Equals("html", StringComparison.OrdinalIgnoreCase) || name.Equals("body", StringComparison.OrdinalIgnoreCase))
            {
                return ContentKind.HtmlPage;
            }

            markup |= IsBodyTag(name);
        }

        return markup ? ContentKind.HtmlFragment : ContentKind.Text;
    }

    private static ReadOnlySpan<char> TagName(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, 12)].IndexOfAnyExcept(NameCharacters);
        return end > 0 && text[end] is '>' or '/' or ' ' or '\n' or '\r' or '\t' ? text[..end] : default;
    }

    private static bool IsBodyTag(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        int length = name.ToLowerInvariant(lower);
        return lower[..length] is "p" or "br" or "div" or "span" or "a" or "b" or "i" or "em" or "strong" or "ul" or "ol" or "li"
            or "blockquote" or "article" or "section" or "figure" or "img" or "table" or "h1" or "h2" or "h3" or "h4" or "script"
            or "iframe";
    }
}
