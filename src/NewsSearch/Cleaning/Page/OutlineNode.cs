using AngleSharp.Dom;
using NewsSearch.Cleaning.Explaining;

namespace NewsSearch.Cleaning.Page;

/// <summary>A block-level element of a page with what stands in it. Its paragraphs are consecutive in the outline.</summary>
internal sealed class OutlineNode(OutlineNode? parent, string name, ElementRole role, string shape, int firstParagraph, bool isHidden = false)
{
    public OutlineNode? Parent { get; } = parent;

    /// <summary>The element itself, for who asks what else it says; null for the root.</summary>
    public IElement? Element { get; init; }

    public string Name { get; } = name;

    public ElementRole Role { get; set; } = role;

    /// <summary>Element name and class attribute; siblings of one shape are made by one template.</summary>
    public string Shape { get; } = shape;

    public List<OutlineNode> Children { get; } = [];

    public int FirstParagraph { get; } = firstParagraph;

    /// <summary>Exclusive.</summary>
    public int EndParagraph { get; set; } = firstParagraph;

    /// <summary>Whether a browser would not show it, though what it stands in is shown. Its lengths are no part of its parent's.</summary>
    public bool IsHidden { get; private set; } = isHidden;

    /// <summary>UTF-16 units of running text outside links: paragraphs that are long or end as sentences do.</summary>
    public int StoryLength { get; set; }

    /// <summary>Running text that stands in it as a flow: in paragraphs of its own, not in containers within it.</summary>
    public int FlowLength { get; set; }

    /// <summary>Running text in elements of one paragraph each that stand in it directly.</summary>
    public int LinesLength { get; set; }

    /// <summary>Whether something in it is hidden.</summary>
    public bool HoldsHidden { get; set; }

    /// <summary>What of <see cref="StoryLength"/> remains when furniture is taken out.</summary>
    public int KeptLength { get; set; }

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

    /// <summary>Why it was taken out with all that it holds; null when it was not.</summary>
    public LeftCause? Removal { get; set; }

    public bool IsRemoved => Removal is not null;

    /// <summary>Whether the longest flow of text on the page stands in it.</summary>
    public bool HoldsCore { get; set; }

    /// <summary>Counts what is complete for the element in which it stands.</summary>
    public void AddToParent()
    {
        if (Parent is not { } parent)
        {
            return;
        }

        parent.HoldsHidden |= IsHidden || HoldsHidden;
        if (IsHidden)
        {
            return;
        }

        Add(parent, StoryLength, TextLength, LinkLength);
        bool line = Children.Count == 0;
        parent.FlowLength += line || EndParagraph - FirstParagraph == 1 ? StoryLength : Name is "ul" or "ol" or "blockquote" ? FlowLength : 0;
        parent.LinesLength += line && Name is "p" ? StoryLength : 0;
    }

    /// <summary>Treats it as shown.</summary>
    public void Show()
    {
        IsHidden = false;
        for (OutlineNode? outer = Parent; outer is not null; outer = outer.IsHidden ? null : outer.Parent)
        {
            Add(outer, StoryLength, TextLength, LinkLength);
        }
    }

    private void Add(OutlineNode outer, int story, int text, int links)
    {
        outer.StoryLength += story;
        outer.TextLength += text;
        outer.LinkLength += links;
        outer.HoldsMainHeading |= HoldsMainHeading;
        outer.HoldsBody |= HoldsBody;
        outer.HoldsLinkedHeadline |= HoldsLinkedHeadline;
    }
}
