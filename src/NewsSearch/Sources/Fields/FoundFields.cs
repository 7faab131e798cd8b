using System.Net;
using System.Text.Json;
using NewsSearch.Dates;

namespace NewsSearch.Sources.Fields;

/// <summary>The fields found so far in a JSON object or a row. A value that is empty or of no use for its field is not taken.</summary>
internal sealed class FoundFields(SourceOptions options)
{
    public string? Title { get; private set; }

    public string? Body { get; private set; }

    public PublicationDate? Published { get; private set; }

    public IReadOnlyList<string>? Authors { get; private set; }

    public string? Url { get; private set; }

    public string? Source { get; private set; }

    public string? Id { get; private set; }

    public string? Language { get; private set; }

    public bool TrySet(ArticleField field, JsonElement value)
    {
        switch (field)
        {
            case ArticleField.Published:
                PublicationDate? published = Date(value);
                Published = published ?? Published;
                return published is not null;
            case ArticleField.Authors:
                List<string> authors = [];
                AddNames(value, authors);
                Authors = authors.Count > 0 ? authors : Authors;
                return authors.Count > 0;
            default:
                string? text = field switch
                {
                    ArticleField.Body => BodyText(value),
                    ArticleField.Source => Name(value),
                    ArticleField.Id => Identifier(value),
                    ArticleField.Title => Text(value),
                    _ => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
                };
                return !string.IsNullOrWhiteSpace(text) && Set(field, text);
        }
    }

    /// <summary>Takes a table's cell.</summary>
    public bool TrySet(ArticleField field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        if (field == ArticleField.Published)
        {
            bool read = PublicationDates.TryParse(text, options.DateFormat, out PublicationDate date);
            Published = read ? date : Published;
            return read;
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

    public bool TrySet(PublicationDate date)
    {
        Published = date;
        return true;
    }

    /// <summary>The article; a <see cref="Body"/> must have been found.</summary>
    public RawArticle ToArticle(ArticleOrigin origin)
    {
        ContentKind kind = MarkupSniffer.KindOf(Body!);
        return new RawArticle
        {
            Origin = origin,
            Kind = kind,
            Content = kind == ContentKind.Text ? WebUtility.HtmlDecode(Body!) : Body!,
            SourceId = Id,
            Title = Title is null ? null : WebUtility.HtmlDecode(Title),
            Url = Url,
            Source = options.SourceName ?? Source,
            Language = Language,
            Authors = Authors ?? [],
            Published = Published,
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

    /// <summary>A string, an object that holds one as feeds and WordPress do, or an array of either, one paragraph each.</summary>
    private static string? BodyText(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join("\n\n", value.EnumerateArray().Select(Text).Where(text => !string.IsNullOrWhiteSpace(text)))
        : Text(value);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => Member(value, "rendered", "text", "value", "content", "html"),
        _ => null,
    };

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => Member(value, "name", "title", "displayName", "fullName", "site", "domain"),
        _ => null,
    };

    private static void AddNames(JsonElement value, List<string> names)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in value.EnumerateArray())
            {
                if (element.ValueKind != JsonValueKind.Array)
                {
                    AddNames(element, names);
                }
            }
        }
        else if (Name(value) is { } name && !string.IsNullOrWhiteSpace(name))
        {
            names.Add(name.Trim());
        }
    }

    /// <summary>A string, a number or, as MongoDB exports it, <c>{"$oid":"…"}</c>.</summary>
    private static string? Identifier(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => Member(value, "$oid"),
        _ => null,
    };

    /// <summary>A string of a date, a number of Unix time, or MongoDB's <c>{"$date":…}</c>.</summary>
    private PublicationDate? Date(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$date", out JsonElement inner)
            && inner.ValueKind != JsonValueKind.Object)
        {
            return Date(inner);
        }

        PublicationDate date;
        return value.ValueKind switch
        {
            JsonValueKind.String when PublicationDates.TryParse(value.GetString(), options.DateFormat, out date) => date,
            JsonValueKind.Number when value.TryGetDouble(out double time)
                && PublicationDates.TryParseUnixTime((long)time, out date) => date,
            _ => null,
        };
    }

    private static string? Member(JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (value.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String)
            {
                return member.GetString();
            }
        }

        return null;
    }
}
