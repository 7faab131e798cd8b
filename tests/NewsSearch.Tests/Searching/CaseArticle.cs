using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Searching;

/// <summary>An article of a case file: title and body with the marks that are expected in them.</summary>
internal sealed record CaseArticle(string Key, bool Found, string MarkedBody, IReadOnlyDictionary<string, string> Attributes)
{
    public string MarkedTitle => Attributes.GetValueOrDefault("title", "");

    /// <param name="text">The body, attributes in braces before it.</param>
    public static CaseArticle Read(string key, bool found, string text)
    {
        var attributes = new Dictionary<string, string>();
        if (text.StartsWith('{'))
        {
            int close = text.IndexOf('}');
            foreach (string attribute in text[1..close].Split(';'))
            {
                int colon = attribute.IndexOf(':');
                attributes.Add(attribute[..colon].Trim(), attribute[(colon + 1)..].Trim());
            }

            text = text[(close + 1)..];
        }

        return new CaseArticle(key, found, text.Trim().Replace("¶", "\n\n", StringComparison.Ordinal), attributes);
    }

    public static string WithoutMarks(string marked) =>
        marked.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);

    public Article ToArticle() => new()
    {
        Origin = new ArticleOrigin(null),
        Key = Key,
        Title = WithoutMarks(MarkedTitle),
        Body = WithoutMarks(MarkedBody),
        Published = Attributes.TryGetValue("date", out string? date) ? PublicationDate.Parse(date) : null,
        Source = Attributes.GetValueOrDefault("source"),
        Language = Attributes.GetValueOrDefault("lang"),
        Url = Attributes.GetValueOrDefault("url"),
        Authors = List("author"),
    };

    public ArticleEntities Entities() => new(
        [.. List("person").Select(name => new PersonEntity(name, []))],
        [.. List("place").Select(Place)])
    {
        Organisations = [.. List("org").Select(Organisation)],
    };

    /// <summary><c>Federal Bureau of Investigation = FBI</c>: the name that is shown, and another.</summary>
    private static OrganisationEntity Organisation(string text)
    {
        string[] names = text.Split('=', StringSplitOptions.TrimEntries);
        return new OrganisationEntity(names[0], []) { OtherNames = names[1..] };
    }

    private string[] List(string attribute) =>
        Attributes.TryGetValue(attribute, out string? value) ? value.Split(',', StringSplitOptions.TrimEntries) : [];

    /// <summary><c>Kiev = Kyiv (UA)</c>: the name in the article, the gazetteer's, the country.</summary>
    private static PlaceEntity Place(string text)
    {
        Match parts = Regex.Match(text, @"^(?<name>[^=(]+?)(\s*=\s*(?<other>[^(]+?))?(\s*\((?<country>\w\w)\))?$");
        return new PlaceEntity(parts.Groups["name"].Value, [])
        {
            AlsoKnownAs = parts.Groups["other"] is { Success: true } other ? other.Value : null,
            Country = parts.Groups["country"] is { Success: true } country ? country.Value : null,
        };
    }
}
