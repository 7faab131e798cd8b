namespace NewsSearch.Web.Pages;

/// <summary>Texts with marks in them.</summary>
internal static class Marked
{
    /// <summary>The text with each span as <c>mark</c>.</summary>
    /// <param name="marks">Sorted and disjoint; parts of them that lie outside the text are left out.</param>
    /// <param name="start">Where the text begins in what the marks are counted in.</param>
    public static Html Text(string text, IReadOnlyList<TextSpan> marks, int start = 0) => Html.Of(html =>
    {
        int at = 0;
        for (int i = FirstEndingBehind(marks, start); i < marks.Count && marks[i].Start < start + text.Length; i++)
        {
            TextSpan mark = marks[i];
            int from = Math.Max(at, mark.Start - start), to = Math.Min(text.Length, mark.End - start);
            if (from < to)
            {
                html.Add($"{text[at..from]}<mark>{text[from..to]}</mark>");
                at = to;
            }
        }

        html.Add($"{text[at..]}");
    });

    /// <summary>The snippet's text with its matches marked.</summary>
    public static Html Of(Snippet snippet) => Text(snippet.Text, snippet.Highlights);

    private static int FirstEndingBehind(IReadOnlyList<TextSpan> marks, int start)
    {
        int low = 0, high = marks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = marks[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
