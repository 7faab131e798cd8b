namespace NewsSearch.Indexing;

/// <summary>What an earlier run has told of a file already, so that only what is new is told again.</summary>
internal sealed class ToldSkips
{
    private readonly HashSet<(int Record, SkipCause Cause, string? Detail)> _told = [];
    private readonly Dictionary<SkipCause, long> _more = [];

    /// <param name="known">What is remembered of the file, read with the same options; null for nothing.</param>
    public ToldSkips(CataloguedFile? known)
    {
        foreach (CataloguedSkip skip in known?.Skipped ?? [])
        {
            if (skip.More > 0)
            {
                _more[skip.Cause] = skip.More;
            }
            else
            {
                _told.Add((skip.Record, skip.Cause, skip.Detail));
            }
        }
    }

    /// <summary>Whether this was told; of those that were only counted, as many are taken for told.</summary>
    public bool Holds(SkippedInput skipped)
    {
        if (_told.Contains((skipped.Origin.Record, skipped.Cause, skipped.Detail)))
        {
            return true;
        }

        long left = _more.GetValueOrDefault(skipped.Cause);
        _more[skipped.Cause] = Math.Max(0, left - 1);
        return left > 0;
    }
}
