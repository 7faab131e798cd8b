using AngleSharp.Dom;
using NewsSearch.Cleaning.Explaining;

namespace NewsSearch.Cleaning.Page;

/// <summary>Finds the story on a page: the smallest part that holds nearly all of its running text, without furniture.</summary>
internal static class MainContent
{
    /// <summary>An element marked as the story's, or as an article, is believed when it holds at least this part of the running text.</summary>
    private const double MarkedShare = 0.5;

    /// <summary>One article element that holds this part is the story, whatever other articles there are.</summary>
    private const double WholeShare = 0.7;

    /// <summary>UTF-16 units of running text; a shorter article element is a teaser.</summary>
    private const int MinTeaserLength = 150;

    /// <summary>A part is entered when it holds at least this much of the running text around it.</summary>
    private const double EnteredShare = 0.92;

    /// <summary>UTF-16 units of running text that are enough for a story.</summary>
    public const int MinStoryLength = 400;

    /// <summary>The story's element, once furniture is marked.</summary>
    public static OutlineNode Select(OutlineNode root)
    {
        OutlineNode start = Marked(root, ElementRole.ArticleBody) ?? ArticleOf(root) ?? root;
        while (true)
        {
            OutlineNode? largest = start.Children.Where(child => !child.IsRemoved).MaxBy(child => child.KeptLength);
            if (largest is null || largest.KeptLength == 0 || largest.KeptLength < start.KeptLength * EnteredShare || largest.Children.Count == 0)
            {
                return start;
            }

            start = largest;
        }
    }

    /// <summary>All paragraphs but those of elements that are never a story's: asides, forms, footers, captions.</summary>
    public static List<Paragraph> All(INode root, CleaningRecord? record)
    {
        PageOutline outline = PageOutline.Read(root);
        record?.Begin(CleaningReading.Fragment, outline.Paragraphs);
        Stack<OutlineNode> open = new([outline.Root]);
        while (open.TryPop(out OutlineNode? node))
        {
            node.Removal = node.IsHidden ? LeftCause.Hidden : ElementRoles.IsFurnitureName(node.Name) ? LeftCause.Furniture : null;
            foreach (OutlineNode child in node.Children)
            {
                open.Push(child);
            }
        }

        List<Paragraph> paragraphs = [];
        Collect(outline.Root, outline.Paragraphs, paragraphs);
        record?.LeaveElements(outline, outline.Root, paragraphs);
        return paragraphs;
    }

    /// <summary>
    /// The element marked so that holds most of the running text; or, where several stories stand one after the other on the
    /// page, the first that is not much shorter than the longest.
    /// </summary>
    private static OutlineNode? Marked(OutlineNode root, ElementRole role)
    {
        List<OutlineNode> marked = Outermost(root, role);

        // One story may be marked in several parts; stories that stand one after the other are articles of their own.
        OutlineNode[] stories = [.. marked.GroupBy(OuterArticle).Select(CommonAncestor)];
        int together = marked.Sum(node => node.KeptLength);
        OutlineNode? first = stories.FirstOrDefault(story => story.KeptLength * 3 >= stories.Max(other => other.KeptLength));
        return first is not null && together >= root.KeptLength * MarkedShare && first.KeptLength > MinStoryLength ? first : null;
    }

    /// <summary>
    /// The article element that holds most of the running text; or the first of several, where the others are stories of their own.
    /// </summary>
    private static OutlineNode? ArticleOf(OutlineNode root)
    {
        List<OutlineNode> articles = Outermost(root, ElementRole.Article);
        if (articles.Find(article => article.KeptLength >= root.KeptLength * WholeShare) is { } whole)
        {
            return whole;
        }

        articles.RemoveAll(article => article.KeptLength < MinTeaserLength);
        if (articles.Count < 2 || articles.Sum(article => article.KeptLength) < root.KeptLength * MarkedShare)
        {
            return null;
        }

        OutlineNode first = articles[0];
        bool apart = !root.HoldsMainHeading || first.HoldsMainHeading || articles.Skip(1).All(article => article.Parent != first.Parent);
        return apart ? first : null;
    }

    private static List<OutlineNode> Outermost(OutlineNode root, ElementRole role)
    {
        List<OutlineNode> marked = [];
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.Role == role && node.KeptLength > 0)
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

        return marked;
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

    public static void Collect(OutlineNode story, IReadOnlyList<Paragraph> all, List<Paragraph> paragraphs)
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
