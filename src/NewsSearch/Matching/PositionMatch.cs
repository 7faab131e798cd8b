namespace NewsSearch.Matching;

/// <summary>A place where a pattern matches.</summary>
/// <param name="Span">From its first to its last word.</param>
/// <param name="Units">What takes part in it, ascending: single words, and rows of words as one.</param>
internal sealed record PositionMatch(PositionSpan Span, PositionSpan[] Units)
{
    public static PositionMatch Of(PositionSpan unit) => new(unit, [unit]);

    /// <summary>Whether a word takes part in both: then they cannot be the two sides of an operator.</summary>
    public bool SharesWords(PositionMatch other)
    {
        if (Span.Start > other.Span.End || other.Span.Start > Span.End)
        {
            return false;
        }

        for (int i = 0, j = 0; i < Units.Length && j < other.Units.Length;)
        {
            PositionSpan unit = Units[i];
            PositionSpan theirs = other.Units[j];
            if (unit.Start <= theirs.End && theirs.Start <= unit.End)
            {
                return true;
            }

            if (unit.End < theirs.Start)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    /// <summary>Both matches as one.</summary>
    public static PositionMatch Join(PositionMatch a, PositionMatch b) => new(PositionSpan.Join(a.Span, b.Span), Merge(a.Units, b.Units));

    /// <summary>The units of both, ascending, each once.</summary>
    public static PositionSpan[] Merge(PositionSpan[] a, PositionSpan[] b)
    {
        var merged = new PositionSpan[a.Length + b.Length];
        int count = 0;
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            int order = i == a.Length ? 1 : j == b.Length ? -1 : a[i].CompareTo(b[j]);
            merged[count++] = order <= 0 ? a[i] : b[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return count == merged.Length ? merged : merged[..count];
    }
}
