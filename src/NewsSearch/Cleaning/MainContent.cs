using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsSearch.Cleaning;

/// <summary>Finds the story on a page: the smallest part that holds nearly all of its running text, without furniture.</summary>
internal static class MainContent
{
    /// <summary>An element marked as the story's, or as an article, is believed when it holds at least this part of the running text.</summary>
    private const double MarkedShare = 0.5;

    /// <summary>A part is entered when it holds at least this much of the running text around it.</summary>
    private const double EnteredShare = 0.92;

    /// <summary>What looks like furniture by its class is kept when it holds this much of the page's running text.</summary>
    private const double FurnitureShare = 0.5;

    private const double MaxFurnitureShare = 0.9;

    /// <summary>UTF-16 units of running text that are enough for a story.</summary>
    private const int MinStoryLength = 400;

    private const int MaxTeaserLength = 400;

    private const int LinesAboveHeading = 3;

    private const int LinesBelowHeading = 12;

    private const int MaxHeadLineLength = 120;

    /// <summary>The paragraphs of the story, in order; furniture between them that only their wording tells is still there.</summary>
    public static (List<Paragraph> Story, List<string> HeadLines) Find(IHtmlDocument page, string? description)
    {
        if (page.Body is null)
        {
            return ([], []);
        }

        PageOutline outline = PageOutline.Read(page.Body);
        RemoveFurniture(outline.Root);
        OutlineNode story = Select(outline.Root);
        List<Paragraph> paragraphs = [];
        Collect(story, outline.Paragraphs, paragraphs);
        if (Standfirst(outline, story, description) is { } standfirst && !paragraphs.Contains(standfirst))
        {
            paragraphs.Insert(0, standfirst);
        }

        return (paragraphs, HeadLines(outline));
    }

    /// <summary>The summary shown between heading and story, known by being the page's description; it belongs to the text.</summary>
    private static Paragraph? Standfirst(PageOutline outline, OutlineNode story, string? description)
    {
        for (int i = outline.MainHeading + 1; description is not null && i < Math.Min(story.FirstParagraph, outline.MainHeading + LinesBelowHeading); i++)
        {
            string text = outline.Paragraphs[i].Text;
            if (text.Length >= 40 && (ArticleHead.SameWords(text, description) || Begins(text, description) || Begins(description, text)))
            {
                return outline.Paragraphs[i] with { IsHeading = false };
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
    private static List<string> HeadLines(PageOutline outline)
    {
        int heading = outline.MainHeading;
        List<string> lines = [];
        for (int i = Math.Max(0, heading - LinesAboveHeading); heading >= 0 && i < Math.Min(heading + LinesBelowHeading, outline.Paragraphs.Count); i++)
        {
            Paragraph paragraph = outline.Paragraphs[i];
            if (paragraph.Text.Length <= MaxHeadLineLength && i != heading && !paragraph.IsHeading)
            {
                lines.Add(paragraph.Text);
            }
        }

        return lines;
    }

    /// <summary>All paragraphs but those of elements that are never a story's: asides, forms, footers, captions.</summary>
    public static List<Paragraph> All(INode root)
    {
        PageOutline outline = PageOutline.Read(root);
        Stack<OutlineNode> open = new([outline.Root]);
        while (open.TryPop(out OutlineNode? node))
        {
            node.IsRemoved = ElementRoles.IsFurnitureName(node.Name);
            foreach (OutlineNode child in node.Children)
            {
                open.Push(child);
            }
        }

        List<Paragraph> paragraphs = [];
        Collect(outline.Root, outline.Paragraphs, paragraphs);
        return paragraphs;
    }

    private static void RemoveFurniture(OutlineNode root)
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
                || (node.StoryLength < total * MaxFurnitureShare && total - byShape[node.Shape] > MinStoryLength && node.Name is not "p"),
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

    private static OutlineNode Select(OutlineNode root)
    {
        OutlineNode start = Marked(root, ElementRole.ArticleBody) ?? Marked(root, ElementRole.Article) ?? root;
        while (true)
        {
            OutlineNode? largest = start.Children.Where(child => !child.IsRemoved).MaxBy(child => child.StoryLength);
            if (largest is null || largest.StoryLength == 0 || largest.StoryLength < start.StoryLength * EnteredShare || largest.Children.Count == 0)
            {
                return start;
            }

            start = largest;
        }
    }

    /// <summary>
    /// The element marked so that holds most of the running text; or, where several stories stand one after the other on the
    /// page, the first that is not much shorter than the longest.
    /// </summary>
    private static OutlineNode? Marked(OutlineNode root, ElementRole role)
    {
        List<OutlineNode> marked = [];
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.Role == role && node.StoryLength > 0)
            {
                marked.Add(node);
                continue;
            }

            for (int i = node.Children.Count - 1; i >= 0; i--)
            {
                if (!node.Children[i].IsRemoved)
                {
                    open.Push(node.Children[i]);
                }
            }
        }

        // One story may be marked in several parts; stories that stand one after the other are articles of their own.
        OutlineNode[] stories = [.. marked.GroupBy(OuterArticle).Select(CommonAncestor)];
        int together = marked.Sum(node => node.StoryLength);
        OutlineNode? first = stories.FirstOrDefault(story => story.StoryLength * 3 >= stories.Max(other => other.StoryLength));
        return first is not null && together >= root.StoryLength * MarkedShare && first.StoryLength > MinStoryLength ? first : null;
    }

    private static OutlineNode OuterArticle(OutlineNode node)
    {
        OutlineNode outer = node;
        while (outer.Role != ElementRole.Article && outer.Parent is { } parent)
        {
            outer = parent;
        }

        return outer;
    }

    private static OutlineNode CommonAncestor(IEnumerable<OutlineNode> nodes)
    {
        OutlineNode common = nodes.First();
        int end = nodes.Last().EndParagraph;
        while (common.EndParagraph < end && common.Parent is { } parent)
        {
            common = parent;
        }

        return common;
    }

    private static void Collect(OutlineNode story, IReadOnlyList<Paragraph> all, List<Paragraph> paragraphs)
    {
        Stack<OutlineNode> open = new([story]);
        List<(int First, int End)> gaps = [];
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.IsRemoved)
            {
                gaps.Add((node.FirstParagraph, node.EndParagraph));
                continue;
            }

            foreach (OutlineNode child in node.Children)
            {
                open.Push(child);
            }
        }

        bool[] left = new bool[all.Count];
        foreach ((int first, int end) in gaps)
        {
            left.AsSpan(first..end).Fill(true);
        }

        for (int i = story.FirstParagraph; i < story.EndParagraph; i++)
        {
            if (!left[i])
            {
                paragraphs.Add(all[i]);
            }
        }
    }
}
