namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Joins lines that stand below one another, in the same type, to blocks: a headline, the part of a column below it.</summary>
internal static class BlockFinder
{
    /// <summary>In sizes of the type: lines further apart are of two blocks.</summary>
    private const float MaxLeading = 2.2f;

    /// <summary>More columns than a page has; what is printed over and over itself would take long.</summary>
    private const int MaxOpen = 100;

    /// <param name="rows">See <see cref="LineFinder.Find"/>.</param>
    public static List<PdfBlock> Find(List<List<PdfLine>> rows)
    {
        List<PdfBlock> blocks = [];
        List<PdfBlock> open = [];
        foreach (List<PdfLine> row in rows)
        {
            open.RemoveAll(block => block.Last.Y - row[0].Y > MaxLeading * block.Last.Size);
            open.RemoveRange(0, Math.Max(0, open.Count - MaxOpen));
            List<PdfBlock> started = [];
            foreach (PdfLine line in row)
            {
                PdfBlock? above = Above(line, row, open);
                if (above is null)
                {
                    started.Add(new PdfBlock(line));
                }
                else
                {
                    above.Add(line);
                }
            }

            open.AddRange(started);
            blocks.AddRange(started);
        }

        return blocks;
    }

    /// <summary>The block that a line goes on, unless a column ends or begins between them.</summary>
    private static PdfBlock? Above(PdfLine line, List<PdfLine> row, List<PdfBlock> open)
    {
        PdfBlock? above = null;
        foreach (PdfBlock block in open)
        {
            if (block.Last.Overlap(line) <= 0.3f * Math.Min(line.Width, block.Last.Width) || block.Last.Y <= line.Y)
            {
                continue;
            }

            if (above is not null)
            {
                return null;
            }

            above = block;
        }

        bool goesOn = above is not null && above.Last.HasTypeOf(line) && above.Last.Y - line.Y <= MaxLeading * line.Size
            && row.Count(other => other.Overlap(above.Last) > 0) == 1;
        return goesOn ? above : null;
    }
}
