using NewsSearch.Cleaning.Explaining;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>What a page states, and where.</summary>
internal readonly record struct Found<T>(T What, FieldOrigin From);
