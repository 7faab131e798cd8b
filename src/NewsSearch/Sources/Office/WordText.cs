using System.Xml;

namespace NewsSearch.Sources.Office;

/// <summary>
/// The text of a part of a Word document: what a reader sees when all changes are accepted. Deletions, hidden text, field codes and
/// the older of two renderings of one shape are left out.
/// </summary>
internal sealed class WordText(ParagraphWriter writer, WordStyles styles) : XmlPart
{
    private readonly Stack<bool> _cells = new();
    private bool _inText;
    private bool _isBold;
    private bool _isHidden;
    private bool _inRunProperties;
    private bool _inParagraphProperties;
    private bool _joinsNext;

    /// <summary>Within a table, and in no text box in it.</summary>
    private bool InCell => _cells.TryPeek(out bool inCell) && inCell;

    protected override bool IsDone => writer.IsTooLong;

    protected override bool Enter(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "Fallback" or "moveFrom" or "del" when !_inRunProperties:
            case "footnote" or "endnote" when IsSeparator(element):
            case "pPrChange" or "rPrChange" or "sectPr" or "tblPr" or "tcPr" or "trPr":
                return false;
            case "p":
                _joinsNext = false;
                break;
            case "r":
                (_isBold, _isHidden) = (false, false);
                break;
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "rPr":
                _inRunProperties = true;
                break;
            case "t":
                _inText = true;
                break;
            case "tc":
                _cells.Push(true);
                break;
            case "txbxContent":
                _cells.Push(false);
                writer.BeginInset();
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
            case "t":
                _inText = false;
                break;
            case "pPr":
                _inParagraphProperties = false;
                break;
            case "rPr":
                _inRunProperties = false;
                break;
            case "p" when !_joinsNext:
                writer.EndParagraph(InCell);
                break;
            case "tc":
                _cells.TryPop(out _);
                writer.EndCell();
                break;
            case "tr":
                writer.EndRow();
                break;
            case "txbxContent":
                _cells.TryPop(out _);
                writer.EndInset();
                break;
        }
    }

    protected override void Text(ReadOnlySpan<char> text)
    {
        if (_inText && !_isHidden)
        {
            writer.Append(text, _isBold);
        }
    }

    private void TakeMark(XmlReader element)
    {
        if (_inRunProperties || _inParagraphProperties)
        {
            TakeProperty(element);
            return;
        }

        string? mark = element.LocalName switch
        {
            "tab" or "ptab" => "\t",
            "br" or "cr" => "\n",
            "noBreakHyphen" => "-",
            _ => null,
        };
        if (!_isHidden)
        {
            writer.Append(mark, bold: true);
        }
    }

    private void TakeProperty(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "pStyle":
                writer.Heading = styles.Heading(WordStyles.Value(element));
                break;
            case "outlineLvl" when WordStyles.OutlineLevel(element) is { } level:
                writer.Heading = level;
                break;
            case "b" when !_inParagraphProperties:
                _isBold = IsOn(element);
                break;
            case "vanish" when !_inParagraphProperties:
                _isHidden = IsOn(element);
                break;
            case "del" or "moveFrom" when _inParagraphProperties:
                // The mark at the paragraph's end is deleted.
                _joinsNext = true;
                break;
        }
    }

    private static bool IsOn(XmlReader element) => WordStyles.Value(element) is not ("0" or "false" or "off");

    private static bool IsSeparator(XmlReader element) => element.GetAttribute("type", element.NamespaceURI) is { } type && type != "normal";
}
