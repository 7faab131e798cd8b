namespace NewsSearch.Sources;

/// <summary>Keys that options map or keep and that no record has: likely they are mistyped.</summary>
/// <param name="Path">The first file, or member of an archive, that was looked at; null for standard input.</param>
/// <param name="AndOthers">It is not the only one.</param>
/// <param name="Missing">The keys.</param>
/// <param name="Seen">Keys that records have, the first of them.</param>
public sealed record MissingKeys(string? Path, bool AndOthers, ValueList<string> Missing, ValueList<string> Seen);
