using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>Takes elements that are no story's out of a page's outline: by role, by being link lists, by being one of a row of teasers.</summary>
internal static class FurnitureElements
{
    /// <summary>What looks like furniture by its class is kept when all of its shape hold this much of the page's running text.</summary>
    private const double FurnitureShare = 0.5;

    /// <summary>Even so it goes below this share when the rest is enough for a story.</summary>
    private const double MaxFurnitureShare = 0.9;

    /// <summary>UTF-16 units of running text in a teaser.</summary>
    private const int MaxTeaserLength = 400;

    public static void Remove(OutlineNode root)
    {
        Dictionary<string, int> byShape = StoryByShape(root);
        int total = root.StoryLength;
        Stack<OutlineNode> open = new([root]);
        List<OutlineNode> removed = [];
        while (open.TryPop(out OutlineNode? node))
        {
            if (IsFurniture(node, total, byShape) || IsLinkList(node))
            {
                node.IsRemoved = true;
                removed.Add(node);
                continue;
            }

            MarkTeasers(node);
            foreach (OutlineNode child in node.Children)
            {
                if (child.IsRemoved)
                {
                    removed.Add(child);
                }
                else
                {
                    open.Push(child);
                }
            }
        }

        foreach (OutlineNode node in removed)
        {
            for (OutlineNode? outer = node.Parent; outer is not null; outer = outer.Parent)
            {
                outer.StoryLength -= node.StoryLength;
                outer.TextLength -= node.TextLength;
                outer.LinkLength -= node.LinkLength;
            }
        }
    }

    private static Dictionary<string, int> StoryByShape(OutlineNode root)
    {
        Dictionary<string, int> lengths = new(StringComparer.Ordinal);
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.Role == ElementRole.Furniture)
            {
                lengths[node.Shape] = lengths.GetValueOrDefault(node.Shape) + node.StoryLength;
            }

            foreach (OutlineNode child in node.Children)
            {
                open.Push(child);
            }
        }

        return lengths;
    }

    private static bool IsFurniture(OutlineNode node, int total, Dictionary<string, int> byShape)
    {
        double share = total == 0 ? 0 : (double)node.StoryLength / total;
        return node.Role switch
        {
            ElementRole.Comments => share < 0.9 && !node.HoldsMainHeading,
            ElementRole.Furniture when node.HoldsMainHeading => share < 0.3,
            ElementRole.Furniture when node.HoldsBody => share < FurnitureShare,
            ElementRole.Furniture => byShape[node.Shape] < total * FurnitureShare
                || (node.StoryLength < total * MaxFurnitureShare && total - byShape[node.Shape] > MainContent.MinStoryLength && node.Name is not "p"),
            _ => false,
        };
    }

    /// <summary>
    /// Three or more siblings of one template, each with a headline that is a link and little text, are teasers of other
    /// stories.
    /// </summary>
    private static void MarkTeasers(OutlineNode parent)
    {
        if (parent.Children.Count < 3)
        {
            return;
        }

        foreach (IGrouping<string, OutlineNode> siblings in parent.Children.Where(child => !child.IsRemoved && child.Name is not "p").GroupBy(child => child.Shape))
        {
            OutlineNode[] cards = [.. siblings.Where(child => child.TextLength > 0)];
            int teasers = cards.Count(card => card.HoldsLinkedHeadline && card.StoryLength < MaxTeaserLength && !card.HoldsMainHeading);
            if (teasers < 3 || teasers < cards.Length * 0.8)
            {
                continue;
            }

            foreach (OutlineNode card in cards)
            {
                card.IsRemoved = card.HoldsLinkedHeadline || card.StoryLength == 0;
            }
        }
    }

    /// <summary>Lists that lead to other pages.</summary>
    private static bool IsLinkList(OutlineNode node) =>
        node.Name is "ul" or "ol" or "div" or "section" && node.TextLength > 0 && node.LinkLength > node.TextLength * 0.7
        && node.EndParagraph - node.FirstParagraph >= 2 && node.StoryLength * 4 < node.TextLength;
}
