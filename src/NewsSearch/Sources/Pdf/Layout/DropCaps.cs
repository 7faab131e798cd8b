namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>A story's first letter may be as high as three of its lines, on the baseline of the last: it belongs to the first.</summary>
internal static class DropCaps
{
    private const float MinScale = 1.8f;

    /// <summary>Capitals are about so high, in sizes of the type.</summary>
    private const float CapHeight = 0.75f;

    private const int MaxRowsAbove = 12;

    public static void Join(List<List<PdfWord>> rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            for (int i = 0; i < rows[row].Count; i++)
            {
                if (IsInitial(rows[row], i) && TryPrefix(rows, row, rows[row][i]))
                {
                    rows[row].RemoveAt(i--);
                }
            }
        }

        rows.RemoveAll(row => row.Count == 0);
    }

    private static bool IsInitial(List<PdfWord> row, int i) => row[i].Text is [var letter] && char.IsUpper(letter)
        && (i + 1 == row.Count || row[i].Size >= MinScale * row[i + 1].Size);

    private static bool TryPrefix(List<List<PdfWord>> rows, int row, PdfWord initial)
    {
        for (int above = Math.Max(0, row - MaxRowsAbove); above < row; above++)
        {
            if (rows[above].Count == 0 || rows[above][0].Y > initial.Y + (CapHeight * initial.Size))
            {
                continue;
            }

            int i = rows[above].FindIndex(word => word.X >= initial.EndX - (0.2f * word.Size) && word.X <= initial.EndX + (1.5f * word.Size)
                && initial.Size >= MinScale * word.Size);
            if (i >= 0)
            {
                rows[above][i] = rows[above][i] with { Text = initial.Text + rows[above][i].Text };
                return true;
            }
        }

        return false;
    }
}
