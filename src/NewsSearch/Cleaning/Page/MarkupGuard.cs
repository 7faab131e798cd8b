using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsSearch.Cleaning.Page;

/// <summary>
/// Keeps hostile markup from costing more than its length. A parser's work grows with the square of the depth, and
/// recursive walks overflow the stack; browsers cap the depth at 512 for the same reason. Unclosed formatting elements
/// are opened anew in every paragraph (HTML, "reconstruct the active formatting elements"), so their depth is capped too.
/// </summary>
internal static class MarkupGuard
{
    private const int MaxDepth = 512;
    private const int MaxFormattingDepth = 4;

    /// <summary>The page is read as far as its element of this number; the longest real ones have some ten thousand.</summary>
    public const int MaxElements = 300_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private static readonly FrozenSet<string> Uncounted = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head",
         "body",
         "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp",
         "rt"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
         "u"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Their content is no markup; it ends at their own end tag only.</summary>
    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The page itself, where it is within the limits; else without the tags that are over them.</summary>
    /// <returns>The page, and whether what stands behind its last element is missing.</returns>
    public static (string Html, bool IsCut) Limit(string html)
    {
        StringBuilder? limited = null;
        int copied = 0;
        int depth = 0;
        int formatting = 0;
        int elements = 0;
        foreach (Tag tag in Tags(html))
        {
            ReadOnlySpan<char> name = html.AsSpan(tag.NameStart, tag.NameLength);
            if (Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                elements++;
            }
            else if (tag.Closes)
            {
                bool format = Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
                formatting -= format && formatting > 0 ? 1 : 0;
                depth -= !format && depth > 0 ? 1 : 0;
            }
            else
            {
                bool format = Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
                formatting += format ? 1 : 0;
                depth += format ? 0 : 1;
                elements++;
                if (format ? formatting > MaxFormattingDepth : depth > MaxDepth)
                {
                    limited ??= new StringBuilder(html.Length);
                    limited.Append(html, copied, tag.Start - copied).Append(' ');
                    copied = tag.End;
                }
            }

            if (elements > MaxElements)
            {
                limited ??= new StringBuilder(html.Length);
                return (limited.Append(html, copied, Math.Max(0, tag.Start - copied)).ToString(), true);
            }
        }

        return (limited is null ? html : limited.Append(html, copied, html.Length - copied).ToString(), false);
    }

    private static IEnumerable<Tag> Tags(string html)
    {
        int position = 0;
        while (position < html.Length && html.IndexOf('<', position) is int open and >= 0)
        {
            position = open + 1;
            if (html.AsSpan(position).StartsWith("!--"))
            {
                int end = html.IndexOf("-->", position + 1, StringComparison.Ordinal);
                position = end < 0 ? html.Length : end + 3;
                continue;
            }

            bool closes = position < html.Length && html[position] == '/';
            int name = closes ? position + 1 : position;
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                continue;
            }

            int nameEnd = name + NameLength(html.AsSpan(name));
            int close = html.IndexOf('>', nameEnd);
            Tag tag = new(open, close < 0 ? html.Length : close + 1, name, nameEnd - name, closes);
            yield return tag;
            position = closes ? tag.End : AfterRawText(html, tag);
        }
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAny(NameEnds);
        return length < 0 ? text.Length : length;
    }

    private static int AfterRawText(string html, Tag tag)
    {
        ReadOnlySpan<char> name = html.AsSpan(tag.NameStart, tag.NameLength);
        if (!RawText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            return tag.End;
        }

        int end = html.IndexOf(string.Concat("</", name), tag.End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private readonly record struct Tag(int Start, int End, int NameStart, int NameLength, bool Closes);
}
