using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace NewsSearch.Cleaning.Page;

/// <summary>
/// A page's paragraphs and the tree of block-level elements in which they stand, read in one pass. It walks with a stack
/// of its own, not by recursion and not by sibling links, which AngleSharp looks up in linear time each.
/// </summary>
internal sealed class PageOutline
{
    /// <summary>Text in these is never read.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "embed", "video", "audio",
         "canvas", "map", "button", "input", "select", "textarea", "label", "nav", "menu", "dialog"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
         "mark", "nobr", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
         "var", "wbr", "td", "th", "img"], StringComparer.Ordinal);

    private readonly List<Paragraph> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private OutlineNode _node;
    private int _linkDepth;
    private int _preformattedDepth;
    private int _linkLength;
    private int _headingDepth;
    private int _headingLevel;
    private int _hiddenDepth;
    private bool _lineBroken;

    private PageOutline()
    {
        Root = new(null, "body", ElementRole.Unknown, "body", 0);
        _node = Root;
    }

    public OutlineNode Root { get; }

    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;

    /// <summary>The index of the first h1's paragraph; -1 when there is none.</summary>
    public int MainHeading { get; private set; } = -1;

    public static PageOutline Read(INode root)
    {
        PageOutline outline = new();
        outline.Walk(root);
        outline.EndParagraph();
        outline.Root.EndParagraph = outline._paragraphs.Count;
        return outline;
    }

    private void Walk(INode root)
    {
        Stack<(INode Node, INodeList Children, int Child)> open = new();
        open.Push((root, root.ChildNodes, 0));
        while (open.TryPop(out (INode Node, INodeList Children, int Child) at))
        {
            if (at.Child == at.Children.Length)
            {
                if (at.Node is IElement closed && open.Count > 0)
                {
                    Leave(closed);
                }

                continue;
            }

            open.Push((at.Node, at.Children, at.Child + 1));
            INode child = at.Children[at.Child];
            if (child is IText text)
            {
                AppendLines(text.Data);
            }
            else if (child is IElement element && Enter(element))
            {
                open.Push((element, element.ChildNodes, 0));
            }
        }
    }

    private bool Enter(IElement element)
    {
        string name = element.LocalName;
        if (name == "br")
        {
            BreakLine();
            return false;
        }

        string? classes = element.ClassName;
        bool inline = Inline.Contains(name);
        if (Skipped.Contains(name) || Visibility.IsForAssistiveReaders(classes))
        {
            return false;
        }

        bool hidden = Visibility.IsHidden(element);
        if (inline && hidden)
        {
            return false;
        }

        if (!inline)
        {
            EndParagraph();
            OutlineNode child = new(_node, name, ElementRoles.Of(element, classes), name + "." + classes, _paragraphs.Count, hidden)
            {
                HoldsMainHeading = name == "h1",
                Element = element,
            };
            _hiddenDepth += hidden ? 1 : 0;
            _node.Children.Add(child);
            _node = child;
        }

        _linkDepth += name == "a" ? 1 : 0;
        _preformattedDepth += name == "pre" ? 1 : 0;
        _headingDepth += IsHeading(name) ? 1 : 0;
        _headingLevel = IsHeading(name) ? name[1] - '0' : _headingLevel;
        return true;
    }

    private void Leave(IElement element)
    {
        string name = element.LocalName;
        if (!Inline.Contains(name))
        {
            EndParagraph();
            CloseNode();
        }
        else if (name is "td" or "th")
        {
            _text.Append(' ');
        }

        _linkDepth -= name == "a" ? 1 : 0;
        _preformattedDepth -= name == "pre" ? 1 : 0;
        _headingDepth -= IsHeading(name) ? 1 : 0;
        _headingLevel = IsHeading(name) ? 0 : _headingLevel;
    }

    private void CloseNode()
    {
        _node.EndParagraph = _paragraphs.Count;
        _node.AddToParent();
        _hiddenDepth -= _node.IsHidden ? 1 : 0;
        _node = _node.Parent!;
    }

    /// <summary>In preformatted text blank lines part paragraphs.</summary>
    private void AppendLines(string text)
    {
        if (_preformattedDepth == 0)
        {
            Append(text);
            return;
        }

        string[] pieces = text.ReplaceLineEndings("\n").Split("\n\n");
        for (int i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                EndParagraph();
            }

            Append(pieces[i]);
        }
    }

    private void Append(string text)
    {
        if (_lineBroken && !string.IsNullOrWhiteSpace(text))
        {
            _lineBroken = false;
        }

        _text.Append(text);
        _linkLength += _linkDepth > 0 ? text.Length : 0;
    }

    /// <summary>One break is a line of the same paragraph, two are a new one.</summary>
    private void BreakLine()
    {
        if (_lineBroken)
        {
            EndParagraph();
            return;
        }

        _text.Append(' ');
        _lineBroken = true;
    }

    private void EndParagraph()
    {
        _lineBroken = false;
        if (_text.Length == 0)
        {
            return;
        }

        string text = InlineText.Collapse(_text.ToString());
        if (text.Length > 0)
        {
            int linked = Math.Min(_linkLength, text.Length);
            Paragraph paragraph = new(text, (float)linked / text.Length, _headingDepth > 0, _hiddenDepth > 0);
            _paragraphs.Add(paragraph);
            MainHeading = MainHeading < 0 && _headingLevel == 1 && _hiddenDepth == 0 ? _paragraphs.Count - 1 : MainHeading;
            _node.TextLength += text.Length;
            _node.LinkLength += linked;
            _node.HoldsLinkedHeadline |= paragraph.LinkShare > 0.8f && text.AsSpan().Count(' ') >= 3;
            int story = paragraph.IsRunningText ? text.Length - linked : 0;
            _node.StoryLength += story;
            _node.FlowLength += story;
        }

        _text.Clear();
        _linkLength = 0;
    }

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];
}
