using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>An article as JSON, as a cluster stores it under <see cref="ClusterSchema.Article"/>: all that an index holds about it, to be read back.</summary>
internal static class StoredArticle
{
    private const string Id = "id";
    private const string Key = "key";
    private const string Path = "path";
    private const string Record = "record";
    private const string Indexed = "indexed";
    private const string Hash = "hash";
    private const string Title = "title";
    private const string Body = "body";
    private const string Url = "url";
    private const string Source = "source";
    private const string Language = "language";
    private const string Published = "published";
    private const string Authors = "authors";
    private const string Kept = "kept";
    private const string Name = "name";
    private const string Values = "values";
    private const string People = "people";
    private const string Places = "places";
    private const string Locations = "locations";
    private const string Region = "region";
    private const string Country = "country";
    private const string Latitude = "latitude";
    private const string Longitude = "longitude";
    private const string OtherPlaces = "other_places";
    private const string Organisations = "organisations";
    private const string OtherOrganisations = "other_organisations";
    private const string Countries = "countries";
    private const string CountriesOfPeoples = "countries_of_peoples";

    /// <summary>What stores the id, the hash, the path and the key of an article, to be asked for without the rest.</summary>
    public static string MemberOf(string member) => $"{ClusterSchema.Article}.{member}";

    /// <summary>The members that tell an article from others and one version of it from another.</summary>
    public static IReadOnlyList<string> Identity { get; } = [MemberOf(Id), MemberOf(Key), MemberOf(Hash), MemberOf(Path)];

    /// <summary>The members that tell in which outlet an article stood and what it says.</summary>
    public static IReadOnlyList<string> SourceAndBody { get; } = [MemberOf(Id), MemberOf(Source), MemberOf(Body)];

    /// <summary>The member that holds the kept keys.</summary>
    public static string KeptKeys { get; } = MemberOf(Kept);

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, IndexedArticle indexed)
    {
        Article article = indexed.Article;
        json.WriteStartObject();
        json.WriteString(Id, indexed.Id);
        json.WriteString(Key, indexed.Key);
        WriteText(json, Path, indexed.StoredPath);
        if (article.Origin.Record > 0)
        {
            json.WriteNumber(Record, article.Origin.Record);
        }

        json.WriteNumber(Indexed, indexed.IndexedAt);
        json.WriteNumber(Hash, indexed.ContentHash);
        json.WriteString(Title, article.Title);
        json.WriteString(Body, article.Body);
        WriteText(json, Url, article.Url);
        WriteText(json, Source, article.Source);
        WriteText(json, Language, article.Language);
        WriteText(json, Published, article.Published?.ToString());
        WriteTexts(json, Authors, article.Authors);
        WriteKept(json, article.Kept);
        WriteTexts(json, People, indexed.People);
        WriteTexts(json, Places, indexed.Places);
        WriteLocations(json, indexed.PlaceLocations);
        WriteTexts(json, OtherPlaces, indexed.OtherPlaceNames);
        WriteTexts(json, Organisations, indexed.Organisations);
        WriteTexts(json, OtherOrganisations, indexed.OtherOrganisationNames);
        WriteTexts(json, Countries, indexed.Countries);
        WriteTexts(json, CountriesOfPeoples, indexed.CountriesOfPeoples);
        json.WriteEndObject();
    }

    /// <summary>Reads the object back, or what was asked for of it: texts that are not there are empty.</summary>
    /// <param name="resolvePath">Makes the stored path absolute.</param>
    public static IndexedArticle Read(JsonElement stored, Func<string, string> resolvePath)
    {
        string? path = PathOf(stored);
        return new IndexedArticle
        {
            Id = TextOf(stored, Id) ?? "",
            Key = TextOf(stored, Key) ?? "",
            StoredPath = path,
            IndexedAt = NumberOf(stored, Indexed),
            ContentHash = NumberOf(stored, Hash),
            People = TextsOf(stored, People),
            Places = TextsOf(stored, Places),
            PlaceLocations = LocationsOf(stored),
            OtherPlaceNames = TextsOf(stored, OtherPlaces),
            Organisations = TextsOf(stored, Organisations),
            OtherOrganisationNames = TextsOf(stored, OtherOrganisations),
            Countries = TextsOf(stored, Countries),
            CountriesOfPeoples = TextsOf(stored, CountriesOfPeoples),
            Article = new Article
            {
                Origin = new ArticleOrigin(path is null ? null : resolvePath(path), (int)NumberOf(stored, Record)),
                Key = TextOf(stored, Key),
                Title = TextOf(stored, Title) ?? "",
                Body = TextOf(stored, Body) ?? "",
                Url = TextOf(stored, Url),
                Source = TextOf(stored, Source),
                Language = TextOf(stored, Language),
                Authors = TextsOf(stored, Authors),
                Published = TextOf(stored, Published) is { } published ? PublicationDate.Parse(published) : null,
                Kept = KeptOf(stored),
            },
        };
    }

    /// <summary>The kept keys of the article.</summary>
    public static IReadOnlyList<KeptField> KeptIn(JsonElement stored) => KeptOf(stored);

    /// <summary>The hash of the article.</summary>
    public static long HashOf(JsonElement stored) => NumberOf(stored, Hash);

    /// <summary>The stored path of the article, or null.</summary>
    public static string? PathOf(JsonElement stored) => TextOf(stored, Path);

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteKept(Utf8JsonWriter json, IReadOnlyList<KeptField> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        json.WriteStartArray(Kept);
        foreach (KeptField kept in fields)
        {
            json.WriteStartObject();
            json.WriteString(Name, kept.Name);
            WriteTexts(json, Values, kept.Values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, IReadOnlyList<PlaceLocation> locations)
    {
        if (locations.Count == 0)
        {
            return;
        }

        json.WriteStartArray(Locations);
        foreach (PlaceLocation location in locations)
        {
            json.WriteStartObject();
            WriteText(json, Name, location.Name);
            WriteText(json, Country, location.Country);
            WriteText(json, Region, location.Region);
            WriteDegrees(json, Latitude, location.Latitude);
            WriteDegrees(json, Longitude, location.Longitude);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDegrees(Utf8JsonWriter json, string name, double? degrees)
    {
        if (degrees is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    private static string? TextOf(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private static long NumberOf(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement number) ? number.GetInt64() : 0;

    private static double? DegreesOf(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement number) ? number.GetDouble() : null;

    private static string[] TextsOf(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static PlaceLocation[] LocationsOf(JsonElement of) => of.TryGetProperty(Locations, out JsonElement locations)
        ? [.. locations.EnumerateArray().Select(each => new PlaceLocation(
            TextOf(each, Name), TextOf(each, Country), TextOf(each, Region), DegreesOf(each, Latitude), DegreesOf(each, Longitude)))]
        : [];

    private static KeptField[] KeptOf(JsonElement of) => of.TryGetProperty(Kept, out JsonElement kept)
        ? [.. kept.EnumerateArray().Select(each => new KeptField(TextOf(each, Name) ?? "", new([.. TextsOf(each, Values)])))]
        : [];
}
