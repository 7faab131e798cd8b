namespace NewsSearch.Sources.Containers;

/// <summary>One file of an archive, or why it cannot be had.</summary>
/// <param name="Name">As the archive writes it; empty where it is the archive itself that cannot be read on.</param>
/// <param name="Content">To be read before the next member is asked for.</param>
internal readonly record struct ArchiveMember(string Name, Result<Stream, SourceFailure> Content);
