namespace NewsSearch.Searching.Names;

/// <summary>A whole name as the index holds it.</summary>
/// <param name="Form">Its words as they are indexed, with a space between.</param>
/// <param name="Articles">How many articles write it so.</param>
internal readonly record struct IndexedName(string Form, int Articles);
