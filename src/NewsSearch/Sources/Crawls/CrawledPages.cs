using System.Globalization;
using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Crawls;

/// <summary>Makes articles of what a crawler stored for a URL; what is no page is counted, not reported.</summary>
internal sealed class CrawledPages(SourceOptions options, PassedOverCounter passedOver)
{
    private const string NotHtml = "not HTML";

    /// <summary>An HTTP response, its status line and headers included; null when it is no page.</summary>
    public Result<RawArticle, SkippedInput>? ReadResponse(ReadOnlyMemory<byte> response, ArticleOrigin origin, string? url)
    {
        HeaderFields headers = HeaderFields.Parse(response.Span, hasFirstLine: true);
        if (!headers.FirstLine.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase))
        {
            return PassOver(NotHtml);
        }

        if (Status(headers.FirstLine) is not (>= 200 and < 300))
        {
            return PassOver("not status 2xx");
        }

        string type = HeaderFields.MediaType(headers["Content-Type"]);
        if (type.Length > 0 && !IsHtml(type))
        {
            return PassOver(NotHtml);
        }

        return HttpBodies.Decode(response[headers.Length..], headers, options.Limits.MaxRecordBytes) is not { } body
            ? new SkippedInput(origin, SkipCause.TooLong(options.Limits.MaxRecordBytes))
            : ReadPage(body, origin, url, type, HeaderFields.Parameter(headers["Content-Type"], "charset"));
    }

    /// <summary>A page by itself, of the media type stated (empty when none is); null when it is no page.</summary>
    public Result<RawArticle, SkippedInput>? ReadPage(ReadOnlyMemory<byte> body, ArticleOrigin origin, string? url, string mediaType, string? charset)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return PassOver("empty page");
        }

        if (mediaType.Length > 0 ? !IsHtml(mediaType) : SourceFormats.Of(name: null, body.Span) is not PageFormat)
        {
            return PassOver(NotHtml);
        }

        return TextEncodings.DecodePage(body.Span, charset, options.Encoding).TryGet(out string? page, out SourceFailure? failure)
            ? new RawArticle
            {
                Origin = origin,
                Kind = ContentKind.HtmlPage,
                Content = page,
                Url = url,
                Source = options.SourceName,
                LeavesOutOtherPages = options.LeavesOutOtherPages,
            }
            : failure.At(origin);
    }

    /// <summary>The text that Common Crawl's WET files hold of a page, in UTF-8.</summary>
    public Result<RawArticle, SkippedInput>? ReadText(ReadOnlyMemory<byte> body, ArticleOrigin origin, string? url)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return PassOver("empty page");
        }

        return new RawArticle
        {
            Origin = origin,
            Kind = ContentKind.Text,
            Content = TextEncodings.DecodeHtml(body.Span, "utf-8"),
            Url = url,
            Source = options.SourceName,
        };
    }

    public Result<RawArticle, SkippedInput>? PassOver(string kind)
    {
        passedOver.Add(kind);
        return null;
    }

    private static bool IsHtml(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private static int Status(string statusLine)
    {
        string[] parts = statusLine.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }
}
