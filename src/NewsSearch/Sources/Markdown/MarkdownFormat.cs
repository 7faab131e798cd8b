using Markdig;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Markdown;

/// <summary>A text in Markdown, with front matter or without.</summary>
internal sealed class MarkdownFormat : ISourceFormat
{
    private static readonly Lazy<MarkdownPipeline> Pipeline = new(() => new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build());

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".mdown", ".mkd"];

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content)
    {
        if (content.ReadWhole() is not { } bytes)
        {
            return [];
        }

        ArticleOrigin origin = new(content.Path);
        return TextEncodings.DecodeText(bytes.Span, content.Options.Encoding).TryGet(out string? text, out SourceFailure? failure)
            ? [Article(text, origin, content.Options)]
            : [failure.At(origin)];
    }

    private static Result<RawArticle, SkippedInput> Article(string text, ArticleOrigin origin, SourceOptions options)
    {
        FrontMatter front = FrontMatter.Take(ref text);
        string? markup = Markup(text);
        var date = StatedDate.Of(front["date", "published", "publishdate", "pubdate", "created"], options);
        return markup is null ? new SkippedInput(origin, SkipReason.NestedTooDeeply) : new RawArticle
        {
            Origin = origin,
            Kind = ContentKind.HtmlFragment,
            Content = markup,
            Title = front["title"],
            Url = front["canonical_url", "canonicalurl", "url", "link"] is { } url && url.Contains("://", StringComparison.Ordinal) ? url : null,
            Source = options.SourceName ?? front["source", "site", "publication"],
            Language = front["lang", "language", "locale"],
            Authors = front.All("author", "authors", "byline"),
            Published = date.Published,
            Written = date.Written,
        };
    }

    /// <summary>Null where quotes or lists stand in one another deeper than the library bears.</summary>
    private static string? Markup(string text)
    {
        try
        {
            return Markdig.Markdown.ToHtml(text, Pipeline.Value);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
