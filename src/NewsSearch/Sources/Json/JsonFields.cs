using System.Globalization;
using System.Text.Json;
using NewsSearch.Dates;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Json;

/// <summary>Takes the fields of an article out of JSON values, in the shapes in which programs write names, dates and texts.</summary>
internal sealed class JsonFields(SourceOptions options)
{
    /// <summary>Sets the field to what the value says of it; false where that is nothing.</summary>
    /// <exception cref="InvalidOperationException">A string escapes half a surrogate pair, which is no text.</exception>
    public bool TrySet(FoundFields found, ArticleField field, JsonElement value) => field switch
    {
        ArticleField.Published => found.TrySet(Date(value)),
        ArticleField.Authors => found.TrySet(field, Names(value)),
        ArticleField.Body => found.TrySet(field, BodyText(value) ?? ""),
        ArticleField.Source => found.TrySet(field, Name(value) ?? ""),
        ArticleField.Id => found.TrySet(field, Identifier(value) ?? ""),
        ArticleField.Title => found.TrySet(field, Text(value) ?? ""),
        _ => value.ValueKind == JsonValueKind.String && found.TrySet(field, value.GetString()!),
    };

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

    private static List<string> Names(JsonElement value)
    {
        List<string> names = [];
        AddNames(value, names);
        return names;
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
    private StatedDate Date(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StatedDate.Of(value.GetString(), options),
        JsonValueKind.Number when value.TryGetDouble(out double time) && PublicationDates.TryParseUnixTime((long)time, out PublicationDate date) => new(date, null),
        JsonValueKind.Array when value.GetArrayLength() == 1 && value[0].ValueKind == JsonValueKind.String => Date(value[0]),
        JsonValueKind.Object => DateWithin(value),
        _ => default,
    };

    private StatedDate DateWithin(JsonElement value)
    {
        if (value.TryGetProperty("date-parts", out JsonElement dates) && dates is { ValueKind: JsonValueKind.Array } && dates.GetArrayLength() > 0
            && dates[0].ValueKind == JsonValueKind.Array)
        {
            string text = string.Join('-', dates[0].EnumerateArray().Select(part => part.ToString().PadLeft(2, '0')));
            return PublicationDates.TryParse(text, out PublicationDate date) ? new(date, null) : default;
        }

        foreach (string name in (string[])["$date", "$numberLong", "raw", "literal"])
        {
            if (value.TryGetProperty(name, out JsonElement inner))
            {
                return long.TryParse(inner.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long time)
                    && PublicationDates.TryParseUnixTime(time, out PublicationDate date) ? new(date, null) : Date(inner);
            }
        }

        return default;
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
