using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Assistant;

/// <summary>Articles as resources: <c>article://ID</c>, and <c>article://ID?start=N</c> for the rest of a long one.</summary>
internal static class ArticleResources
{
    private const string Scheme = "article://";
    private const string Start = "?start=";
    private const string PlainText = "text/plain";

    /// <summary>Articles that are listed: the newest.</summary>
    private const int Listed = 20;

    public static ListResourceTemplatesResult Templates { get; } = new()
    {
        ResourceTemplates =
        [
            new ResourceTemplate
            {
                Name = "article",
                Title = "An article of the archive",
                UriTemplate = Scheme + "{id}{?start}",
                Description = "An article's text by its id, with title, outlet, date and address; of a long one a part, and where the next begins.",
                MimeType = PlainText,
            },
        ],
    };

    public static ListResourcesResult List(IArticleIndex articles, CancellationToken cancellation) => new()
    {
        Resources =
        [
            .. Newest(articles, cancellation).Select(hit => new Resource
            {
                Name = hit.Indexed.Id,
                Title = EscapedText.Of(QuotedText.Cut(hit.Indexed.Article.Title, 200)),
                Uri = Scheme + hit.Indexed.Id,
                Description = EscapedText.Of(QuotedText.Cut($"{hit.Indexed.Article.Source} {hit.Indexed.Article.Published}".Trim(), 200)),
                MimeType = PlainText,
            }),
        ],
    };

    /// <exception cref="McpProtocolException">The address names no article.</exception>
    public static ReadResourceResult Read(IArticleIndex articles, string uri, AssistantSettings settings)
    {
        if (!TryParse(uri, out string id, out int start) || articles.Find(id) is not { } indexed)
        {
            throw new McpProtocolException(
                $"there is no article at '{EscapedText.Of(QuotedText.Cut(uri, 100))}'; addresses are {Scheme}ID with an id that search gives", McpErrorCode.ResourceNotFound);
        }

        string body = indexed.Article.Body;
        string path = indexed.Article.Origin.Path is { } whole ? settings.ShownPath(whole) : "";
        string head = $"{QuotedText.Notice}\n{QuotedText.Citation(indexed.Id, indexed.Article, path)}\n";
        start = QuotedText.WholeEnd(body, Math.Min(start, body.Length));
        int most = settings.Room, end;
        string text;
        do
        {
            end = QuotedText.WholeEnd(body, Math.Min(body.Length, start + most));
            string more = end < body.Length ? string.Create(CultureInfo.InvariantCulture, $"\nThe text goes on at {Scheme}{indexed.Id}{Start}{end}\n") : "";
            text = head + QuotedText.Lines(body[start..end]) + more;
            most = Math.Min(most, end - start) * 3 / 4;
        }
        while (TokenEstimate.Of(text) > settings.Room && most > 0);

        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = PlainText, Text = text }] };
    }

    private static IReadOnlyList<SearchHit> Newest(IArticleIndex articles, CancellationToken cancellation) =>
        articles.Search(new SearchRequest(new NewsQuery.Everything()) { Limit = Listed, Sort = SortOrder.Newest, Snippets = 0 }, cancellation).Hits;

    private static bool TryParse(string uri, out string id, out int start)
    {
        (id, start) = ("", 0);
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string[] parts = uri[Scheme.Length..].Split(Start);
        id = parts[0].TrimEnd('/');
        return parts.Length == 1 || (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out start));
    }
}
