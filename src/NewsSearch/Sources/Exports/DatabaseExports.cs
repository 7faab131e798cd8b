using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>The exports of news databases that are known, and the articles of a file that is one.</summary>
internal static class DatabaseExports
{
    private static readonly IDatabaseExport[] All =
    [
        new ProQuestExport(),
        new EuropresseExport(),
        new FactivaFieldsExport(),
        new FactivaExport(),
        new NexisExport(),
        new NexisUniExport(),
    ];

    /// <summary>The articles of a word processor's document, each with its number as the record of its origin; null when it is no export.</summary>
    /// <param name="path">See <see cref="ArticleOrigin.Path"/>.</param>
    public static IReadOnlyList<Result<RawArticle, SkippedInput>>? Of(DocumentText document, string? path, SourceOptions options) =>
        Read(All.Where(export => document.Paragraphs.Any(paragraph => Holds(paragraph.Text, export))), () => document, path, options);

    /// <summary>The same of an HTML page.</summary>
    public static IReadOnlyList<Result<RawArticle, SkippedInput>>? OfPage(string html, string? path, SourceOptions options) =>
        Read(All.Where(export => Holds(html, export)), () => PageText.Read(html), path, options);

    /// <summary>The same of plain text.</summary>
    public static IReadOnlyList<Result<RawArticle, SkippedInput>>? OfText(string text, string? path, SourceOptions options) =>
        Read(All.Where(export => Holds(text, export)), () => TextBlocks.Read(text), path, options);

    private static bool Holds(string text, IDatabaseExport export) => export.Signs.Any(sign => text.Contains(sign, StringComparison.Ordinal));

    private static IReadOnlyList<Result<RawArticle, SkippedInput>>? Read(
        IEnumerable<IDatabaseExport> exports, Func<DocumentText> open, string? path, SourceOptions options)
    {
        DocumentText? document = null;
        foreach (IDatabaseExport export in exports)
        {
            IReadOnlyList<ExportedArticle> articles = export.Read(document ??= open());
            if (articles.Any(article => article.Body.Count > 0))
            {
                return [.. articles.Select((article, index) => Compose(article, new(path, index + 1), options))];
            }
        }

        return null;
    }

    private static Result<RawArticle, SkippedInput> Compose(ExportedArticle article, ArticleOrigin origin, SourceOptions options) =>
        article.Body.Count == 0 ? new SkippedInput(origin, SkipReason.NoBodyText) : new RawArticle
        {
            Origin = origin,
            Kind = ContentKind.Text,
            Content = string.Join("\n\n", article.Body),
            SourceId = article.Id,
            Title = article.Title,
            Url = article.Url,
            Source = options.SourceName ?? article.Source,
            Language = article.Language,
            Authors = article.Authors,
            Published = article.Published,
        };
}
