namespace NewsSearch.Indexing;

/// <summary>What a run did, in articles unless said otherwise.</summary>
public sealed record IndexingSummary
{
    /// <summary>Files found, those left unread included.</summary>
    public int Files { get; init; }

    /// <summary>Files that were not read because size and time are those of the last run.</summary>
    public long FilesUnchanged { get; init; }

    /// <summary>Bytes of the files that were read, as stored.</summary>
    public long Bytes { get; init; }

    public long Added { get; init; }

    public long Changed { get; init; }

    public long Unchanged { get; init; }

    /// <summary>Articles that the run met more than once; the last version stays.</summary>
    public long Duplicates { get; init; }

    public long Removed { get; init; }

    /// <summary>What was passed over, counted by cause.</summary>
    public IReadOnlyDictionary<SkipCause, long> SkippedByCause { get; init; } = new Dictionary<SkipCause, long>();

    /// <summary>What is no article and was not meant to be one (images in a crawl, …), counted by kind.</summary>
    public IReadOnlyDictionary<string, long> PassedOverByKind { get; init; } = new Dictionary<string, long>();

    public long Skipped => SkippedByCause.Values.Sum();

    public TimeSpan Elapsed { get; init; }

    /// <summary>Articles in the index after the run.</summary>
    public int Total { get; init; }
}
