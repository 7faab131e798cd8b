using System.Collections.Frozen;

namespace NewsSearch.Sources.Fields;

/// <summary>
/// The names under which crawlers, news services and feeds hold an article's fields, the most telling first. Case,
/// <c>_</c> and <c>-</c> do not count. Names from schema.org NewsArticle, JSON Feed 1.1, and the output of common crawlers.
/// </summary>
internal static class FieldNames
{
    public const int Count = 8;

    /// <summary>Longer keys are no names of fields.</summary>
    private const int MaxKeyLength = 40;

    private static readonly Lazy<FrozenDictionary<string, (ArticleField, int)>> Names = new(Build);

    /// <summary>The field that a key usually holds, and its place among that field's names (0 is the most telling).</summary>
    public static bool TryFind(string key, out ArticleField field, out int rank)
    {
        (field, rank) = (default, 0);
        if (key.Length > MaxKeyLength)
        {
            return false;
        }

        Span<char> normalized = stackalloc char[MaxKeyLength];
        int length = 0;
        foreach (char c in key)
        {
            if (c is not ('_' or '-' or ' '))
            {
                normalized[length++] = char.ToLowerInvariant(c);
            }
        }

        bool found = Names.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normalized[..length], out (ArticleField, int) entry);
        (field, rank) = entry;
        return found;
    }

    /// <summary>For each field the keys mapped to it; null where none is.</summary>
    /// <exception cref="ArgumentException">The map names an unknown field.</exception>
    public static IReadOnlyList<string>?[] Mapped(IReadOnlyDictionary<string, IReadOnlyList<string>> map)
    {
        IReadOnlyList<string>?[] mapped = new IReadOnlyList<string>?[Count];
        foreach ((string field, IReadOnlyList<string> keys) in map)
        {
            mapped[(int)Parse(field)] = keys;
        }

        return mapped;
    }

    private static ArticleField Parse(string field) => field switch
    {
        "title" => ArticleField.Title,
        "body" => ArticleField.Body,
        "published" => ArticleField.Published,
        "authors" => ArticleField.Authors,
        "url" => ArticleField.Url,
        "source" => ArticleField.Source,
        "id" => ArticleField.Id,
        "language" => ArticleField.Language,
        _ => throw new ArgumentException($"'{field}' is no field.", nameof(field)),
    };

    private static FrozenDictionary<string, (ArticleField, int)> Build()
    {
        (ArticleField Field, string Names)[] fields =
        [
            (ArticleField.Title, "title headline articletitle newstitle webtitle heading titletext name"),
            (ArticleField.Body, "body articlebody maintext plaintext fulltext bodytext articletext articlecontent cleanedtext cleantext storytext " +
                "contenttext text content story article document contenthtml bodyhtml textcontent html rawhtml rawtext rawcontent leadparagraph abstract abstractnote snippet"),
            (ArticleField.Published, "published datepublished publishedat publishedon publisheddate publishdate datepublish publicationdate publishingdate " +
                "publishedtime pubdate firstpublished webpublicationdate datetimepub date articledate issued dateissued datetime timestamp time " +
                "created createdat datecreated seendate"),
            (ArticleField.Authors, "authors author byline bylines authorsbyline creator creators writer reporter authorname"),
            (ArticleField.Url, "url link canonicalurl articleurl weburl permalink canonicallink uri href pageurl finalurl respondedurl requestedurl warctargeturi"),
            (ArticleField.Source, "source containertitle publicationtitle publisher outlet site sitename sourcename publication newspaper publishername " +
                "medianame sourcehostname metasitename provider sourceid sourcedomain hostname domain"),
            (ArticleField.Id, "id guid uid uuid articleid docid documentid docno"),
            (ArticleField.Language, "language lang inlanguage languagecode metalang"),
        ];
        Dictionary<string, (ArticleField, int)> names = [];
        foreach ((ArticleField field, string list) in fields)
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
