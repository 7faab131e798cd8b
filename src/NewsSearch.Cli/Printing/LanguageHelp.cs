using NewsSearch.Queries;

namespace NewsSearch.Cli.Printing;

/// <summary>The query language as help and man pages show it: sections of examples, and the habits of other tools.</summary>
internal static class LanguageHelp
{
    private const int ExampleWidth = 32;
    private const int WidestLine = 100;

    /// <summary>What a meaning is given however narrow the terminal is.</summary>
    private const int NarrowestMeaning = 20;

    private const string Gap = "  ";

    /// <summary>The sections with their rows.</summary>
    public static IEnumerable<(string Title, IEnumerable<(string Written, string Meaning)> Rows)> Sections =>
    [
        .. QueryLanguage.Sections.Select(section => (section.Title, section.Examples.Select(example => (string.Join(Gap, example.Written), example.Meaning)))),
        ("From other tools, read as", HabitRows(isRead: true)),
        ("From other tools, answered with what to write instead", HabitRows(isRead: false)),
    ];

    /// <param name="columns">How wide a line may be.</param>
    public static void Write(TextWriter writer, int columns)
    {
        writer.WriteLine("Query language:");
        foreach ((string title, IEnumerable<(string, string)> rows) in Sections)
        {
            writer.WriteLine();
            writer.WriteLine($"{Gap}{title}");
            foreach ((string written, string meaning) in rows)
            {
                WriteRow(writer, written, meaning, Math.Min(columns, WidestLine));
            }
        }

        writer.WriteLine();
        writer.WriteLine($"{Gap}Quote a query for the shell with '…' when it holds quotes, parentheses, *, ? or !.");
        writer.WriteLine();
    }

    private static void WriteRow(TextWriter writer, string written, string meaning, int columns)
    {
        int indent = (2 * Gap.Length) + ExampleWidth + Gap.Length;
        List<string> lines = Wrapped(meaning, Math.Max(NarrowestMeaning, columns - indent));
        string first = $"{Gap}{Gap}{written}";
        if (TextWidth.Of(written) > ExampleWidth)
        {
            writer.WriteLine(first);
            first = "";
        }

        foreach (string line in lines)
        {
            writer.WriteLine($"{first}{new string(' ', indent - TextWidth.Of(first))}{line}");
            first = "";
        }
    }

    private static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string>();
        foreach (string word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static IEnumerable<(string Written, string Meaning)> HabitRows(bool isRead) =>
        QueryHabits.All.Where(habit => habit.IsRead == isRead).Select(habit => (habit.Written, habit.Ours));
}
