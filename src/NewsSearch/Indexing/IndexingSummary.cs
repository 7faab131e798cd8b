using NewsSearch.Sources;

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

    /// <summary>Articles that the index did not hold.</summary>
    public long Added { get; init; }

    /// <summary>Articles that took the place of an earlier version.</summary>
    public long Changed { get; init; }

    /// <summary>Articles that the index held as they are.</summary>
    public long Unchanged { get; init; }

    /// <summary>Articles that the run met more than once; the last version stays.</summary>
    public long Duplicates { get; init; }

    /// <summary>Articles that left the index, since no file holds them any more.</summary>
    public long Removed { get; init; }

    /// <summary>Articles that an index which was made anew took over from the one before, since no file has them.</summary>
    public long Carried { get; init; }

    /// <summary>Those that it could not take over, since they are damaged there.</summary>
    public IReadOnlyList<LostArticle> Lost { get; init; } = [];

    /// <inheritdoc cref="IArticleWriter.Refused"/>
    public int Refused { get; init; }

    /// <summary>Articles that were read and stay away, since they were deleted forever.</summary>
    public long KeptOut { get; init; }

    /// <summary>What was passed over, counted by cause.</summary>
    public IReadOnlyDictionary<SkipCause, long> SkippedByCause { get; init; } = new Dictionary<SkipCause, long>();

    /// <summary>What was passed over as an earlier run has told already; not among <see cref="SkippedByCause"/>.</summary>
    public long SkippedBefore { get; init; }

    /// <summary>What is no article and was not meant to be one (images in a crawl, …), counted by kind.</summary>
    public IReadOnlyDictionary<string, long> PassedOverByKind { get; init; } = new Dictionary<string, long>();

    /// <summary>The files left out because their extension is of a kind that never holds articles, or because they are pages that are none.</summary>
    public IReadOnlyList<FileGroup> PassedOverFiles { get; init; } = [];

    /// <summary>The pages left out since they are no articles; they stand in <see cref="PassedOverByKind"/>, too.</summary>
    public long OtherPages { get; init; }

    /// <summary>The lines learned in this run that outlets repeat in their articles, which are cut from them.</summary>
    public int LearnedLines { get; init; }

    /// <summary>Articles without a date whose source states one that could not be read, since it is none or may be several.</summary>
    public long UnreadDates { get; init; }

    /// <summary>The first of these dates, as it stands there; null for none.</summary>
    public string? UnreadDate { get; init; }

    /// <summary>Of inputs that were read alike, the mapped and kept keys that none of the records read has.</summary>
    public IReadOnlyList<MissingKeys> MissingKeys { get; init; } = [];

    /// <summary>Absolute paths of sources that are missing as a whole or empty folders, of which nothing was pruned therefore, in order.</summary>
    public IReadOnlyList<string> MissingSources { get; init; } = [];

    /// <summary>Inputs passed over, whatever the cause.</summary>
    public long Skipped => SkippedByCause.Values.Sum();

    /// <summary>The time that the run took, by the pipeline's clock.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Articles in the index after the run.</summary>
    public int Total { get; init; }
}
