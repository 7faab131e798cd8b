namespace NewsSearch.Cleaning.Page;

/// <summary>Tells hidden text that belongs to the story from what a page merely keeps ready.</summary>
internal static class HiddenText
{
    /// <summary>When less than this part of a page's distinct running text is shown, the rest of the story waits for payment or a script.</summary>
    private const double MinShownShare = 0.4;

    /// <summary>UTF-16 units of running text in a flow, above and below a button.</summary>
    private const int MinRestLength = 150;

    /// <summary>A rest is no shorter than this part of what stands above it.</summary>
    private const double MinRestShare = 0.5;

    public static void ShowWhatIsMissed(PageOutline outline)
    {
        if (!outline.Root.HoldsHidden)
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        int shown = Distinct(outline.Root, outline, seen);
        List<OutlineNode> hidden = HiddenParts(outline.Root);
        int missed = hidden.Sum(node => Distinct(node, outline, seen));
        if (shown < (shown + missed) * MinShownShare)
        {
            hidden.ForEach(node => node.Show());
            return;
        }

        foreach (OutlineNode rest in hidden.Where(IsRest))
        {
            rest.Show();
        }
    }

    /// <summary>A button below the first paragraphs of a flow shows the rest of it.</summary>
    private static bool IsRest(OutlineNode node) =>
        node.Parent is { } flow && node.FirstParagraph > flow.FirstParagraph && node.FlowLength >= MinRestLength
        && node.FlowLength >= flow.FlowLength * MinRestShare && flow.FlowLength >= MinRestLength;

    /// <summary>The outermost hidden elements that hold running text, in order.</summary>
    private static List<OutlineNode> HiddenParts(OutlineNode root)
    {
        List<OutlineNode> hidden = [];
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.IsHidden)
            {
                hidden.Add(node);
                continue;
            }

            for (int i = node.Children.Count - 1; i >= 0; i--)
            {
                if (IsPossible(node.Children[i]))
                {
                    open.Push(node.Children[i]);
                }
            }
        }

        return hidden;
    }

    private static bool IsPossible(OutlineNode node) =>
        (node.IsHidden ? node.StoryLength > 0 : node.HoldsHidden) && node.Role is not (ElementRole.Furniture or ElementRole.FurnitureByWord or ElementRole.Comments);

    private static int Distinct(OutlineNode node, PageOutline outline, HashSet<string> seen)
    {
        int length = 0;
        for (int i = node.FirstParagraph; i < node.EndParagraph; i++)
        {
            Paragraph paragraph = outline.Paragraphs[i];
            bool counts = paragraph.IsRunningText && (node.IsHidden || !paragraph.IsHidden);
            length += counts && seen.Add(paragraph.Text) ? paragraph.Text.Length : 0;
        }

        return length;
    }
}
