namespace NewsSearch.Indexing;

/// <summary>Files of one folder that are alike in extension and in what became of them.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Extension">In lower case with the dot; empty for none.</param>
/// <param name="Kind">What they are: a short, stable phrase.</param>
/// <param name="Names">The names of the first few.</param>
/// <param name="Count">How many they are.</param>
public sealed record FileGroup(string Folder, string Extension, string Kind, IReadOnlyList<string> Names, int Count);
