using NewsSearch.Sources.Pdf.Layout;

namespace NewsSearch.Sources.Pdf;

/// <summary>The text of a document, gathered page by page: only its lines are held.</summary>
/// <param name="maxLength">UTF-16 units.</param>
internal sealed class PdfText(int maxLength)
{
    /// <summary>A scan may have a stamp or a number of letters on each page.</summary>
    private const int LettersOfScannedPage = 20;

    private readonly List<(int Number, List<PdfBlock> Blocks)> _pages = [];
    private readonly RunningLines _running = new();
    private long _length;
    private int _scanned;

    public bool IsTooLong => _length > maxLength;

    /// <summary>There are pages, but pictures in place of text on them.</summary>
    public bool IsScanned => _pages.Count > 0 && (_length == 0 || (_scanned == _pages.Count && _length < LettersOfScannedPage * _pages.Count));

    public void Add(GlyphPage page, int number)
    {
        List<PdfBlock> blocks = PageLines.Blocks(page);
        int length = blocks.Sum(block => block.Lines.Sum(line => line.Text.Length));
        _length += length;
        _scanned += page.Pictures > 0 && length < LettersOfScannedPage ? 1 : 0;
        _pages.Add((number, blocks));
        _running.Add(blocks);
    }

    public List<PdfParagraph> Paragraphs()
    {
        List<(PdfBlock Block, List<PdfLine> Lines, int Page)> blocks = Blocks(_running.On);
        if (blocks.TrueForAll(block => block.Lines.Count == 0))
        {
            // Forms and notes of one line a page repeat themselves all over.
            blocks = Blocks((_, _) => []);
        }

        ParagraphJoiner joiner = new(BodySize(blocks.SelectMany(block => block.Lines)), Breaks([.. blocks.SelectMany(block => block.Lines)]));
        foreach ((PdfBlock block, List<PdfLine> lines, int page) in blocks)
        {
            joiner.Add(block, lines, page);
        }

        return joiner.Finish();
    }

    /// <summary>All blocks, each with the lines that <paramref name="running"/> leaves it.</summary>
    private List<(PdfBlock Block, List<PdfLine> Lines, int Page)> Blocks(Func<IReadOnlyList<PdfBlock>, int, HashSet<PdfLine>> running)
    {
        List<(PdfBlock Block, List<PdfLine> Lines, int Page)> blocks = [];
        foreach ((int number, List<PdfBlock> page) in _pages)
        {
            HashSet<PdfLine> left = new(running(page, number), ReferenceEqualityComparer.Instance);
            blocks.AddRange(page.Select(block => (block, block.Lines.Where(line => !left.Contains(line)).ToList(), number)));
        }

        return blocks;
    }

    /// <summary>The size that most letters have, to half a point.</summary>
    public static float BodySize(IEnumerable<PdfLine> lines) => lines
        .GroupBy(line => MathF.Round(line.Size * 2) / 2, line => line.Text.Length)
        .OrderByDescending(size => size.Sum()).Select(size => size.Key).FirstOrDefault(1);

    private static WordBreaks Breaks(List<PdfLine> lines)
    {
        WordBreaks breaks = new();
        for (int i = 1; i < lines.Count; i++)
        {
            breaks.Ask(lines[i - 1].Text, lines[i].Text);
        }

        lines.ForEach(line => breaks.Look(line.Text));
        return breaks;
    }
}
