using System.Text;

namespace NewsSearch.Cli.Printing;

/// <summary>How text output is emphasised: by terminal colours, or in plain text by <c>**</c> around matches.</summary>
internal sealed class Style(bool color)
{
    private const string Reset = "\e[0m";

    public string Title(string text) => color ? $"\e[1m{text}{Reset}" : text;

    public string Faint(string text) => color ? $"\e[2m{text}{Reset}" : text;

    /// <summary>The text on one line with the spans marked; control characters, which could command the terminal, become spaces.</summary>
    /// <param name="around">Escape sequence in force around the marks, or empty.</param>
    public string Marked(string text, IReadOnlyList<TextSpan> marks, string around = "")
    {
        var result = new StringBuilder(text.Length + (marks.Count * 10));
        int at = 0;
        foreach (TextSpan mark in marks)
        {
            Append(result, text.AsSpan(at, mark.Start - at));
            result.Append(color ? "\e[1;31m" : "**");
            Append(result, text.AsSpan(mark.Start, mark.Length));
            result.Append(color ? Reset + around : "**");
            at = mark.End;
        }

        Append(result, text.AsSpan(at));
        return result.ToString();
    }

    /// <summary>The title in bold with the spans marked.</summary>
    public string MarkedTitle(string text, IReadOnlyList<TextSpan> marks) =>
        color ? $"\e[1m{Marked(text, marks, "\e[1m")}{Reset}" : Marked(text, marks);

    /// <summary>Text as it may go to a terminal: no control characters but line ends.</summary>
    public static string Safe(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
        ? text
        : string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) && source[i] != '\n' ? ' ' : source[i];
            }
        });

    private static void Append(StringBuilder result, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            result.Append(char.IsControl(c) ? ' ' : c);
        }
    }
}
