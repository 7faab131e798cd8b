namespace NewsSearch.Indexing;

/// <summary>An article that an index had and that cannot be read any more, as far as it is known which.</summary>
/// <param name="Id">Null when unknown, as the others.</param>
public sealed record LostArticle(string? Id, string? Key, string? Title)
{
    /// <summary>The path that it was read from, as the index keeps it; null for standard input, and when unknown.</summary>
    public string? StoredPath { get; init; }

    /// <summary>Whether it is known where it was read.</summary>
    public bool IsPlaced { get; init; }
}
