using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace NewsSearch.Cleaning;

/// <summary>
/// Turns elements into paragraphs. It walks with a stack of its own, not by recursion and not by sibling links, which
/// AngleSharp looks up in linear time each.
/// </summary>
internal sealed class HtmlParagraphs
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "embed", "video", "audio",
         "canvas", "map", "form",
         "button", "input", "select", "textarea", "label", "nav", "aside", "footer", "figure", "figcaption", "menu",
         "dialog"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
         "mark", "nobr", "q", "ruby",
         "rb", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "td", "th",
         "img"],
        StringComparer.Ordinal);

    private readonly List<Paragraph> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private int _linkDepth;
    private int _linkLength;
    private int _headingDepth;
    private bool _lineBroken;

    /// <summary>The paragraphs below an element, without its furniture by element name (navigation, forms, asides, captions).</summary>
    public static List<Paragraph> Of(INode root)
    {
        HtmlParagraphs walk = new();
        walk.Walk(root);
        walk.EndParagraph();
        return walk._paragraphs;
    }

    private void Walk(INode root)
    {
        Stack<(INode Node, int Child)> open = new();
        open.Push((root, 0));
        while (open.TryPop(out (INode Node, int Child) at))
        {
            INodeList children = at.Node.ChildNodes;
            if (at.Child == children.Length)
            {
                if (at.Node is IElement closed && open.Count > 0)
                {
                    Leave(closed);
                }

                continue;
            }

            open.Push((at.Node, at.Child + 1));
            INode child = children[at.Child];
            if (child is IText text)
            {
                Append(text.Data);
            }
            else if (child is IElement element && Enter(element))
            {
                open.Push((element, 0));
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

        if (Skipped.Contains(name) || IsHidden(element))
        {
            return false;
        }

        if (!Inline.Contains(name))
        {
            EndParagraph();
        }

        _linkDepth += name == "a" ? 1 : 0;
        _headingDepth += IsHeading(name) ? 1 : 0;
        return true;
    }

    private void Leave(IElement element)
    {
        string name = element.LocalName;
        if (!Inline.Contains(name))
        {
            EndParagraph();
        }
        else if (name is "td" or "th")
        {
            _text.Append(' ');
        }

        _linkDepth -= name == "a" ? 1 : 0;
        _headingDepth -= IsHeading(name) ? 1 : 0;
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
            _paragraphs.Add(new(text, Math.Min(1f, (float)_linkLength / text.Length), _headingDepth > 0));
        }

        _text.Clear();
        _linkLength = 0;
    }

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
