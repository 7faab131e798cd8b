using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>Takes elements that are no story's out of a page's outline: by role, by being link lists, by being one of a row of teasers.</summary>
internal static class FurnitureElements
{
    /// <summary>What looks like furniture by its class is kept when all of its shape hold this much of the page's running text.</summary>
    private const double FurnitureShare = 0.5;

    /// <summary>Even so it goes below this share when the rest is enough for a story.</summary>
    private const double MaxFurnitureShare = 0.9;

    /// <summary>UTF-16 units of running text that are enough for a short story.</summary>
    private const int MinRestLength = 300;

    /// <summary>What holds this part of the page's running text, and more than so many UTF-16 units of it, is no list of links.</summary>
    private const double MaxListedShare = 0.25;

    private const int MaxListedLength = 150;

    /// <summary>UTF-16 units of running text in a part of a story, and the part of its text that they make.</summary>
    private const int MinPartLength = 300;

    private const double MinPartShare = 0.75;

    /// <summary>UTF-16 units of running text in a teaser.</summary>
    private const int MaxTeaserLength = 400;

    /// <summary>Marks what is furniture in this reading, whatever an earlier one marked, and counts what is kept.</summary>
    public static void Remove(OutlineNode root, Reading reading)
    {
        Dictionary<string, int> byShape = Reset(root);
        HashSet<string> storyClasses = StoryCore.Mark(root);
        int total = root.StoryLength;
        Stack<OutlineNode> open = new([root]);
        List<OutlineNode> removed = [];
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.IsHidden)
            {
                node.Removal = LeftCause.Hidden;
                continue;
            }

            node.Removal = IsFurniture(node, total, byShape, reading, storyClasses) ? (node.Role == ElementRole.Comments ? LeftCause.Comments : LeftCause.Furniture)
                : reading <= Reading.WithoutClassWords && IsLinkList(node, total) ? LeftCause.LinkList
                : null;
            if (node.IsRemoved)
            {
                removed.Add(node);
                continue;
            }

            if (reading <= Reading.WithoutClassWords)
            {
                MarkTeasers(node);
            }

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
                outer.KeptLength -= node.StoryLength;
            }
        }
    }

    /// <summary>Undoes an earlier reading; the running text of what looks like furniture, by template.</summary>
    private static Dictionary<string, int> Reset(OutlineNode root)
    {
        Dictionary<string, int> lengths = new(StringComparer.Ordinal);
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            node.Removal = null;
            node.KeptLength = node.StoryLength;
            if (node.Role is ElementRole.Furniture or ElementRole.FurnitureByWord)
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

    private static bool IsFurniture(OutlineNode node, int total, Dictionary<string, int> byShape, Reading reading, HashSet<string> storyClasses)
    {
        bool believed = node.Role switch
        {
            ElementRole.FurnitureByWord or ElementRole.Comments when node.HoldsCore => false,
            ElementRole.FurnitureByWord when storyClasses.Count > 0 && StoryCore.Classes(node).Any(name => storyClasses.Contains(name) && ElementRoles.IsFurnitureWord(name)) => false,
            ElementRole.FurnitureByWord => reading == Reading.Strict && !IsPartOfStory(node),
            ElementRole.Furniture => reading <= Reading.WithoutClassWords && !(node.Name == "figure" && HoldsText(node)),
            _ => reading != Reading.Whole,
        };
        if (!believed)
        {
            return false;
        }

        double share = total == 0 ? 0 : (double)node.StoryLength / total;
        return node.Role switch
        {
            ElementRole.Comments => share < 0.9 && !node.HoldsMainHeading,
            ElementRole.Furniture or ElementRole.FurnitureByWord when node.HoldsMainHeading => share < 0.3,
            ElementRole.Furniture or ElementRole.FurnitureByWord when node.HoldsBody => share < FurnitureShare,
            ElementRole.Furniture or ElementRole.FurnitureByWord => byShape[node.Shape] < total * FurnitureShare
                || (node.StoryLength < total * MaxFurnitureShare && total - byShape[node.Shape] > MinRestLength && node.Name is not "p"),
            _ => false,
        };
    }

    /// <summary>
    /// A story may stand in several elements of one template, each called by a word of its own ("menu-strategies"); what holds
    /// little text or many links is a box all the same.
    /// </summary>
    private static bool IsPartOfStory(OutlineNode node) =>
        node.StoryLength >= MinPartLength && node.StoryLength >= node.TextLength * MinPartShare
        && node.Parent is { HoldsCore: true } story && story.Children.Exists(other => other.HoldsCore && other.Shape == node.Shape);

    /// <summary>A figure may be a table, a quotation or a listing (HTML, "the figure element").</summary>
    private static bool HoldsText(OutlineNode figure) =>
        figure.Children.Any(child => child.Name is "table" or "blockquote" or "pre" || HoldsText(child));

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

        foreach (IGrouping<string, OutlineNode> siblings in parent.Children.Where(child => !child.IsRemoved && !child.IsHidden && child.Name is not "p").GroupBy(child => child.Shape))
        {
            OutlineNode[] cards = [.. siblings.Where(child => child.TextLength > 0)];
            int teasers = cards.Count(card => card.HoldsLinkedHeadline && card.StoryLength < MaxTeaserLength && !card.HoldsMainHeading);
            if (teasers < 3 || teasers < cards.Length * 0.8)
            {
                continue;
            }

            foreach (OutlineNode card in cards)
            {
                card.Removal = card.HoldsLinkedHeadline || card.StoryLength == 0 ? LeftCause.Teasers : null;
            }
        }
    }

    /// <summary>Lists that lead to other pages. Many links around a story do not make one of what holds it.</summary>
    private static bool IsLinkList(OutlineNode node, int total) =>
        node.Name is "ul" or "ol" or "div" or "section" && node.TextLength > 0 && node.LinkLength > node.TextLength * 0.7
        && node.EndParagraph - node.FirstParagraph >= 2 && node.StoryLength * 4 < node.TextLength
        && !(node.StoryLength > MaxListedLength && node.StoryLength >= total * MaxListedShare);
}
