namespace NewsSearch.Cleaning.Page;

/// <summary>A block-level element of a page with what stands in it. Its paragraphs are consecutive in the outline.</summary>
internal sealed class OutlineNode(OutlineNode? parent, string name, ElementRole role, string shape, int firstParagraph)
{
    public OutlineNode? Parent { get; } = parent;

    public string Name { get; } = name;

    public ElementRole Role { get; set; } = role;

    /// <summary>Element name and class attribute; siblings of one shape are made by one template.</summary>
    public string Shape { get; } = shape;

    public List<OutlineNode> Children { get; } = [];

    public int FirstParagraph { get; } = firstParagraph;

    /// <summary>Exclusive.</summary>
    public int EndParagraph { get; set; } = firstParagraph;

    /// <summary>UTF-16 units of running text outside links: paragraphs that are long or end as sentences do.</summary>
    public int StoryLength { get; set; }

    /// <summary>UTF-16 units of all its text.</summary>
    public int TextLength { get; set; }

    /// <summary>UTF-16 units of its text in links.</summary>
    public int LinkLength { get; set; }

    /// <summary>Whether the page's main heading stands in it.</summary>
    public bool HoldsMainHeading { get; set; }

    /// <summary>Whether an element marked as an article or its body is in it, or is it.</summary>
    public bool HoldsBody { get; set; } = role is ElementRole.Article or ElementRole.ArticleBody;

    /// <summary>Whether a paragraph of it is wholly a link and as long as headlines are.</summary>
    public bool HoldsLinkedHeadline { get; set; }

    public bool IsRemoved { get; set; }
}
