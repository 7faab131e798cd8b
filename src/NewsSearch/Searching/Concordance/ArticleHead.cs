namespace NewsSearch.Searching.Concordance;

/// <summary>What is told of an article beside a line of its text.</summary>
public sealed record ArticleHead(string Id, string Title, string? Source, PublicationDate? Published)
{
    /// <inheritdoc cref="IndexedArticle.Archive"/>
    public string? Archive { get; init; }
}
