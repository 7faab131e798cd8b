using NewsSearch.Sources.Exports;

namespace NewsSearch.Sources.Documents;

/// <summary>Makes articles of a document: those of an export of a news database or, of any other, the one that it is.</summary>
internal static class DocumentArticles
{
    /// <summary>A headline stands above the story, with a dateline or two before it at most.</summary>
    private const int HeadDepth = 5;

    public static IEnumerable<Result<RawArticle, SkippedInput>> Of(DocumentText document, SourceContent content) =>
        DatabaseExports.Of(document, content.Path, content.Options) ?? [Single(document, content.Path, content.Options)];

    private static Result<RawArticle, SkippedInput> Single(DocumentText document, string? path, SourceOptions options)
    {
        string text = string.Join("\n\n", document.Paragraphs.Select(paragraph => paragraph.Text.Trim()).Where(text => text.Length > 0));
        if (text.Length == 0)
        {
            return new SkippedInput(new(path), SkipReason.Empty);
        }

        return new RawArticle
        {
            Origin = new(path),
            Kind = ContentKind.Text,
            Content = text,
            Title = DocumentProperties.Title(document.Title) ?? Headline(document),
            Language = document.Language,
            Source = options.SourceName,
            Properties = new(new(document.Authors.Where(DocumentProperties.NamesPerson)), document.Created ?? document.Modified),
        };
    }

    /// <summary>The first heading, where it stands at the top.</summary>
    private static string? Headline(DocumentText document)
    {
        DocumentParagraph headline = document.Paragraphs
            .Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text)).Take(HeadDepth).FirstOrDefault(paragraph => paragraph.Heading == 1);
        return headline.Text;
    }
}
