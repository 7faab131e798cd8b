using System.Globalization;
using System.Xml;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Office;

/// <summary>The text of an OpenDocument as it is printed, without recorded deletions, comments and tables of contents.</summary>
internal sealed class OpenDocumentText(int maxLength) : XmlPart
{
    private const int MaxSpaces = 100;

    private readonly ParagraphWriter _body = new(maxLength);
    private readonly ParagraphWriter _notes = new(maxLength);
    private readonly Dictionary<string, string> _parents = [];
    private readonly HashSet<string> _boldStyles = [];
    private readonly Stack<bool> _cells = new();
    private readonly Stack<bool> _bold = new();
    private string? _style;
    private int _paragraphs;
    private bool _inNote;

    /// <summary>The text, and behind it the notes.</summary>
    public IReadOnlyList<DocumentParagraph> Paragraphs => [.. _body.Paragraphs, .. _notes.Paragraphs];

    public bool IsTooLong => _body.IsTooLong || _notes.IsTooLong;

    protected override bool IsDone => IsTooLong;

    private ParagraphWriter Writer => _inNote ? _notes : _body;

    private bool InCell => _cells.TryPeek(out bool inCell) && inCell;

    protected override bool Enter(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "tracked-changes" or "annotation" or "note-citation" or "table-of-content" or "alphabetical-index" or "sequence-decls" or "forms" or "scripts":
            case "title" or "desc" when element.NamespaceURI.Contains("svg", StringComparison.Ordinal):
                return false;
            case "style" when element.GetAttribute("name", element.NamespaceURI) is { } name:
                _style = name;
                _parents[name] = element.GetAttribute("parent-style-name", element.NamespaceURI) ?? "";
                break;
            case "text-properties" when _style is not null && IsBold(element):
                _boldStyles.Add(_style);
                break;
            case "p" or "h":
                _paragraphs++;
                _bold.Push(_boldStyles.Contains(StyleOf(element)));
                Writer.Heading = Heading(element);
                break;
            case "span":
                _bold.Push(_boldStyles.Contains(StyleOf(element)) || (_bold.TryPeek(out bool bold) && bold));
                break;
            case "table-cell":
                _cells.Push(true);
                break;
            case "text-box":
                _cells.Push(false);
                Writer.BeginInset();
                break;
            case "note-body":
                _cells.Push(false);
                _inNote = true;
                break;
            default:
                TakeMark(element);
                break;
        }

        return true;
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "style":
                _style = null;
                break;
            case "p" or "h":
                _paragraphs--;
                _bold.TryPop(out _);
                Writer.EndParagraph(InCell);
                break;
            case "span":
                _bold.TryPop(out _);
                break;
            case "table-cell":
                _cells.TryPop(out _);
                Writer.EndCell();
                break;
            case "table-row":
                Writer.EndRow();
                break;
            case "text-box":
                _cells.TryPop(out _);
                Writer.EndInset();
                break;
            case "note-body":
                _cells.TryPop(out _);
                _inNote = false;
                break;
        }
    }

    protected override void Text(ReadOnlySpan<char> text)
    {
        if (_paragraphs > 0)
        {
            Append(text);
        }
    }

    private void TakeMark(XmlReader element)
    {
        if (_paragraphs == 0)
        {
            return;
        }

        switch (element.LocalName)
        {
            case "s":
                string? count = element.GetAttribute("c", element.NamespaceURI);
                int spaces = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int stated) ? Math.Min(stated, MaxSpaces) : 1;
                Append(new string(' ', spaces));
                break;
            case "tab":
                Append("\t");
                break;
            case "line-break":
                Append("\n");
                break;
        }
    }

    private void Append(ReadOnlySpan<char> text) => Writer.Append(text, _bold.TryPeek(out bool bold) && bold);

    private int Heading(XmlReader element)
    {
        string style = StyleOf(element);
        string? level = element.GetAttribute("outline-level", element.NamespaceURI);
        return style == "Title" || _parents.GetValueOrDefault(style) == "Title" ? 1
            : element.LocalName == "p" ? 0
            : int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out int stated) ? Math.Clamp(stated, 1, 9) : 1;
    }

    private static string StyleOf(XmlReader element) => element.GetAttribute("style-name", element.NamespaceURI) ?? "";

    private static bool IsBold(XmlReader element)
    {
        for (bool any = element.MoveToFirstAttribute(); any; any = element.MoveToNextAttribute())
        {
            if (element.LocalName == "font-weight" && element.Value is ("bold" or "600" or "700" or "800" or "900"))
            {
                element.MoveToElement();
                return true;
            }
        }

        element.MoveToElement();
        return false;
    }
}
