using System.Collections.Frozen;

namespace NewsSearch.Sources.Json;

/// <summary>The fields of an article that JSON keys can hold.</summary>
internal enum JsonField
{
    Title,
    Body,
    Published,
    Authors,
    Url,
    Source,
    Id,
    Language,
}

/// <summary>
/// The names under which crawlers, news services and feeds hold an article's fields, the most telling first. Case,
/// <c>_</c> and <c>-</c> do not count. Names from schema.org NewsArticle, JSON Feed 1.1, and the output of common crawlers.
/// </summary>
internal static class JsonFields
{
    public const int Count = 8;

    private static readonly Lazy<FrozenDictionary<string, (JsonField, int)>> Names = new(Build);

    /// <summary>The field that a key usually holds, and its place among that field's names (0 is the most telling).</summary>
    public static bool TryFind(string key, out JsonField field, out int rank)
    {
        (field, rank) = (default, 0);
        if (key.Length > 40)
        {
            return false;
        }

        Span<char> normalized = stackalloc char[40];
        int length = 0;
        foreach (char c in key)
        {
            if (c is not ('_' or '-' or ' '))
            {
                normalized[length++] = char.ToLowerInvariant(c);
            }
        }

        bool found = Names.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normalized[..length], out (JsonField, int) entry);
        (field, rank) = entry;
        return found;
    }

    public static JsonField Parse(string field) => field switch
    {
        "title" => JsonField.Title,
        "body" => JsonField.Body,
        "published" => JsonField.Published,
        "authors" => JsonField.Authors,
        "url" => JsonField.Url,
        "source" => JsonField.Source,
        "id" => JsonField.Id,
        "language" => JsonField.Language,
        _ => throw new ArgumentException($"'{field}' is no field.", nameof(field)),
    };

    private static FrozenDictionary<string, (JsonField, int)> Build()
    {
        (JsonField Field, string Names)[] fields =
        [
            (JsonField.Title, "title headline articletitle newstitle webtitle heading titletext name"),
            (JsonField.Body, "body articlebody maintext fulltext bodytext articletext articlecontent cleanedtext cleantext storytext " +
                "contenttext text content story article contenthtml bodyhtml textcontent html rawhtml"),
            (JsonField.Published, "published datepublished publishedat publishedon publisheddate publishdate datepublish publicationdate " +
                "publishedtime pubdate firstpublished webpublicationdate date articledate issued dateissued datetime timestamp time " +
                "created createdat datecreated"),
            (JsonField.Authors, "authors author byline bylines creator writer reporter"),
            (JsonField.Url, "url link canonicalurl articleurl weburl permalink canonicallink uri href"),
            (JsonField.Source, "source publisher outlet site sitename sourcename publication newspaper publishername sourcedomain domain"),
            (JsonField.Id, "id guid uid uuid articleid docid documentid docno"),
            (JsonField.Language, "language lang inlanguage"),
        ];
        Dictionary<string, (JsonField, int)> names = [];
        foreach ((JsonField field, string list) in fields)
        {
            int rank = 0;
            foreach (string name in list.Split(' '))
            {
                names.TryAdd(name, (field, rank++));
            }
        }

        return names.ToFrozenDictionary();
    }
}
