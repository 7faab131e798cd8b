namespace NewsSearch.Archive.Following;

/// <summary>What has changed in sources that are followed, and has come to rest.</summary>
/// <param name="Paths">Absolute paths of files.</param>
/// <param name="IsEverything">Nobody knows what exactly: all is to be looked at.</param>
public sealed record ChangeBatch(IReadOnlyList<string> Paths, bool IsEverything);
