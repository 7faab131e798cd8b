namespace NewsSearch.Cleaning;

/// <summary>Divides plain text into paragraphs.</summary>
internal static class TextParagraphs
{
    /// <summary>Lines up to this long may be the work of a line wrapper; longer ones are paragraphs.</summary>
    private const int MaxWrapWidth = 120;

    /// <summary>What <see cref="string.ReplaceLineEndings()"/> replaces, besides <c>\n</c>.</summary>
    private const string OtherLineEnds = "\r\f\u0085\u2028\u2029";

    /// <summary>
    /// Blank lines part paragraphs. Lines without one between them are one paragraph where the text is hard-wrapped, which
    /// shows in that the next line's first word would not have fitted; else each is a paragraph.
    /// </summary>
    public static List<Paragraph> Split(string text)
    {
        (List<string> lines, int width) = Lines(text.AsSpan().ContainsAny(OtherLineEnds) ? text.ReplaceLineEndings("\n") : text);
        List<Paragraph> paragraphs = new(lines.Count / 2);
        for (int first = 0; first < lines.Count;)
        {
            int end = first + 1;
            while (lines[first].Length > 0 && end < lines.Count && Continues(lines[end - 1], lines[end], width))
            {
                end++;
            }

            if (lines[first].Length > 0)
            {
                paragraphs.Add(new(end == first + 1 ? lines[first] : string.Join(' ', lines[first..end])));
            }

            first = end;
        }

        return paragraphs;
    }

    /// <summary>The lines, collapsed, and the length of the longest.</summary>
    private static (List<string> Lines, int Width) Lines(ReadOnlySpan<char> text)
    {
        List<string> lines = [];
        int width = 0;
        foreach (Range range in text.Split('\n'))
        {
            string line = InlineText.Collapse(text[range]);
            lines.Add(line);
            width = Math.Max(width, line.Length);
        }

        return (lines, width);
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
