namespace NewsSearch.Cli.Printing;

/// <summary>A text with marked spans, to be laid out in lines.</summary>
/// <param name="Marks">UTF-16 offsets, sorted and disjoint.</param>
internal readonly record struct MarkedText(string Text, IReadOnlyList<TextSpan> Marks)
{
    /// <summary>The text between <paramref name="before"/> and <paramref name="after"/>, the marks moved along.</summary>
    public MarkedText Between(string before, string after) => new(
        string.Concat(before, Text, after),
        before.Length == 0 ? Marks : [.. Marks.Select(mark => new TextSpan(mark.Start + before.Length, mark.End + before.Length))]);

    /// <summary>The lines of at most <paramref name="columns"/>, each with its part of the marks.</summary>
    public IEnumerable<MarkedText> Lines(int columns)
    {
        foreach (TextSpan line in TextWidth.Lines(Text, columns))
        {
            var marks = new List<TextSpan>();
            foreach (TextSpan mark in Marks)
            {
                int start = Math.Max(mark.Start, line.Start);
                int end = Math.Min(mark.End, line.End);
                if (start < end)
                {
                    marks.Add(new TextSpan(start - line.Start, end - line.Start));
                }
            }

            yield return new MarkedText(Text[line.Start..line.End], marks);
        }
    }
}
