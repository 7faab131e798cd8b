using System.Globalization;
using System.Text.Json;
using NewsSearch.Indexing;
using NewsSearch.Languages;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Stories;
using NewsSearch.Words;

namespace NewsSearch.Cluster;

/// <summary>Writes articles as the documents that a cluster indexes. Not thread-safe.</summary>
internal sealed class IndexedDocument
{
    private readonly PreparedWords _words = new();

    /// <summary>Writes the document of an article, see <see cref="ClusterSchema"/>.</summary>
    public void Write(Utf8JsonWriter json, IndexedArticle indexed)
    {
        Article article = indexed.Article;
        string? language = article.Language;
        json.WriteStartObject();
        json.WriteString(ClusterSchema.Id, indexed.Id);
        json.WriteNumber(ClusterSchema.ContentHash, indexed.ContentHash);
        json.WriteNumber(ClusterSchema.Indexed, indexed.IndexedAt);
        json.WriteString(ClusterSchema.Title, _words.Title(article.Title, language));
        int titleWords = _words.Count;
        json.WriteString(ClusterSchema.Body, _words.Body(article.Body, language));
        json.WriteNumber(ClusterSchema.TitleWords, titleWords);
        json.WriteNumber(ClusterSchema.Words, titleWords + _words.Count);
        if (FingerprintMaker.Of(article.Body) is { } fingerprint)
        {
            json.WriteBase64String(ClusterSchema.Fingerprint, fingerprint.Bytes);
            WriteValues(json, ClusterSchema.Bands, fingerprint.Terms());
        }

        WriteNames(json, indexed);
        WriteOrigin(json, indexed);
        WriteDates(json, article.Published);
        WriteKept(json, article);
        json.WritePropertyName(ClusterSchema.Article);
        StoredArticle.Write(json, indexed);
        json.WriteEndObject();
    }

    private void WriteNames(Utf8JsonWriter json, IndexedArticle indexed)
    {
        string? language = indexed.Article.Language;
        WriteWords(json, ClusterSchema.People, indexed.People, language);
        WriteValues(json, ClusterSchema.PeopleForms, indexed.People.Select(NameForm.Of));
        WriteValues(json, ClusterSchema.PeopleCounted, indexed.People);
        WriteWords(json, ClusterSchema.Places, indexed.Places.Concat(indexed.OtherPlaceNames), language);
        WriteValues(json, ClusterSchema.PlacesForms, indexed.Places.Select(NameForm.Of));
        WriteValues(json, ClusterSchema.PlacesOtherForms, indexed.OtherPlaceNames.Select(NameForm.Of));
        WriteValues(json, ClusterSchema.PlacesCounted, indexed.Places.Select((place, i) =>
            new LocatedName(place, i < indexed.PlaceLocations.Count ? indexed.PlaceLocations[i] : default).ToString()));
        WriteWords(json, ClusterSchema.Organisations, indexed.Organisations.Concat(indexed.OtherOrganisationNames), language);
        WriteValues(json, ClusterSchema.OrganisationsForms, indexed.Organisations.Concat(indexed.OtherOrganisationNames).Select(NameForm.Of));
        WriteValues(json, ClusterSchema.OrganisationsCounted, indexed.Organisations);
        WriteValues(json, ClusterSchema.Country, indexed.Countries);
        WriteValues(json, ClusterSchema.CountryOfPeople, indexed.CountriesOfPeoples);
    }

    private void WriteOrigin(Utf8JsonWriter json, IndexedArticle indexed)
    {
        Article article = indexed.Article;
        WriteWords(json, ClusterSchema.Authors, article.Authors, article.Language);
        WriteValues(json, ClusterSchema.AuthorsValues, article.Authors);
        if (article.Source is { } source)
        {
            WriteWords(json, ClusterSchema.Source, [source], article.Language);
            WriteValues(json, ClusterSchema.SourceValue, [source]);
        }

        if (article.Url is { } url)
        {
            json.WriteString(ClusterSchema.Url, _words.Address(url, article.Language));
        }

        if (indexed.StoredPath is { } path)
        {
            WriteValues(json, ClusterSchema.Path, [path]);
            WriteValues(json, ClusterSchema.Files, StoredPath.Containers(path));
        }

        if (article.Language is { } language)
        {
            WriteValues(json, ClusterSchema.Language, [language]);
            WriteValues(json, ClusterSchema.LanguageTerms, LanguageTag.Terms(language));
        }
    }

    private static void WriteDates(Utf8JsonWriter json, PublicationDate? published)
    {
        if (published is { } date)
        {
            json.WriteNumber(ClusterSchema.Published, date.UnixSeconds);
            json.WriteString(ClusterSchema.PublishedDate, date.Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
    }

    private void WriteKept(Utf8JsonWriter json, Article article)
    {
        if (article.Kept.Count == 0)
        {
            return;
        }

        json.WriteStartObject(ClusterSchema.Kept);
        foreach (IGrouping<string, KeptField> same in article.Kept.GroupBy(kept => ClusterSchema.KeptName(kept.Name)))
        {
            WriteWords(json, same.Key, same.SelectMany(kept => kept.Values), article.Language);
        }

        json.WriteEndObject();
    }

    private void WriteWords(Utf8JsonWriter json, string field, IEnumerable<string> texts, string? language)
    {
        json.WriteStartArray(field);
        foreach (string text in texts)
        {
            json.WriteStringValue(_words.Name(text, language));
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string field, IEnumerable<string> values)
    {
        json.WriteStartArray(field);
        foreach (string value in values.Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(Cut(value));
        }

        json.WriteEndArray();
    }

    /// <summary>As much of a value as a keyword takes, as on disk.</summary>
    private static ReadOnlySpan<char> Cut(string value) => value.Length <= ClusterSchema.LongestValue ? value
        : value.AsSpan(0, char.IsHighSurrogate(value[ClusterSchema.LongestValue - 1]) ? ClusterSchema.LongestValue - 1 : ClusterSchema.LongestValue);
}
