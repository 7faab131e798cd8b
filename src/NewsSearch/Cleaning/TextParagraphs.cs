namespace NewsSearch.Cleaning;

/// <summary>Divides plain text into paragraphs.</summary>
internal static class TextParagraphs
{
    /// <summary>Lines up to this long may be the work of a line wrapper; longer ones are paragraphs.</summary>
    private const int MaxWrapWidth = 120;

    /// <summary>
    /// Blank lines part paragraphs. Lines without one between them are one paragraph where the text is hard-wrapped, which
    /// shows in that the next line's first word would not have fitted; else each is a paragraph.
    /// </summary>
    public static List<Paragraph> Split(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int width = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = InlineText.Collapse(lines[i]);
            width = Math.Max(width, lines[i].Length);
        }

        List<Paragraph> paragraphs = [];
        List<string> open = [];
        foreach (string line in lines)
        {
            if (open.Count > 0 && !Continues(open[^1], line, width))
            {
                paragraphs.Add(new(string.Join(' ', open)));
                open.Clear();
            }

            if (line.Length > 0)
            {
                open.Add(line);
            }
        }

        if (open.Count > 0)
        {
            paragraphs.Add(new(string.Join(' ', open)));
        }

        return paragraphs;
    }

    private static bool Continues(string line, string next, int width)
    {
        if (next.Length == 0 || width > MaxWrapWidth)
        {
            return false;
        }

        int firstWord = next.IndexOf(' ', StringComparison.Ordinal) is int space and > 0 ? space : next.Length;
        bool full = line.Length + 1 + firstWord > width;

        // Wrappers leave a ragged margin where the widest line is wider than the rest; a sentence running on shows it too.
        bool runsOn = char.IsLower(next[0]) && line[^1] is not ('.' or '!' or '?' or ':') && line.Length > width / 2;
        return full || runsOn;
    }
}
