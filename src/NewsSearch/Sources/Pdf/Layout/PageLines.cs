namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>The lines of a page in reading order, block by block.</summary>
internal static class PageLines
{
    public static List<PdfBlock> Blocks(GlyphPage page) => [.. Sorted(page.Upright), .. Sorted(page.Turned)];

    private static List<PdfBlock> Sorted(IReadOnlyList<PdfGlyph> glyphs) =>
        ReadingOrder.Sort(BlockFinder.Find(new LineFinder(WordFinder.Rows(glyphs)).Find()));
}
