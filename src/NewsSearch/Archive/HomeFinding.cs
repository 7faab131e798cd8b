using NewsSearch.Meaning;
using NewsSearch.Queries;

namespace NewsSearch.Archive;

/// <summary>Something that <see cref="HomeFindings"/> has found about the files beside an index.</summary>
/// <param name="IsDamage">Something is not as it was written, or says nothing; otherwise it does no harm.</param>
public abstract record HomeFinding(bool IsDamage)
{
    /// <summary>A file cannot be read.</summary>
    public sealed record Unreadable(IndexException Error) : HomeFinding(true);

    /// <summary>A file of vectors is damaged.</summary>
    public sealed record DamagedVectors(MeaningException Error) : HomeFinding(true);

    /// <summary>A saved query cannot be read.</summary>
    /// <param name="Path">The file of settings, absolute.</param>
    public sealed record BrokenQuery(string Path, string Name, QueryFault Fault) : HomeFinding(true);

    /// <summary>A line of a file for people says nothing, and so many more below it.</summary>
    /// <param name="Path">Absolute.</param>
    /// <param name="Line">From 1.</param>
    public sealed record BrokenLine(string Path, int Line, int More) : HomeFinding(true);

    /// <summary>A file that was being written when its process ended, or is being written.</summary>
    /// <param name="Path">Absolute.</param>
    public sealed record LeftDraft(string Path) : HomeFinding(false);

    /// <summary>What somebody was told of a saved query that is no more.</summary>
    /// <param name="Path">Absolute.</param>
    public sealed record Unfollowed(string Path) : HomeFinding(false);
}
