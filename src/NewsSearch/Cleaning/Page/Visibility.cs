using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsSearch.Cleaning.Page;

/// <summary>Whether browsers show an element, as far as its markup tells: style sheets are not read.</summary>
internal static class Visibility
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly FrozenSet<string> ReaderWords = FrozenSet.ToFrozenSet(
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "u-visually-hidden", "screenreader", "screen-reader-only",
         "sr-only-focusable", "a11y-hidden", "element-invisible", "print-only", "show-for-sr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether one of the classes is a common name for what only screen readers tell, which is never a story's.</summary>
    public static bool IsForAssistiveReaders(string? classes)
    {
        if (classes is null)
        {
            return false;
        }

        foreach (Range range in classes.AsSpan().Split(' '))
        {
            if (ReaderWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(classes.AsSpan()[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is not shown, nor read out to anybody.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return !IsStreamed(element.Id);
        }

        return (element.GetAttribute("aria-hidden") is { } aria && aria.Equals("true", StringComparison.OrdinalIgnoreCase))
            || (element.GetAttribute("style") is { } style && IsHiding(style));
    }

    /// <summary>React streams what was not ready into <c>&lt;div hidden id="S:0"&gt;</c>; a script moves it to its place when the page is shown.</summary>
    private static bool IsStreamed(string? id) =>
        id is ['S', ':', _, ..] && id.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0;

    private static bool IsHiding(string style)
    {
        string compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("clip:rect(0", StringComparison.OrdinalIgnoreCase);
    }
}
