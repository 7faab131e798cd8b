namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>
/// Cuts rows into the lines of their columns. The gap between two columns is hardly wider than one between two words of a line that
/// is driven out, but it goes on in the rows above or below.
/// </summary>
/// <param name="rows">See <see cref="WordFinder.Rows"/>.</param>
internal sealed class LineFinder(List<List<PdfWord>> rows)
{
    /// <summary>In sizes of the type: a narrower gap is one between words.</summary>
    private const float NarrowestGutter = 0.6f;

    /// <summary>In sizes of the type: a gap as wide is none between words where no row around tells.</summary>
    private const float WideGap = 2.5f;

    /// <summary>As many rows on a side are asked, if they stand within so many sizes of the type.</summary>
    private const int Neighbours = 3;

    private const float NeighbourDistance = 7;

    /// <summary>In sizes of the type: rows are asked that have a word so near to the gap.</summary>
    private const float Reach = 12;

    private const int MaxRowsLookedAt = 40;

    /// <summary>The lines of each row, from left to right.</summary>
    public List<List<PdfLine>> Find()
    {
        List<List<PdfLine>> lines = [];
        for (int row = 0; row < rows.Count; row++)
        {
            List<PdfLine> found = [];
            int start = 0;
            for (int i = 1; i <= rows[row].Count; i++)
            {
                if (i == rows[row].Count || IsGutter(row, rows[row][i - 1], rows[row][i]))
                {
                    found.Add(Line(rows[row].GetRange(start, i - start)));
                    start = i;
                }
            }

            lines.Add(found);
        }

        return lines;
    }

    private static PdfLine Line(List<PdfWord> words) => new()
    {
        Text = string.Join(' ', words.Select(word => word.Text)),
        X = words[0].X,
        EndX = words[^1].EndX,
        Y = words[0].Y,
        Size = words.Max(word => word.Size),
        IsBold = words.TrueForAll(word => word.IsBold),
    };

    private bool IsGutter(int row, PdfWord left, PdfWord right)
    {
        float size = Math.Min(left.Size, right.Size);
        float gap = right.X - left.EndX;
        if (gap < NarrowestGutter * size)
        {
            return false;
        }

        int above = Clear(row, -1, left, right, size);
        int below = Clear(row, 1, left, right, size);
        int clear = Math.Max(above, below);
        return clear >= Enough(gap / size) || (gap > WideGap * size && Math.Min(above, below) == 0 && !IsClosed(row, left, right, size));
    }

    /// <summary>The wider a gap, the fewer rows must leave it open: by chance, one in ten does.</summary>
    private static int Enough(float gap) => gap < 1.2f ? Neighbours : gap < 2 ? 2 : 1;

    /// <summary>Both the next row above and the next below have a word in the gap.</summary>
    private bool IsClosed(int row, PdfWord left, PdfWord right, float size) =>
        Near(row, -1, left, right, size).FirstOrDefault() && Near(row, 1, left, right, size).FirstOrDefault();

    /// <summary>How many rows on a side leave the gap open before one does not.</summary>
    private int Clear(int row, int step, PdfWord left, PdfWord right, float size) =>
        Near(row, step, left, right, size).Take(Neighbours).TakeWhile(crossed => !crossed).Count();

    /// <summary>Of each row on a side that has a word near to the gap, whether it has one in the gap.</summary>
    private IEnumerable<bool> Near(int row, int step, PdfWord left, PdfWord right, float size)
    {
        float from = left.EndX - (Reach * size);
        float to = right.X + (Reach * size);
        for (int i = row + step, looked = 0; i >= 0 && i < rows.Count && looked < MaxRowsLookedAt; i += step, looked++)
        {
            if (Math.Abs(rows[i][0].Y - left.Y) > NeighbourDistance * size)
            {
                yield break;
            }

            (bool near, bool crossed) = Look(rows[i], from, to, left.EndX, right.X);
            if (near)
            {
                yield return crossed;
            }
        }
    }

    /// <summary>Whether a row has words near to the gap, and one in the gap.</summary>
    private static (bool Near, bool Crossed) Look(List<PdfWord> words, float from, float to, float gapStart, float gapEnd)
    {
        float middle = (gapStart + gapEnd) / 2;
        int i = FirstEndingBehind(words, from);
        bool near = i < words.Count && words[i].X < to;
        i = FirstEndingBehind(words, middle - 0.01f);
        return (near, i < words.Count && words[i].X < middle + 0.01f);
    }

    private static int FirstEndingBehind(List<PdfWord> words, float x)
    {
        (int low, int high) = (0, words.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = words[middle].EndX < x ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
