using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Cli.Completion;

/// <summary>A page of <see cref="ManPages"/> as text, for a system without man(1).</summary>
internal static partial class ManText
{
    private const int Indent = 7;
    private const int Widest = 100;

    /// <param name="page">In the macros that <see cref="ManPages"/> uses, of which there are few.</param>
    /// <param name="columns">How wide a line may be.</param>
    /// <param name="style">Headings and what is to be typed have the style of titles.</param>
    public static void Print(TextWriter writer, string page, int columns, Style style)
    {
        int room = Math.Max(20, Math.Min(columns, Widest));
        var paragraph = new StringBuilder();
        int indent = Indent;
        bool isFilled = true, isTag = false;
        foreach (string line in page.TrimEnd('\n').Split('\n'))
        {
            Match macro = Macro().Match(line);
            string text = macro.Success ? macro.Groups["text"].Value : line;
            switch (macro.Groups["name"].Value)
            {
                case "TH":
                    writer.WriteLine(Plain(text.Split(" \"")[0].Replace(" 1", "(1)", StringComparison.Ordinal)));
                    continue;
                case ("SH" or "SS") and var kind:
                    End();
                    writer.WriteLine($"\n{(kind == "SH" ? "" : "   ")}{style.Title(Style.Escaped(Plain(text)))}");
                    (indent, isTag) = (Indent, false);
                    continue;
                case "TP":
                    End();
                    (indent, isTag) = (Indent, true);
                    continue;
                case "PP":
                    End();
                    writer.WriteLine();
                    indent = Indent;
                    continue;
                case ("nf" or "fi") and var fill:
                    End();
                    isFilled = fill == "fi";
                    continue;
            }

            string plain = Plain(macro.Success ? text.Replace("\"", "", StringComparison.Ordinal) : text);
            if (macro.Groups["name"].Value == "BR")
            {
                plain = plain.Replace(" (", "(", StringComparison.Ordinal);
            }

            if (isTag)
            {
                Write(plain, Indent, style.Title);
                (indent, isTag) = (2 * Indent, false);
            }
            else if (isFilled)
            {
                paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(plain);
            }
            else
            {
                writer.WriteLine($"{new string(' ', indent)}{Style.Escaped(plain)}");
            }
        }

        End();

        void End()
        {
            if (paragraph.Length > 0)
            {
                Write(paragraph.ToString(), indent, static text => text);
                paragraph.Clear();
            }
        }

        void Write(string plain, int at, Func<string, string> styled)
        {
            string escaped = Style.Escaped(plain);
            foreach (TextSpan line in TextWidth.Lines(escaped, room - at))
            {
                writer.WriteLine($"{new string(' ', at)}{styled(escaped[line.Start..line.End])}");
            }
        }
    }

    private static string Plain(string text) => Font().Replace(text, "").Replace("\\-", "-", StringComparison.Ordinal).Replace("\\(aq", "'", StringComparison.Ordinal)
        .Replace("\\(ga", "`", StringComparison.Ordinal).Replace("\\&...", "…", StringComparison.Ordinal).Replace("\\&", "", StringComparison.Ordinal).Replace("\\e", "\\", StringComparison.Ordinal);

    [GeneratedRegex(@"^\.(?<name>[A-Z]{1,2}|nf|fi)(?: (?<text>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Macro();

    [GeneratedRegex(@"\\f[BIR]", RegexOptions.CultureInvariant)]
    private static partial Regex Font();
}
