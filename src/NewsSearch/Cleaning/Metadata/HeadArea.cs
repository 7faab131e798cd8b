using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>What stands around a page's main heading: the standfirst, byline and date.</summary>
internal static class HeadArea
{
    private const int LinesAboveHeading = 3;
    private const int LinesBelowHeading = 12;
    private const int MaxLineLength = 120;

    /// <summary>The summary between heading and story, or null. It belongs to the text; readers search for its words.</summary>
    public static Paragraph? Standfirst(PageOutline outline, int storyStart, string? description) =>
        DescribedStandfirst(outline, storyStart, description) ?? MarkedStandfirst(outline, storyStart);

    /// <summary>Known by being the page's description, or the beginning of it.</summary>
    private static Paragraph? DescribedStandfirst(PageOutline outline, int storyStart, string? description)
    {
        for (int i = outline.MainHeading + 1; description is not null && i < Math.Min(storyStart, outline.MainHeading + LinesBelowHeading); i++)
        {
            string text = outline.Paragraphs[i].Text;
            if (text.Length >= 40 && !outline.Paragraphs[i].IsHidden && (ArticleHead.SameWords(text, description) || Begins(text, description) || Begins(description, text)))
            {
                return outline.Paragraphs[i] with { IsHeading = false };
            }
        }

        return null;
    }

    /// <summary>The first running paragraph below the heading that the page's classes call a summary.</summary>
    private static Paragraph? MarkedStandfirst(PageOutline outline, int storyStart)
    {
        Stack<OutlineNode> open = new([outline.Root]);
        while (open.TryPop(out OutlineNode? node))
        {
            bool above = node.FirstParagraph > outline.MainHeading && node.EndParagraph <= storyStart && outline.MainHeading >= 0;
            if (above && node.EndParagraph == node.FirstParagraph + 1 && node.LinkLength == 0 && ElementRoles.IsStandfirst(node.Shape)
                && outline.Paragraphs[node.FirstParagraph] is { Text.Length: >= 40 and < 400, IsHidden: false } paragraph)
            {
                return paragraph with { IsHeading = false };
            }

            for (int i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }

        return null;
    }

    /// <summary>Descriptions are cut at some length; so are the summaries shown.</summary>
    private static bool Begins(string text, string whole) =>
        text.Length >= 60 && whole.AsSpan().StartsWith(text.AsSpan(0, Math.Max(60, text.Length - 12)), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The short lines around the page's main heading, wherever they stand on the page: byline and date are among them.
    /// </summary>
    public static List<string> Lines(PageOutline outline)
    {
        int heading = outline.MainHeading;
        List<string> lines = [];
        for (int i = Math.Max(0, heading - LinesAboveHeading); heading >= 0 && i < Math.Min(heading + LinesBelowHeading, outline.Paragraphs.Count); i++)
        {
            Paragraph paragraph = outline.Paragraphs[i];
            if (paragraph.Text.Length <= MaxLineLength && i != heading && paragraph is { IsHeading: false, IsHidden: false })
            {
                lines.Add(paragraph.Text);
            }
        }

        return lines;
    }
}
