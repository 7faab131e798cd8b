namespace NewsSearch.Sources.Office;

/// <summary>A kind of document that is a zip archive by its bytes.</summary>
internal interface IPackagedDocument
{
    /// <summary>Its name in messages, as in <c>damaged DOCX</c>.</summary>
    string Name { get; }

    bool IsOf(ZipPackage package);

    /// <summary>
    /// Reads the records. The call itself may throw what <see cref="PackagedDocuments.IsDamage"/> knows; the sequence that it returns
    /// may not.
    /// </summary>
    IEnumerable<Result<RawArticle, SkippedInput>> Read(ZipPackage package, SourceContent content);
}
