namespace NewsSearch.Sources.Files;

/// <summary>A file that may hold articles. Size and time tell a later run whether it changed.</summary>
/// <param name="Path">Absolute, as reached from the path that was given: links in it are not resolved.</param>
/// <param name="Length">Bytes on disk; 0 for a pipe.</param>
/// <param name="LastWriteUtc">When the content last changed, UTC.</param>
public readonly record struct SourceFile(string Path, long Length, DateTime LastWriteUtc)
{
    /// <summary>The path below the folder that was given, with <c>/</c>; null for a file that was given itself.</summary>
    public string? Inside { get; init; }

    /// <summary>The reading failed because the file has gone since it was found in its folder, which is no fault.</summary>
    internal bool HasGone(SkippedInput skipped) => Inside is not null && skipped.Cause.Reason == SkipReason.NotFound;
}
