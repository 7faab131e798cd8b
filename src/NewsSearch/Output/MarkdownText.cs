using System.Text;

namespace NewsSearch.Output;

/// <summary>
/// Text in a document of Markdown that shows as it is: whatever CommonMark, its GitHub flavour or Pandoc would read has a backslash before it. Control
/// characters become spaces; what turns the reading direction around and tag characters go.
/// </summary>
public static class MarkdownText
{
    private const string Mark = "**";

    /// <summary>The longest number that a list may begin with (CommonMark 5.2).</summary>
    private const int LongestNumber = 9;

    /// <summary>The text on one line, which may begin a line.</summary>
    public static string Of(string text) => Of(text, []);

    /// <summary>The text on one line, with the spans in bold.</summary>
    /// <param name="marks">Sorted and disjoint.</param>
    /// <remarks>A span at whose end a sign stands between letters is not marked: the stars would be read as stars (CommonMark 6.2).</remarks>
    public static string Of(string text, IReadOnlyList<TextSpan> marks)
    {
        var line = new StringBuilder(text.Length + 16);
        List<TextSpan> shown = [.. Joined(marks).Where(mark => CanBeMarked(text, mark))];
        int next = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (next < shown.Count && shown[next].End == i && shown[next].Length > 0)
            {
                line.Append(Mark);
                next++;
            }

            if (next < shown.Count && shown[next].Start == i)
            {
                line.Append(Mark);
            }

            if (i < text.Length)
            {
                i += Append(line, text, i);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The address between the parentheses of a link.</summary>
    public static string Address(string url)
    {
        var address = new StringBuilder(url.Length);
        foreach (Rune rune in Citation.OneLine(url).EnumerateRunes())
        {
            if (rune.Value is '<' or '>' or '(' or ')' or '[' or ']' or '\\' or '"' or '`' or '|' or ' ')
            {
                address.Append(Uri.HexEscape((char)rune.Value));
            }
            else
            {
                address.Append(rune.Value == '&' ? "&amp;" : rune.ToString());
            }
        }

        return address.ToString();
    }

    /// <returns>How many further units were taken.</returns>
    private static int Append(StringBuilder line, string text, int at)
    {
        char c = text[at];
        if (char.IsControl(c) || char.IsWhiteSpace(c))
        {
            // Spaces at the beginning would make code of a line, two at its end a break.
            if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }

            return 0;
        }

        if (EscapedText.IsHidden(text, at))
        {
            return char.IsHighSurrogate(c) ? 1 : 0;
        }

        if (IsRead(text, at, line))
        {
            line.Append('\\');
        }

        line.Append(c);
        return 0;
    }

    private static bool IsRead(string text, int at, StringBuilder line) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '~' or '|' or '$' or '^' or '{' or '}' or '#' or '@' => true,
        '+' or '-' or '=' or '(' or ':' or '%' when line.Length == 0 => true,

        // Addresses and :emoji: begin so; a time does not.
        ':' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !(at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])),
        '.' when EndsWithWww(line) => true,
        '.' or ')' => line.Length is > 0 and <= LongestNumber && IsWord(line) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])),
        _ => false,
    };

    private static bool EndsWithWww(StringBuilder line) => line.Length >= 3 && line.ToString(line.Length - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(StringBuilder line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(line[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Spans that touch as one: four stars in a row would be none.</summary>
    private static List<TextSpan> Joined(IReadOnlyList<TextSpan> marks)
    {
        var joined = new List<TextSpan>(marks.Count);
        foreach (TextSpan mark in marks.Where(static mark => mark.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].End >= mark.Start)
            {
                joined[^1] = joined[^1] with { End = mark.End };
            }
            else
            {
                joined.Add(mark);
            }
        }

        return joined;
    }

    private static bool CanBeMarked(string text, TextSpan mark)
    {
        char first = text[mark.Start], last = text[mark.End - 1];
        return !char.IsWhiteSpace(first) && !char.IsWhiteSpace(last)
            && (IsLetter(first) || mark.Start == 0 || !IsLetter(text[mark.Start - 1]))
            && (IsLetter(last) || mark.End == text.Length || !IsLetter(text[mark.End]));
    }

    /// <summary>What is neither white space nor a sign.</summary>
    private static bool IsLetter(char c) => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c);
}
