using System.Text;
using NewsSearch.Output;

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

    /// <summary>What a query matches; the text is escaped already.</summary>
    public string Match(string text) => palette is null ? $"**{text}**" : Colored(text, palette.Match);

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
            EscapedText.Append(result, text[at..mark.Start]);
            result.Append(begin);
            EscapedText.Append(result, text[mark.Start..mark.End]);
            result.Append(end);
            at = mark.End;
        }

        EscapedText.Append(result, text[at..]);
        return result.ToString();
    }

    /// <summary>A title in its colour with the spans marked.</summary>
    public string MarkedTitle(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> marks) => palette is null
        ? Marked(text, marks)
        : Colored(Marked(text, marks, palette.Title), palette.Title);

    /// <summary>The text as a hyperlink where the terminal takes them (OSC 8); a null address gives the text itself.</summary>
    public string Linked(string text, string? address) => links && address is not null ? $"\e]8;;{address}\e\\{text}\e]8;;\e\\" : text;

    /// <summary>Lines of text as they may go to a terminal: <see cref="Escaped(string)"/> but for line ends.</summary>
    public static string Safe(string text) => EscapedText.Of(text, keepsLines: true);

    /// <summary>
    /// Text as it may go to a terminal, on one line: control characters, line ends too, what turns the reading direction around and tag
    /// characters, which nobody sees, become <c>\u001B</c>.
    /// </summary>
    public static string Escaped(string text) => EscapedText.Of(text);

    /// <summary>The same, but each unit of what could command the terminal becomes a space, so that columns stay.</summary>
    public static string Blanked(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = EscapedText.IsHidden(source, i) || (i > 0 && EscapedText.IsHidden(source, i - 1) && char.IsLowSurrogate(source[i])) ? ' ' : source[i];
        }
    });

    /// <summary>The same for a program, which needs a name as it is: only where a line end in it would make two lines of it.</summary>
    public static string Line(string text) => text.AsSpan().ContainsAny('\n', '\r') ? Escaped(text) : text;

    private static string Colored(string text, string? color) => string.IsNullOrEmpty(color) ? text : $"{Sequence(color)}{text}{Reset}";

    private static string Sequence(string color) => color.Length == 0 ? "" : $"\e[{color}m";
}
