namespace NewsSearch.Sources.Containers;

/// <summary>
/// What one file may unpack to, over all its members and layers. Counted as it is unpacked: what headers claim is not
/// believed, and members that share their compressed bytes are counted each time.
/// </summary>
/// <param name="limits">The limits.</param>
/// <param name="storedLength">The bytes on disk: the file's length or, for a pipe, what was read of it so far.</param>
internal sealed class InflationBudget(SourceLimits limits, Func<long> storedLength)
{
    /// <summary>Below this no ratio is judged: repetitive but honest text reaches any.</summary>
    private const long RatioFloor = 64 * 1024 * 1024;

    private long _inflated;
    private int _members;

    /// <summary>Whether a limit was passed, after which no further member is read.</summary>
    public bool IsSpent { get; private set; }

    /// <exception cref="InputRefusedException">A limit is passed.</exception>
    public void AddInflated(long bytes)
    {
        _inflated += bytes;
        if (_inflated > limits.MaxUnpackedBytes)
        {
            IsSpent = true;
            throw new InputRefusedException(SkipReason.UnpacksToTooMuch, $"more than {limits.MaxUnpackedBytes} bytes");
        }

        if (_inflated > RatioFloor && _inflated / limits.MaxExpansion > storedLength())
        {
            IsSpent = true;
            throw new InputRefusedException(SkipReason.UnpacksToTooMuch, $"more than {limits.MaxExpansion} times its size");
        }
    }

    /// <summary>False when there have been as many as are allowed.</summary>
    public bool TryAddMember() => ++_members <= limits.MaxEntries;
}
