using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSearch.Dates;

/// <summary>The numbers of dates in Chinese characters: <c>二〇二〇年五月十二日</c>.</summary>
internal static class ChineseNumbers
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The characters that numbers up to 99, and years, are written with.</summary>
    public static SearchValues<char> Figures { get; } = SearchValues.Create("〇零○一二三四五六七八九十");

    /// <summary>The same with figures of ASCII for the numbers before year, month and day.</summary>
    public static string InFigures(string text)
    {
        StringBuilder figures = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && Figures.Contains(text[end]))
            {
                end++;
            }

            bool counts = end > i && end < text.Length && text[end] is '年' or '月' or '日' or '号' or '號';
            figures.Append(counts ? Number(text.AsSpan(i, end - i)) : text.AsSpan(i, Math.Max(1, end - i)).ToString());
            i = Math.Max(i + 1, end);
        }

        return figures.ToString();
    }

    /// <summary>Digit by digit, or with tens.</summary>
    private static string Number(ReadOnlySpan<char> characters)
    {
        int ten = characters.IndexOf('十');
        if (ten >= 0)
        {
            int tens = ten == 0 ? 1 : Digit(characters[ten - 1]);
            int ones = ten + 1 < characters.Length ? Digit(characters[ten + 1]) : 0;
            return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
        }

        StringBuilder number = new();
        foreach (char character in characters)
        {
            number.Append(Digit(character));
        }

        return number.ToString();
    }

    private static int Digit(char character) => Math.Max(0, Digits.IndexOf(character, StringComparison.Ordinal));
}
