using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSearch.Cleaning.Furniture;
using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Cleaning.Page;

/// <summary>Finds the story on a page: the smallest part that holds nearly all of its running text, without furniture.</summary>
internal static class MainContent
{
    /// <summary>An element marked as the story's, or as an article, is believed when it holds at least this part of the running text.</summary>
    private const double MarkedShare = 0.5;

    /// <summary>A part is entered when it holds at least this much of the running text around it.</summary>
    private const double EnteredShare = 0.92;

    /// <summary>UTF-16 units of running text that are enough for a story.</summary>
    public const int MinStoryLength = 400;

    /// <summary>The paragraphs of the story, in order; furniture between them that only their wording tells is still there.</summary>
    public static (List<Paragraph> Story, List<string> HeadLines) Find(IHtmlDocument page, string? description)
    {
        if (page.Body is null)
        {
            return ([], []);
        }

        PageOutline outline = PageOutline.Read(page.Body);
        FurnitureElements.Remove(outline.Root);
        OutlineNode story = Select(outline.Root);
        List<Paragraph> paragraphs = [];
        Collect(story, outline.Paragraphs, paragraphs);
        if (HeadArea.Standfirst(outline, story.FirstParagraph, description) is { } standfirst && !paragraphs.Contains(standfirst))
        {
            paragraphs.Insert(0, standfirst);
        }

        return (paragraphs, HeadArea.Lines(outline));
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
