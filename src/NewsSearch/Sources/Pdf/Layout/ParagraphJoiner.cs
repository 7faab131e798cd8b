using System.Text;

namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Joins lines to paragraphs: where one begins, indents, distances and short last lines show.</summary>
/// <param name="bodySize">The size of the type that most of the text is set in.</param>
internal sealed class ParagraphJoiner(float bodySize, WordBreaks breaks)
{
    /// <summary>Of a column's width: what a line leaves of it that ends a paragraph.</summary>
    private const float ShortLine = 0.35f;

    private readonly List<PdfParagraph> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private PdfLine? _last;
    private PdfBlock? _lastBlock;
    private int _page;
    private float _size;
    private bool _isBold;

    /// <summary>Adds what is left of a block once running heads are gone.</summary>
    public void Add(PdfBlock block, IReadOnlyList<PdfLine> lines, int page)
    {
        float leading = Leading(block);
        bool ragged = IsRagged(block);
        foreach (PdfLine line in lines)
        {
            bool begins = _last is null || (_lastBlock == block ? BeginsWithin(block, _last, line, leading, ragged) : BeginsAfter(_lastBlock!, _last, block, line));
            if (begins)
            {
                End();
                (_page, _size, _isBold) = (page, line.Size, true);
                _text.Append(line.Text);
            }
            else
            {
                Continue(line);
            }

            _isBold &= line.IsBold;
            (_last, _lastBlock) = (line, block);
        }
    }

    public List<PdfParagraph> Finish()
    {
        End();
        return _paragraphs;
    }

    private void End()
    {
        if (_text.Length > 0)
        {
            _paragraphs.Add(new(_text.ToString(), _page, _size, _isBold));
            _text.Clear();
        }
    }

    /// <summary>Only the last word changes at a break, so the whole is not built anew with each line.</summary>
    private void Continue(PdfLine line)
    {
        int start = _text.Length - 1;
        while (start > 0 && _text[start - 1] != ' ')
        {
            start--;
        }

        string tail = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append(breaks.Join(tail, line.Text));
    }

    private bool BeginsWithin(PdfBlock block, PdfLine last, PdfLine line, float leading, bool ragged)
    {
        if (!line.HasTypeOf(last) || last.Y - line.Y > 1.35f * leading)
        {
            return true;
        }

        if (last.Size >= 1.3f * bodySize)
        {
            return false;
        }

        bool indented = line.X - block.X > 0.7f * line.Size && last.X - block.X < 0.5f * line.Size && line.X - block.X < (block.EndX - block.X) / 3;
        return line.IsBold != last.IsBold || indented || IsListItem(line) || (EndsSentence(last) && HadRoom(block, last, line, ragged));
    }

    private static bool BeginsAfter(PdfBlock lastBlock, PdfLine last, PdfBlock block, PdfLine line)
    {
        if (!line.HasTypeOf(last) || line.IsBold != last.IsBold || EndsSentence(last))
        {
            return true;
        }

        bool wraps = lastBlock.Lines.Count > 1 && lastBlock.EndX - last.EndX < 2 * last.Size && block.Lines.Count > 1 && line.X - block.X < 0.5f * line.Size;
        return !(WordBreaks.EndsInHyphen(last.Text) || (line.Text.Length > 0 && char.IsLower(line.Text[0])) || wraps);
    }

    /// <summary>The first word of the line would have fitted on the one before; where lines end as they like, some words more.</summary>
    private static bool HadRoom(PdfBlock block, PdfLine last, PdfLine line, bool ragged)
    {
        int word = line.Text.IndexOf(' ', StringComparison.Ordinal) is int end and > 0 ? end : line.Text.Length;
        float width = line.Width * (word + 1) / Math.Max(1, line.Text.Length);
        float needed = ragged ? Math.Max(width, ShortLine * (block.EndX - block.X)) : width;
        return block.EndX - last.EndX > needed + (0.3f * line.Size);
    }

    /// <summary>Fewer than half of the lines reach the right edge.</summary>
    private static bool IsRagged(PdfBlock block) => block.Lines.Count(line => block.EndX - line.EndX < line.Size) * 2 < block.Lines.Count;

    private static bool EndsSentence(PdfLine line)
    {
        string text = line.Text.TrimEnd('"', '\'', '\u2019', '\u201D', '\u00BB', ')', ']');
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' or '\u3002' or '\u2026';
    }

    private static bool IsListItem(PdfLine line) => line.Text is ['\u2022' or '\u25AA' or '\u25CF' or '\u25A0' or '\u2023', ..];

    /// <summary>The usual distance of the block's baselines.</summary>
    private static float Leading(PdfBlock block)
    {
        float[] distances = [.. block.Lines.Zip(block.Lines.Skip(1), (line, next) => line.Y - next.Y).Order()];
        return distances.Length == 0 ? block.Last.Size * 1.2f : Math.Max(distances[distances.Length / 2], distances[0]);
    }
}
