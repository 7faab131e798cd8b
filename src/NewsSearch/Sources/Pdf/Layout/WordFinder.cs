using System.Text;

namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Puts the characters of a page together to words, in rows: all that stands on one baseline, across the page.</summary>
internal static class WordFinder
{
    /// <summary>In sizes of the type: closer baselines are one, as of raised numerals.</summary>
    private const float SameBaseline = 0.4f;

    /// <summary>In sizes of the type: a narrower gap stands within a word.</summary>
    private const float WordGap = 0.17f;

    /// <summary>In sizes of the type: a character printed anew so near to itself only makes it bolder.</summary>
    private const float Overprint = 0.2f;

    /// <summary>From top to bottom, the words of each from left to right.</summary>
    public static List<List<PdfWord>> Rows(IReadOnlyList<PdfGlyph> glyphs)
    {
        int[] order = [.. Enumerable.Range(0, glyphs.Count)];
        Sort(order, glyph => -glyphs[glyph].Y);
        List<List<PdfWord>> rows = [];
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && glyphs[order[end - 1]].Y - glyphs[order[end]].Y <= SameBaseline * glyphs[order[end]].Size
                && glyphs[order[start]].Y - glyphs[order[end]].Y <= 0.5f * glyphs[order[start]].Size)
            {
                end++;
            }

            Sort(order.AsSpan(start, end - start), glyph => glyphs[glyph].X);
            List<PdfWord> words = Words(glyphs, order.AsSpan(start, end - start));
            if (words.Count > 0)
            {
                rows.Add(words);
            }

            start = end;
        }

        DropCaps.Join(rows);
        return rows;
    }

    /// <summary>
    /// By a coordinate and, where it is the same, by when they are printed: both as one number, for a page has thousands of characters.
    /// </summary>
    private static void Sort(Span<int> glyphs, Func<int, float> coordinate)
    {
        ulong[] keys = new ulong[glyphs.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            uint bits = BitConverter.SingleToUInt32Bits(coordinate(glyphs[i]));
            uint ordered = (bits & 0x8000_0000) == 0 ? bits | 0x8000_0000 : ~bits;
            keys[i] = ((ulong)ordered << 32) | (uint)glyphs[i];
        }

        Array.Sort(keys);
        for (int i = 0; i < keys.Length; i++)
        {
            glyphs[i] = (int)(keys[i] & uint.MaxValue);
        }
    }

    private static List<PdfWord> Words(IReadOnlyList<PdfGlyph> glyphs, ReadOnlySpan<int> row)
    {
        List<PdfWord> words = [];
        StringBuilder text = new();
        int first = -1;
        int last = -1;
        bool bold = true;
        foreach (int index in row)
        {
            PdfGlyph glyph = glyphs[index];
            bool blank = string.IsNullOrWhiteSpace(glyph.Text);
            if (last >= 0 && !blank && glyph.Text == glyphs[last].Text && glyph.X - glyphs[last].X < Overprint * glyph.Size)
            {
                continue;
            }

            if (first >= 0 && (blank || glyph.X - glyphs[last].EndX > WordGap * Math.Min(glyph.Size, glyphs[last].Size)))
            {
                words.Add(Word(text, glyphs[first], glyphs[last], bold, first));
                (first, bold) = (-1, true);
            }

            if (!blank)
            {
                bold &= glyph.IsBold;
                if (first >= 0 && Accents.TryCompose(text, glyphs[last], glyph))
                {
                    last = glyph.EndX > glyphs[last].EndX ? index : last;
                    continue;
                }

                first = first < 0 ? index : first;
                last = index;
                Ligatures.Append(text, glyph.Text);
            }
        }

        if (first >= 0)
        {
            words.Add(Word(text, glyphs[first], glyphs[last], bold, first));
        }

        return words;
    }

    private static PdfWord Word(StringBuilder text, PdfGlyph first, PdfGlyph last, bool bold, int order)
    {
        PdfWord word = new(text.ToString(), first.X, Math.Max(last.EndX, first.X), first.Y, Math.Max(first.Size, last.Size), bold, order);
        text.Clear();
        return word;
    }
}
