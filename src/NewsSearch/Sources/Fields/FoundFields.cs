using System.Globalization;
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

    /// <summary>What stands for a source and is an address: the article's in trafilatura's output, the site's elsewhere.</summary>
    private Uri? SourceAddress { get; set; }

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

    /// <summary>A string, an object that holds one as feeds and WordPress do, or an array of either, one paragraph each.</summary>
    private static string? BodyText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join("\n\n", value.EnumerateArray().Select(Text).Where(text => !string.IsNullOrWhiteSpace(text))),
        JsonValueKind.Object when Text(value) is null => string.Join("\n\n", Paragraphs(value)),
        _ => Text(value),
    };

    /// <summary>Fundus' body: paragraphs of a summary, and of sections below headlines.</summary>
    private static IEnumerable<string> Paragraphs(JsonElement body)
    {
        foreach (string name in (string[])["summary", "headline", "paragraphs", "sections"])
        {
            if (!body.TryGetProperty(name, out JsonElement part) || part.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (JsonElement element in part.EnumerateArray())
            {
                IEnumerable<string> inner = element.ValueKind == JsonValueKind.Object ? Paragraphs(element)
                    : element.ValueKind == JsonValueKind.String ? [element.GetString()!]
                    : [];
                foreach (string paragraph in inner.Where(text => !string.IsNullOrWhiteSpace(text)))
                {
                    yield return paragraph;
                }
            }
        }
    }

    /// <summary>Solr and Elasticsearch put single values in arrays, too.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => Member(value, "rendered", "text", "value", "content", "html", "main"),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString(),
        _ => null,
    };

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Member(value, "name", "title", "displayName", "fullName", "full_name", "literal", "original", "site", "domain") ?? PersonName(value),
        _ => Text(value),
    };

    /// <summary>CSL's, Zotero's and the New York Times' parts of a name.</summary>
    private static string? PersonName(JsonElement value)
    {
        string? given = Member(value, "given", "firstName", "firstname", "first_name");
        string? family = Member(value, "family", "lastName", "lastname", "last_name");
        string? particle = Member(value, "non-dropping-particle", "dropping-particle", "middlename");
        return family is null ? given : string.Join(' ', new[] { given, particle, family }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

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

    /// <summary>A string of a date, a number of Unix time, MongoDB's <c>{"$date":…}</c> or CSL's <c>{"date-parts":[[2021,6,1]]}</c>.</summary>
    private PublicationDate? Date(JsonElement value)
    {
        PublicationDate date;
        return value.ValueKind switch
        {
            JsonValueKind.String when PublicationDates.TryParse(value.GetString(), options.DateFormat, out date) => date,
            JsonValueKind.Number when value.TryGetDouble(out double time)
                && PublicationDates.TryParseUnixTime((long)time, out date) => date,
            JsonValueKind.Array when value.GetArrayLength() == 1 && value[0].ValueKind == JsonValueKind.String => Date(value[0]),
            JsonValueKind.Object => DateWithin(value),
            _ => null,
        };
    }

    private PublicationDate? DateWithin(JsonElement value)
    {
        if (value.TryGetProperty("date-parts", out JsonElement dates) && dates is { ValueKind: JsonValueKind.Array } && dates.GetArrayLength() > 0
            && dates[0].ValueKind == JsonValueKind.Array)
        {
            string text = string.Join('-', dates[0].EnumerateArray().Select(part => part.ToString().PadLeft(2, '0')));
            return PublicationDates.TryParse(text, out PublicationDate date) ? date : null;
        }

        foreach (string name in (string[])["$date", "$numberLong", "raw", "literal"])
        {
            if (value.TryGetProperty(name, out JsonElement inner))
            {
                return long.TryParse(inner.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long time)
                    && PublicationDates.TryParseUnixTime(time, out PublicationDate date) ? date : Date(inner);
            }
        }

        return null;
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
