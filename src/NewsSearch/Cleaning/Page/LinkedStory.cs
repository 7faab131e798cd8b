namespace NewsSearch.Cleaning.Page;

/// <summary>
/// Finds a story that is links through and through, as lists of recommendations are, on a page that holds nothing else to
/// read.
/// </summary>
internal static class LinkedStory
{
    /// <summary>UTF-16 units of sentences, and of items of a list below the main heading.</summary>
    private const int MinLength = 300;

    /// <summary>A list is the story when it holds this part of what stands in the same element as the main heading.</summary>
    private const double MinListShare = 0.5;

    /// <summary>The paragraphs of the element with the longest flow of sentences, linked or not; empty when there is none.</summary>
    public static List<Paragraph> Find(PageOutline outline)
    {
        OutlineNode? longest = null;
        int length = MinLength;
        Stack<OutlineNode> open = new([outline.Root]);
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.IsHidden || node.Role == ElementRole.Furniture)
            {
                continue;
            }

            if (Flow(node, outline) is int flow && flow > length)
            {
                (longest, length) = (node, flow);
            }

            node.Children.ForEach(open.Push);
        }

        return longest is null ? [] : [.. outline.Paragraphs.Skip(longest.FirstParagraph).Take(longest.EndParagraph - longest.FirstParagraph)];
    }

    /// <summary>The sentences that stand in it directly or in items of one paragraph.</summary>
    private static int Flow(OutlineNode node, PageOutline outline)
    {
        bool listed = node.Name == "ol" && IsMainList(node);
        int length = 0;
        foreach (OutlineNode child in node.Children.Where(child => child.EndParagraph - child.FirstParagraph == 1))
        {
            string text = outline.Paragraphs[child.FirstParagraph].Text;
            length += listed || (Scripts.Measure(text) >= 40 && Scripts.EndsAsSentence(text)) ? text.Length : 0;
        }

        return length;
    }

    private static bool IsMainList(OutlineNode list)
    {
        OutlineNode? outer = list.Parent;
        while (outer is { HoldsMainHeading: false })
        {
            outer = outer.Parent;
        }

        return outer is not null && list.TextLength >= outer.TextLength * MinListShare;
    }
}
