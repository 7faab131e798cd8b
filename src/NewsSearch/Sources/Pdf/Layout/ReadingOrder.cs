namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>
/// Brings blocks into the order in which they are read: down a column, then down the next one to the right, unless a block across
/// both ends them (after Breuel, "High performance document layout analysis", 2003).
/// </summary>
internal static class ReadingOrder
{
    /// <summary>The work grows with the third power; pages with more blocks are plans and tables, read from top to bottom.</summary>
    private const int MaxBlocks = 250;

    public static List<PdfBlock> Sort(List<PdfBlock> blocks)
    {
        List<PdfBlock> pending = [.. blocks.OrderByDescending(block => block.Top).ThenBy(block => block.X)];
        if (pending.Count > MaxBlocks)
        {
            return pending;
        }

        List<int>[] before = [.. pending.Select(block => Enumerable.Range(0, pending.Count).Where(i => IsBefore(pending[i], block, pending)).ToList())];
        bool[] done = new bool[pending.Count];
        List<PdfBlock> sorted = [];
        while (sorted.Count < pending.Count)
        {
            // Blocks that lie upon one another may each stand before the other: then the upper one is first.
            int free = Enumerable.Range(0, pending.Count).FirstOrDefault(i => !done[i] && before[i].TrueForAll(other => done[other]), -1);
            int next = free >= 0 ? free : Array.IndexOf(done, false);
            done[next] = true;
            sorted.Add(pending[next]);
        }

        return sorted;
    }

    private static bool IsBefore(PdfBlock a, PdfBlock b, List<PdfBlock> all)
    {
        if (a == b)
        {
            return false;
        }

        if (a.SharesColumns(b))
        {
            return a.Top > b.Top;
        }

        return a.EndX <= b.X + (0.1f * (b.EndX - b.X)) && a.X < b.X && !all.Exists(c => Parts(c, a, b));
    }

    /// <summary>A block across both that stands between them ends what is above it.</summary>
    private static bool Parts(PdfBlock c, PdfBlock a, PdfBlock b) => c != a && c != b && c.SharesColumns(a) && c.SharesColumns(b)
        && c.Top < Math.Max(a.Top, b.Top) && c.Bottom > Math.Min(a.Bottom, b.Bottom);
}
