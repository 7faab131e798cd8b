using System.Buffers;
using System.Net;
using System.Text;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>
/// An exported page as a document. Exports nest whole pages in their paragraphs and leave elements open, so that tags are taken as they
/// come, in time linear in the page, and no tree is built.
/// </summary>
internal sealed class PageText
{
    /// <summary>More open elements than exports have; of deeper ones the role is not known.</summary>
    private const int MaxDepth = 64;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "header", "section", "footer", "aside", "blockquote", "body", "hr"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Hidden = new(["script", "style", "title", "head"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements without an end.</summary>
    private static readonly HashSet<string> Void = new(["br", "hr", "img", "meta", "link", "input", "col", "wbr"], StringComparer.OrdinalIgnoreCase);

    private readonly List<DocumentParagraph> _paragraphs = [];
    private readonly List<(string Name, string? Role, bool IsBold)> _open = [];
    private readonly StringBuilder _text = new();
    private string? _role;
    private bool _isBold = true;
    private int _heading;
    private bool _cellEnded;

    private PageText()
    {
    }

    public static DocumentText Read(string html)
    {
        PageText page = new();
        page.Scan(html);
        page.EndParagraph();
        return new() { Paragraphs = page._paragraphs };
    }

    private void Scan(ReadOnlySpan<char> html)
    {
        while (!html.IsEmpty)
        {
            int open = html.IndexOf('<');
            Add(open < 0 ? html : html[..open]);
            html = open < 0 ? default : html[open..];
            if (html is ['<', '!', '-', '-', ..])
            {
                int end = html.IndexOf("-->");
                html = end < 0 ? default : html[(end + 3)..];
            }
            else if (html.Length > 1)
            {
                int end = html.IndexOf('>');
                Tag(end < 0 ? html[1..] : html[1..end]);
                html = end < 0 ? default : html[(end + 1)..];
            }
            else
            {
                break;
            }
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace() || (_open.Count > 0 && Hidden.Contains(_open[^1].Name)))
        {
            if (_text.Length > 0 && text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }

            return;
        }

        if (_cellEnded && _text.Length > 0)
        {
            _text.Append('\t');
        }

        _cellEnded = false;
        _role ??= _open.LastOrDefault(element => element.Role is not null).Role;
        _isBold &= _open.Exists(element => element.IsBold);
        foreach (Range range in text.SplitAny("\r\n"))
        {
            ReadOnlySpan<char> line = text[range];
            if (_text.Length > 0 && !line.IsEmpty && range.Start.Value > 0 && !char.IsWhiteSpace(_text[^1]))
            {
                _text.Append(' ');
            }

            _text.Append(WebUtility.HtmlDecode(line.ToString()));
        }
    }

    private void Tag(ReadOnlySpan<char> tag)
    {
        bool ends = tag is ['/', ..];
        ReadOnlySpan<char> rest = ends ? tag[1..] : tag;
        int length = rest.IndexOfAny(NameEnds);
        string name = (length < 0 ? rest : rest[..length]).ToString().ToLowerInvariant();
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
        {
            return;
        }

        bool block = Blocks.Contains(name);
        if (name == "br" && _text.Length > 0)
        {
            _text.Append('\n');
        }
        else if (name is "td" or "th")
        {
            _cellEnded |= ends;
        }
        else if (block)
        {
            EndParagraph(keepsCell: name is "p" or "div" && !ends);
        }

        if (ends)
        {
            Close(name);
        }
        else if (!Void.Contains(name) && tag is not [.., '/'])
        {
            Open(name, rest);
        }
    }

    private void Open(string name, ReadOnlySpan<char> tag)
    {
        string? role = PageRoles.Of(Attribute(tag, "class"));
        if (role is not null && role != _role)
        {
            EndParagraph();
        }

        bool bold = name is "b" or "strong" or ['h', >= '1' and <= '6'] || Attribute(tag, "style").Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase);
        _heading = name is ['h', >= '1' and <= '6'] ? name[1] - '0' : _heading;
        if (_open.Count < MaxDepth)
        {
            _open.Add((name, role, bold));
        }
    }

    private void Close(string name)
    {
        int index = _open.FindLastIndex(element => element.Name == name);
        if (index >= 0)
        {
            if (_open[index].Role is not null)
            {
                EndParagraph();
            }

            _open.RemoveRange(index, _open.Count - index);
        }
    }

    /// <param name="keepsCell">A paragraph that begins in the next cell of a row stands on the row's line.</param>
    private void EndParagraph(bool keepsCell = false)
    {
        if (keepsCell && _cellEnded && _text.Length > 0)
        {
            return;
        }

        string text = _text.ToString().Trim(' ', '\n', '\r');
        if (!string.IsNullOrWhiteSpace(text))
        {
            _paragraphs.Add(new(text, _heading, _isBold, _role));
        }

        _text.Clear();
        (_role, _isBold, _heading, _cellEnded) = (null, true, 0, false);
    }

    private static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        int index = tag.IndexOf($" {name}=", StringComparison.OrdinalIgnoreCase);
        if (index < 0)
        {
            return "";
        }

        ReadOnlySpan<char> value = tag[(index + name.Length + 2)..];
        char quote = value is ['"' or '\'', ..] ? value[0] : ' ';
        value = value.TrimStart(quote);
        int end = value.IndexOf(quote);
        return (end < 0 ? value : value[..end]).ToString();
    }
}
