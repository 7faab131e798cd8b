using System.Text;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Office;

/// <summary>
/// Puts the text of a document together, paragraph by paragraph. The cells of a table's row become one paragraph, parted by tabs;
/// a cell that holds several of its own ends each of them.
/// </summary>
/// <param name="maxLength">UTF-16 units, all paragraphs together; what goes beyond is dropped.</param>
internal sealed class ParagraphWriter(int maxLength)
{
    private readonly List<DocumentParagraph> _paragraphs = [];
    private readonly Stack<Line> _enclosing = new();
    private Line _line = new();
    private long _length;

    public IReadOnlyList<DocumentParagraph> Paragraphs => _paragraphs;

    /// <summary>Whether something was dropped.</summary>
    public bool IsTooLong => _length > maxLength;

    /// <summary>Of the paragraph that is being written: see <see cref="DocumentParagraph.Heading"/>.</summary>
    public int Heading { get; set; }

    public void Append(ReadOnlySpan<char> text, bool bold = false)
    {
        _length += text.Length;
        if (IsTooLong || text.IsEmpty)
        {
            return;
        }

        if (_line.HoldsEndOfCellParagraph)
        {
            Emit();
        }

        _line.IsBold &= bold || text.IsWhiteSpace();
        _line.Text.Append(text);
    }

    /// <param name="inCell">Within a table, where the paragraph's end may be the cell's.</param>
    public void EndParagraph(bool inCell = false)
    {
        if (!inCell)
        {
            Emit();
            return;
        }

        _line.ParagraphsInCell += _line.HoldsEndOfCellParagraph ? 0 : 1;
        _line.HoldsEndOfCellParagraph = true;
    }

    public void EndCell()
    {
        bool several = _line.ParagraphsInCell > 1;
        (_line.ParagraphsInCell, _line.HoldsEndOfCellParagraph) = (0, false);
        if (several)
        {
            Emit();
        }
        else
        {
            Append("\t");
        }
    }

    public void EndRow()
    {
        _line.HoldsEndOfCellParagraph = false;
        if (_line.Text.ToString().AsSpan().Trim().Length > 0)
        {
            Emit();
        }

        _line.Text.Clear();
    }

    /// <summary>What follows stands within the paragraph, as a text box does: it comes before it, as paragraphs of its own.</summary>
    public void BeginInset()
    {
        _enclosing.Push(_line);
        _line = new();
    }

    public void EndInset()
    {
        if (_line.Text.Length > 0)
        {
            Emit();
        }

        _line = _enclosing.Pop();
    }

    private void Emit()
    {
        string text = _line.Text.ToString().Trim('\t');
        _paragraphs.Add(new(text, Heading, _line.IsBold && !string.IsNullOrWhiteSpace(text)));
        _line.Text.Clear();
        (_line.IsBold, _line.HoldsEndOfCellParagraph, Heading) = (true, false, 0);
    }

    /// <summary>The paragraph that is being written.</summary>
    private sealed class Line
    {
        public StringBuilder Text { get; } = new();

        public bool IsBold { get; set; } = true;

        public int ParagraphsInCell { get; set; }

        /// <summary>A paragraph of a cell has ended; what follows in the cell is another.</summary>
        public bool HoldsEndOfCellParagraph { get; set; }
    }
}
