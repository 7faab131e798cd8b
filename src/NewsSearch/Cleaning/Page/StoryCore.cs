namespace NewsSearch.Cleaning.Page;

/// <summary>
/// Finds the longest flow of running text on a page, which no class word makes furniture: layouts, categories and campaigns
/// are named by the same words as boxes ("content-with-sidebar", "tag-social", "tone-comment").
/// </summary>
internal static class StoryCore
{
    /// <summary>UTF-16 units; what is shorter is no story's.</summary>
    private const int MinLength = 150;

    /// <summary>
    /// Marks the element in which the flow stands and all around it; gives the classes that these bear, which tell nothing on
    /// this page.
    /// </summary>
    public static HashSet<string> Mark(OutlineNode root)
    {
        OutlineNode core = root;
        Stack<(OutlineNode Node, bool IsInOneText)> open = new([(root, false)]);
        while (open.TryPop(out (OutlineNode Node, bool IsInOneText) at))
        {
            at.Node.HoldsCore = false;
            core = at.Node.FlowLength > core.FlowLength ? at.Node : core;
            foreach (OutlineNode child in at.Node.Children.Where(child => !child.IsHidden && child.Role != ElementRole.Furniture))
            {
                bool isComments = child.Role == ElementRole.Comments && !at.IsInOneText;
                if (!isComments || IsOneText(child))
                {
                    open.Push((child, at.IsInOneText || isComments));
                }
            }
        }

        HashSet<string> classes = new(StringComparer.Ordinal);
        for (OutlineNode? node = core.FlowLength >= MinLength ? core : null; node is not null; node = node.Parent)
        {
            node.HoldsCore = true;
            if (node.Role == ElementRole.FurnitureByWord)
            {
                classes.UnionWith(Classes(node));
            }
        }

        return classes;
    }

    public static string[] Classes(OutlineNode node) =>
        node.Shape[(node.Name.Length + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Half of it in the paragraphs of one element: a text about or by a reader, but not what several readers wrote.</summary>
    private static bool IsOneText(OutlineNode comments)
    {
        int longest = 0;
        int parts = 0;
        Stack<OutlineNode> open = new([comments]);
        while (open.TryPop(out OutlineNode? node))
        {
            longest = Math.Max(longest, node.LinesLength);
            parts = Math.Max(parts, node.Children.Count(child => child.Role == ElementRole.Comments && child.StoryLength > 0));
            node.Children.ForEach(open.Push);
        }

        return parts < 2 && longest > MinLength && longest * 2 >= comments.StoryLength;
    }
}
