namespace NewsSearch.Sources.Documents;

/// <summary>The form in which a news database hands out its articles, many in one document.</summary>
internal interface IDatabaseExport
{
    /// <summary>The document is of this form beyond doubt: of a plain article it must not be said.</summary>
    bool Recognizes(DocumentText document);

    /// <summary>The articles, each with its number in the document, from 1, as the record of its origin.</summary>
    /// <param name="path">See <see cref="ArticleOrigin.Path"/>.</param>
    IEnumerable<Result<RawArticle, SkippedInput>> Read(DocumentText document, string? path, SourceOptions options);
}
