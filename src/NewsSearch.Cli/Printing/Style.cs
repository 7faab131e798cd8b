using System.Globalization;
using System.Text;

namespace NewsSearch.Cli.Printing;

/// <summary>How text output is emphasised: by the palette's colours on a terminal, or in plain text by <c>**</c> around matches.</summary>
/// <param name="palette">Null for plain text.</param>
/// <param name="links">Whether titles become hyperlinks.</param>
internal sealed class Style(Palette? palette, bool links = false)
{
    private const string Reset = "\e[0m";

    public string Title(string text) => Colored(text, palette?.Title);

    public string Faint(string text) => Colored(text, palette?.Meta);

    public string Person(string text) => Colored(text, palette?.Person);

    public string Place(string text) => Colored(text, palette?.Place);

    public string Organisation(string text) => Colored(text, palette?.Organisation);

    /// <summary>Whether people, places or organisations are told by colour.</summary>
    public bool MarksNames => palette is { Person.Length: > 0 } or { Place.Length: > 0 } or { Organisation.Length: > 0 };

    /// <summary>The text on one line with the spans marked; what could command the terminal is escaped.</summary>
    /// <param name="around">Colour in force around the marks, or empty.</param>
    public string Marked(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> marks, string around = "")
    {
        var result = new StringBuilder(text.Length + (marks.Count * 10));
        (string begin, string end) = palette is null
            ? ("**", "**")
            : palette.Match.Length == 0 ? ("", "") : ($"\e[{palette.Match}m", Reset + Sequence(around));
        int at = 0;
        foreach (TextSpan mark in marks)
        {
            Append(result, text[at..mark.Start]);
            result.Append(begin);
            Append(result, text[mark.Start..mark.End]);
            result.Append(end);
            at = mark.End;
        }

        Append(result, text[at..]);
        return result.ToString();
    }

    /// <summary>A title in its colour with the spans marked.</summary>
    public string MarkedTitle(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> marks) => palette is null
        ? Marked(text, marks)
        : Colored(Marked(text, marks, palette.Title), palette.Title);

    /// <summary>The text as a hyperlink where the terminal takes them (OSC 8); a null address gives the text itself.</summary>
    public string Linked(string text, string? address) => links && address is not null ? $"\e]8;;{address}\e\\{text}\e]8;;\e\\" : text;

    /// <summary>Lines of text as they may go to a terminal: <see cref="Escaped(string)"/> but for line ends.</summary>
    public static string Safe(string text) => HasCommands(text) ? Escaped(text, keepsLines: true) : text;

    /// <summary>
    /// Text as it may go to a terminal, on one line: control characters, line ends too, what turns the reading direction around and tag
    /// characters, which nobody sees, become <c>\u001B</c>.
    /// </summary>
    public static string Escaped(string text) => HasCommands(text) ? Escaped(text, keepsLines: false) : text;

    /// <summary>The same, but each unit of what could command the terminal becomes a space, so that columns stay.</summary>
    public static string Blanked(string text) => HasCommands(text)
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = IsCommand(source, i) || (i > 0 && IsCommand(source, i - 1) && char.IsLowSurrogate(source[i])) ? ' ' : source[i];
            }
        })
        : text;

    /// <summary>The same for a program, which needs a name as it is: only where a line end in it would make two lines of it.</summary>
    public static string Line(string text) => text.AsSpan().ContainsAny('\n', '\r') ? Escaped(text) : text;

    private static string Escaped(ReadOnlySpan<char> text, bool keepsLines)
    {
        var result = new StringBuilder(text.Length + 20);
        Append(result, text, keepsLines);
        return result.ToString();
    }

    private static bool HasCommands(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsCommand(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>
    /// Controls; what turns the reading direction around (Unicode UAX 9, explicit formatting), so that one text is shown as another; the tags of
    /// U+E0000 to U+E007F, in which a text can hide, each of two units.
    /// </remarks>
    private static bool IsCommand(ReadOnlySpan<char> text, int at) => text[at] is var c
        && (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            || (c == '\uDB40' && at + 1 < text.Length && text[at + 1] is >= '\uDC00' and <= '\uDC7F'));

    private static string Colored(string text, string? color) => string.IsNullOrEmpty(color) ? text : $"{Sequence(color)}{text}{Reset}";

    private static string Sequence(string color) => color.Length == 0 ? "" : $"\e[{color}m";

    private static void Append(StringBuilder result, ReadOnlySpan<char> text, bool keepsLines = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsCommand(text, i) || (keepsLines && text[i] == '\n'))
            {
                result.Append(text[i]);
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text[i], text[++i]):X8}");
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            }
        }
    }
}
