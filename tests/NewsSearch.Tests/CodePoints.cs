using System.Globalization;

namespace NewsSearch.Tests;

/// <summary>Texts that have one code point in stated places, where <c>#</c> stands; a surrogate stands there alone.</summary>
internal static class CodePoints
{
    private const int Last = 0x10FFFF;

    /// <summary>The blocks whose characters scanners name one by one: Latin and modifier letters, punctuation of several scripts.</summary>
    private static readonly (int First, int Last)[] Named = [(0, 0x36F), (0x2000, 0x206F), (0x3000, 0x30FF), (0xFF00, 0xFF0F)];

    /// <summary>All of Unicode at length, by default those of <see cref="TellingIn"/>.</summary>
    public static IEnumerable<string> AllIn(params string[] forms) => LongTests.Times(0, 1) == 0 ? TellingIn(forms) : In(All, forms);

    /// <summary>The code points that a scanner can tell apart: those named one by one, and of each row of one category the first and last.</summary>
    public static IEnumerable<string> TellingIn(params string[] forms) => In(All.Where(IsTelling), forms);

    private static IEnumerable<int> All => Enumerable.Range(0, Last + 1);

    private static IEnumerable<string> In(IEnumerable<int> points, string[] forms) =>
        points.Select(ToText).SelectMany(_ => forms, static (point, form) => form.Replace("#", point, StringComparison.Ordinal));

    private static string ToText(int point) => point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    private static bool IsTelling(int point) =>
        Array.Exists(Named, block => point >= block.First && point <= block.Last) || IsEdge(point) || point is 0xDBFF or 0xDC00;

    private static bool IsEdge(int point) => point is 0 or Last
        || (CharUnicodeInfo.GetUnicodeCategory(point) is var category
            && (CharUnicodeInfo.GetUnicodeCategory(point - 1) != category || CharUnicodeInfo.GetUnicodeCategory(point + 1) != category));
}
