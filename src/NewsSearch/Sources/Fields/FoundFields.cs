using System.Globalization;
using System.Net;

namespace NewsSearch.Sources.Fields;

/// <summary>The fields found so far in a JSON object or a row. A value that is empty or of no use for its field is not taken.</summary>
internal sealed class FoundFields(SourceOptions options)
{
    public string? Title { get; private set; }

    public string? Body { get; private set; }

    public PublicationDate? Published { get; private set; }

    public WrittenDate? Written { get; private set; }

    public IReadOnlyList<string>? Authors { get; private set; }

    public string? Url { get; private set; }

    public string? Source { get; private set; }

    public string? Id { get; private set; }

    public string? Language { get; private set; }

    /// <summary>What stands for a source and is an address: the article's in trafilatura's output, the site's elsewhere.</summary>
    private Uri? SourceAddress { get; set; }

    /// <summary>Takes a text, such as a table's cell.</summary>
    public bool TrySet(ArticleField field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        if (field == ArticleField.Published)
        {
            return TrySet(StatedDate.Of(text, options));
        }

        if (field == ArticleField.Authors)
        {
            Authors = [text.Trim()];
            return true;
        }

        return Set(field, text);
    }

    /// <summary>Takes the values of a list: names, or paragraphs.</summary>
    public bool TrySet(ArticleField field, IReadOnlyList<string> texts)
    {
        if (texts.Count == 1)
        {
            return TrySet(field, texts[0]);
        }

        string[] told = [.. texts.Where(text => !string.IsNullOrWhiteSpace(text))];
        if (field == ArticleField.Authors && told.Length > 0)
        {
            Authors = told;
            return true;
        }

        return told.Length > 0 && TrySet(field, field == ArticleField.Body ? string.Join("\n\n", told) : told[0]);
    }

    /// <summary>Takes a date; of those that cannot be read yet the first is kept, for the case that none can.</summary>
    public bool TrySet(StatedDate date)
    {
        bool read = date.Published is not null;
        Written = read ? date.Written : Written ?? date.Written;
        Published = date.Published ?? Published;
        return read;
    }

    /// <summary>The article; a <see cref="Body"/> must have been found.</summary>
    public RawArticle ToArticle(ArticleOrigin origin)
    {
        string body = WithoutCutMark(Body!);
        ContentKind kind = MarkupSniffer.KindOf(body);
        return new RawArticle
        {
            Origin = origin,
            Kind = kind,
            Content = kind == ContentKind.Text ? WebUtility.HtmlDecode(body) : body,
            SourceId = Id,
            Title = Title is null ? null : WebUtility.HtmlDecode(Title),
            Url = Url ?? (SourceAddress is { AbsolutePath.Length: > 1 } ? SourceAddress.OriginalString : null),
            Source = options.SourceName ?? Source ?? SourceAddress?.Host,
            Language = Language,
            Authors = Authors ?? [],
            Published = Published,
            Written = Written,
        };
    }

    private bool Set(ArticleField field, string text)
    {
        switch (field)
        {
            case ArticleField.Body:
                Body = text;
                break;
            case ArticleField.Title:
                Title = text.Trim();
                break;
            case ArticleField.Url:
                Url = text.Trim();
                break;
            case ArticleField.Source when WebAddress(text) is { } address:
                SourceAddress = address;
                return false;
            case ArticleField.Source:
                Source = text.Trim();
                break;
            case ArticleField.Id:
                Id = text.Trim();
                break;
            default:
                Language = text.Trim();
                break;
        }

        return true;
    }

    private static Uri? WebAddress(string text) =>
        text.AsSpan().TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) ? address : null;

    /// <summary>NewsAPI and GNews end a text that they cut with <c>[+1234 chars]</c>.</summary>
    private static string WithoutCutMark(string body)
    {
        const string End = " chars]";
        int mark = body.EndsWith(End, StringComparison.Ordinal) ? body.LastIndexOf('[') : -1;
        return mark >= 0 && int.TryParse(body.AsSpan(mark + 1, body.Length - mark - 1 - End.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? body[..mark].TrimEnd()
            : body;
    }
}
