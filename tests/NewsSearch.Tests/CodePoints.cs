using System.Globalization;

namespace NewsSearch.Tests;

/// <summary>Code points to set into texts: those that scanners may tell apart by default, all of Unicode at length.</summary>
internal static class CodePoints
{
    private const int Last = 0x10FFFF;

    /// <summary>The blocks whose characters scanners name one by one: Latin and modifier letters, punctuation of several scripts.</summary>
    private static readonly (int First, int Last)[] Named = [(0, 0x36F), (0x2000, 0x206F), (0x3000, 0x30FF), (0xFF00, 0xFF0F)];

    /// <summary>Each as UTF-16; a surrogate stands alone.</summary>
    public static IEnumerable<string> All { get; } = [.. Enumerable.Range(0, Last + 1).Where(LongTests.Times(0, 1) == 1 ? static _ => true : IsTelling).Select(ToText)];

    /// <summary>Every position of every code point: <c>#</c> of the forms stands for it.</summary>
    public static IEnumerable<string> In(params string[] forms) => All.SelectMany(_ => forms, static (point, form) => form.Replace("#", point, StringComparison.Ordinal));

    private static string ToText(int point) => char.IsBetween((char)Math.Min(point, char.MaxValue), '\uD800', '\uDFFF') ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    /// <summary>Whether the code point is named, or the first or last of those beside it of one category.</summary>
    private static bool IsTelling(int point) =>
        Array.Exists(Named, block => point >= block.First && point <= block.Last) || IsEdge(point) || point is 0xDBFF or 0xDC00;

    private static bool IsEdge(int point) => point is 0 or Last
        || CharUnicodeInfo.GetUnicodeCategory(point) is var category
        && (CharUnicodeInfo.GetUnicodeCategory(point - 1) != category || CharUnicodeInfo.GetUnicodeCategory(point + 1) != category);
}
