using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Languages;
using NewsSearch.OnDisk.Store.Inversion;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Stories;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>Names every field of the index once and turns articles into Lucene documents and back.</summary>
/// <remarks>
/// Names of people, places, organisations and countries stand twice: their words under the field's name for searching, the whole names under
/// <c>….name</c> for filters and counts.
/// </remarks>
internal static class IndexSchema
{
    /// <summary>Raised with any change that makes an index of the old kind unreadable or wrong, or one of the new kind unreadable to older programs.</summary>
    public const int FormatVersion = 8;

    /// <summary>The stored fields and columns of format 5 were Lucene's own, which nothing reads any more, and its commits did not say which catalogue is theirs; format 6 had no sums of regions.</summary>
    public const int OldestReadable = 6;

    /// <summary>Articles of this format and later ones can be carried over into an index that is made anew: their stored fields are read.</summary>
    public const int OldestCarried = 6;

    public const string Id = "id";
    public const string Key = "key";
    public const string Title = "title";
    public const string Body = "body";
    public const string People = "people";
    public const string PersonName = "people.name";
    public const string Places = "places";
    public const string PlaceName = "places.name";

    /// <summary>Whole further names of the places by the gazetteer; stored to tell which of them was found.</summary>
    public const string OtherPlaceName = "places.other";
    public const string Organisations = "organizations";
    public const string OrganisationName = "organizations.name";

    /// <summary>Acronyms and further names of the organisations, stored to tell which of them was found.</summary>
    public const string OtherOrganisationName = "organizations.other";
    public const string Country = "countries";

    /// <summary>Countries of which the article names the people alone; not stored.</summary>
    public const string PeoplesCountry = "countries.peoples";
    public const string Authors = "authors";
    public const string Source = "source";
    public const string Url = "url";
    public const string Path = "path";
    public const string Language = "language";

    /// <summary>Which record of the file the article was when it was last written; stored alone, and missing where the file is the article and in articles of earlier programs.</summary>
    public const string Record = "record";

    /// <summary>
    /// Before the name of a kept key. Its words and, for counts, its whole values stand under the name in lower case; the stored values
    /// under the name as it is to be shown. Indexes in which nothing is kept lack such fields.
    /// </summary>
    public const string KeptPrefix = "kept.";

    /// <summary>Seconds since 1970, UTC: indexed for ranges, as doc values for sorting; the stored form keeps day or instant.</summary>
    public const string Published = "published";

    /// <summary>Seconds since 1970, UTC, when the article was last added or replaced.</summary>
    public const string Indexed = "indexed";

    /// <summary>64-bit hash of the cleaned article, to tell a changed one from an unchanged one.</summary>
    public const string ContentHash = "hash";

    /// <summary>The <see cref="Searching.Stories.Fingerprint"/> in a column, and its bands as terms; missing in articles of format 7 and before.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Coarse enough for few terms a value, fine enough for ranges of days.</summary>
    public const int DatePrecisionStep = 16;

    /// <summary>UTF-16 units of what stands in columns and in terms that are no words; Lucene takes 32,766 bytes, and a longer value is a text that nobody counts.</summary>
    private const int LongestCounted = 10_000;

    /// <summary>The fields that an <see cref="Inverter"/> reads, by number.</summary>
    public static readonly string[] TextFields = [Title, Body];

    public const int TitleText = 0;
    public const int BodyText = 1;

    private static readonly FieldType TextType = Words(norms: true);
    private static readonly FieldType NameType = Words(norms: false);
    private static readonly FieldType DateType = new(Int64Field.TYPE_NOT_STORED) { NumericPrecisionStep = DatePrecisionStep };

    /// <param name="inverted">The words of title and body.</param>
    public static Document ToDocument(IndexedArticle indexed, InvertedArticle inverted)
    {
        Article article = indexed.Article;
        var document = new Document
        {
            new StringField(Id, indexed.Id, Field.Store.YES),
            new SortedDocValuesField(Id, new BytesRef(indexed.Id)),
            new StoredField(Key, indexed.Key),
            new StoredField(Title, article.Title),
            new Field(Title, inverted.PlaceholderOf(TitleText), TextType),
            new StoredField(Body, article.Body),
            new Field(Body, inverted.PlaceholderOf(BodyText), TextType),
            new NumericDocValuesField(ContentHash, indexed.ContentHash),
            new NumericDocValuesField(Indexed, indexed.IndexedAt),
            new StoredField(Indexed, indexed.IndexedAt),
        };
        if (indexed.Key.Length <= LongestCounted)
        {
            document.Add(new BinaryDocValuesField(Key, new BytesRef(indexed.Key)));
        }

        AddFingerprint(document, inverted[BodyText], article.Body.Length);
        foreach (string person in indexed.People)
        {
            AddName(document, People, PersonName, person, counted: person);
        }

        AddPlaces(document, indexed);
        foreach (string organisation in indexed.Organisations)
        {
            AddName(document, Organisations, OrganisationName, organisation, counted: organisation);
        }

        foreach (string other in indexed.OtherOrganisationNames)
        {
            document.Add(new Field(Organisations, other, NameType));
            document.Add(new StringField(OrganisationName, NameForm.Of(other), Field.Store.NO));
            document.Add(new StoredField(OtherOrganisationName, other));
        }

        foreach (string country in indexed.Countries)
        {
            document.Add(new StringField(Country, country, Field.Store.YES));
            document.Add(new SortedSetDocValuesField(Country, new BytesRef(country)));
        }

        foreach (string country in indexed.CountriesOfPeoples)
        {
            document.Add(new StringField(PeoplesCountry, country, Field.Store.NO));
        }

        foreach (string author in article.Authors)
        {
            AddStoredWords(document, Authors, author);
        }

        AddStoredWords(document, Source, article.Source);
        AddStoredWords(document, Url, article.Url);
        AddStoredTerm(document, Path, indexed.StoredPath);
        if (article.Origin.Record > 0)
        {
            document.Add(new StoredField(Record, (long)article.Origin.Record));
        }

        AddLanguage(document, article.Language);
        foreach (KeptField kept in article.Kept)
        {
            AddKept(document, kept);
        }

        if (article.Published is { } published)
        {
            document.Add(new Field(Published, published.ToString(), StoredField.TYPE));
            document.Add(new Int64Field(Published, published.UnixSeconds, DateType));
            document.Add(new NumericDocValuesField(Published, published.UnixSeconds));
        }

        return document;
    }

    /// <summary>An article of which no more is known than what it is called.</summary>
    public static IndexedArticle Named(string id, string key, string? archive) => new()
    {
        Archive = archive,
        Id = id,
        Key = key,
        Article = new Article { Origin = new ArticleOrigin(null), Key = key, Title = "", Body = "" },
    };

    public static IndexedArticle FromDocument(Document document, Func<string, string> resolvePath)
    {
        string? path = document.Get(Path);
        string? published = document.Get(Published);
        return new IndexedArticle
        {
            Id = document.Get(Id),
            Key = document.Get(Key),
            StoredPath = path,
            IndexedAt = document.GetField(Indexed).GetInt64Value() ?? 0,
            People = document.GetValues(PersonName),
            Places = document.GetValues(PlaceName),
            OtherPlaceNames = document.GetValues(OtherPlaceName),
            Organisations = document.GetValues(OrganisationName),
            OtherOrganisationNames = document.GetValues(OtherOrganisationName),
            Countries = document.GetValues(Country),
            Article = new Article
            {
                Origin = new ArticleOrigin(path is null ? null : resolvePath(path), (int)(document.GetField(Record)?.GetInt64Value() ?? 0)),
                Key = document.Get(Key),
                Title = document.Get(Title),
                Body = document.Get(Body),
                Url = document.Get(Url),
                Source = document.Get(Source),
                Language = document.Get(Language),
                Authors = document.GetValues(Authors),
                Published = published is null ? null : DateOf(published),
                Kept = KeptIn(document),
            },
        };
    }

    /// <exception cref="CorruptIndexException">It is no date: the field is another one's.</exception>
    private static PublicationDate DateOf(string stored)
    {
        try
        {
            return PublicationDate.Parse(stored);
        }
        catch (FormatException error)
        {
            throw new CorruptIndexException($"a stored date is '{stored}'", error);
        }
    }

    /// <summary>Whether a term of a field of words is a word by itself: no mark of a sentence, and no further form of a word, see <see cref="WordReader"/>.</summary>
    public static bool IsWord(BytesRef term) => term.Length > 0 && term.Bytes[term.Offset] > ' '
        && term.Bytes[term.Offset + term.Length - 1] is not ((byte)WordReader.AcronymEnd or (byte)WordReader.JoinedEnd);

    /// <summary>The names of the kept keys that an index has, in lower case and in order.</summary>
    public static IReadOnlyList<string> KeptNames(IndexReader reader) =>
    [
        .. MultiFields.GetMergedFieldInfos(reader).Where(field => field.IsIndexed && field.Name.StartsWith(KeptPrefix, StringComparison.Ordinal))
            .Select(field => field.Name[KeptPrefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The index fields that a query's field looks into.</summary>
    public static string[] FieldsOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Text => [Title, Body],
        SearchFieldKind.Title => [Title],
        SearchFieldKind.Body => [Body],
        SearchFieldKind.Person => [People],
        SearchFieldKind.Place => [Places],
        SearchFieldKind.Organisation => [Organisations],
        SearchFieldKind.Country => [Country],
        SearchFieldKind.Source => [Source],
        SearchFieldKind.Author => [Authors],
        SearchFieldKind.Language => [Language],
        SearchFieldKind.Url or SearchFieldKind.Site => [Url],
        SearchFieldKind.Id => [Id],
        SearchFieldKind.Kept => [KeptPrefix + field.Key],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>What a match in a field counts, where the leaf looks into so many.</summary>
    public static float WeightOf(string field, int fields) => field == Title && fields > 1 ? Ranking.TitleWeight : 1;

    /// <summary>The index field of whole names, for counts and filters.</summary>
    public static string WholeNamesOf(NameField field) => field switch
    {
        NameField.People => PersonName,
        NameField.Places => PlaceName,
        NameField.Organisations => OrganisationName,
        NameField.Countries => Country,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static void AddFingerprint(Document document, InvertedText body, int length)
    {
        var maker = new FingerprintMaker(stackalloc uint[FingerprintMaker.BufferLength]);
        int position = -1;
        foreach (InvertedText.Word word in body)
        {
            if (word.Position != position)
            {
                maker.Add(word.Bytes);
                position = word.Position;
            }
        }

        if (maker.Finish(length) is { } fingerprint)
        {
            document.Add(new BinaryDocValuesField(Fingerprint, new BytesRef(fingerprint.Bytes.ToArray())));
            foreach (string band in fingerprint.Terms())
            {
                document.Add(new StringField(Fingerprint, band, Field.Store.NO));
            }
        }
    }

    private static void AddPlaces(Document document, IndexedArticle indexed)
    {
        for (int i = 0; i < indexed.Places.Count; i++)
        {
            PlaceLocation location = i < indexed.PlaceLocations.Count ? indexed.PlaceLocations[i] : default;
            AddName(document, Places, PlaceName, indexed.Places[i], counted: new LocatedName(indexed.Places[i], location).ToString());
        }

        foreach (string other in indexed.OtherPlaceNames)
        {
            document.Add(new Field(Places, other, NameType));
            document.Add(new StringField(OtherPlaceName, NameForm.Of(other), Field.Store.NO));
            document.Add(new StoredField(OtherPlaceName, other));
        }
    }

    /// <param name="counted">What <see cref="NameTally"/> reads.</param>
    private static void AddName(Document document, string wordsField, string nameField, string name, string counted)
    {
        document.Add(new Field(wordsField, name, NameType));
        document.Add(new StringField(nameField, NameForm.Of(name), Field.Store.NO));
        document.Add(new StoredField(nameField, name));
        document.Add(new SortedSetDocValuesField(nameField, new BytesRef(counted)));
    }

    private static void AddKept(Document document, KeptField kept)
    {
        string field = KeptPrefix + KeptField.Folded(kept.Name);
        foreach (string value in kept.Values)
        {
            document.Add(new Field(field, value, NameType));
            document.Add(new StoredField(KeptPrefix + kept.Name, value));
            if (value.Length <= LongestCounted)
            {
                document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
            }
        }
    }

    private static KeptField[] KeptIn(Document document)
    {
        OrderedDictionary<string, List<string>>? kept = null;
        foreach (IIndexableField field in document.Fields)
        {
            if (field.Name.StartsWith(KeptPrefix, StringComparison.Ordinal))
            {
                kept ??= new(StringComparer.Ordinal);
                string name = field.Name[KeptPrefix.Length..];
                if (!kept.TryGetValue(name, out List<string>? values))
                {
                    kept[name] = values = [];
                }

                values.Add(field.GetStringValue());
            }
        }

        return kept is null ? [] : [.. kept.Select(field => new KeptField(field.Key, new(field.Value)))];
    }

    private static void AddStoredWords(Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new Field(field, value, NameType));
            document.Add(new StoredField(field, value));
        }
    }

    private static void AddStoredTerm(Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new StringField(field, Cut(value), Field.Store.NO));
            document.Add(new StoredField(field, value));
        }
    }

    private static void AddLanguage(Document document, string? language)
    {
        if (language is null)
        {
            return;
        }

        document.Add(new StoredField(Language, language));
        foreach (string term in LanguageTag.Terms(language))
        {
            document.Add(new StringField(Language, Cut(term), Field.Store.NO));
        }
    }

    /// <summary>As much of a value as a term takes: the member of an archive may be called anything, and what it begins with tells the archive.</summary>
    private static string Cut(string value) => value.Length <= LongestCounted ? value
        : value[..(char.IsHighSurrogate(value[LongestCounted - 1]) ? LongestCounted - 1 : LongestCounted)];

    private static FieldType Words(bool norms)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = !norms,
            IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
        };
        type.Freeze();
        return type;
    }
}
