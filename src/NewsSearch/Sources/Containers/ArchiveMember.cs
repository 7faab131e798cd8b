namespace NewsSearch.Sources.Containers;

/// <summary>One file of an archive, or why it cannot be had.</summary>
/// <param name="Name">As the archive writes it.</param>
/// <param name="Content">To be read before the next member is asked for; null when <paramref name="Problem"/> says why not.</param>
internal readonly record struct ArchiveMember(string Name, Stream? Content, SourceFailure? Problem = null);
