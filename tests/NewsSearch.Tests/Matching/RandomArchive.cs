using NewsSearch.Indexing;
using NewsSearch.Queries;
using NewsSearch.Tests.Searching.Naive;

namespace NewsSearch.Tests.Matching;

/// <summary>Random articles with all that an index holds of one, and queries of every kind and field that meet them.</summary>
internal sealed class RandomArchive(Choices choices)
{
    public const string Settings = """{ "people": { "Barack Obama": ["Barak Hussein"] }, "places": { "Kyiv": ["Kiev", "Kyjiw"] }, "organizations": { "Kremlin": ["Russian Presidency"] } }""";

    public static readonly Dictionary<string, IReadOnlyList<string>> People = new() { ["Barack Obama"] = ["Barak Hussein"] };

    public static readonly Dictionary<string, IReadOnlyList<string>> Places = new() { ["Kyiv"] = ["Kiev", "Kyjiw"] };

    public static readonly Dictionary<string, IReadOnlyList<string>> Organisations = new() { ["Kremlin"] = ["Russian Presidency"] };

    private static readonly (string Name, string? Other)[] Bodies = [("Federal Bureau of Investigation", "FBI"), ("Kremlin", null), ("Russian Presidency", null), ("U.N. Bureau", "UNB")];

    private static readonly string[] Names = ["Barack Obama", "Barak Hussein", "Michelle Obama", "Ban Ki-moon", "…"];

    private static readonly (string Name, string? Other, string Country)[] Towns = [("Kiev", "Kyiv", "UA"), ("Kyjiw", null, "UA"), ("New York", null, "US"), ("York", "Eboracum", "GB")];

    /// <summary>Queries of fields, as the language writes them.</summary>
    private static readonly string[] OfFields =
    [
        "person:obama", "person:\"ban ki-moon\"", "person:(barack W/150 moon)", "person:(obama PRE/101 ban)", "person:ob*", "person:/m.*/", "person:\"moon ban\"~1",
        "person:(obama W/S moon)", "ATLEAST2(person:obama)", "person:(hussein OR michelle)", "place:kyiv", "place:kiev", "place:york", "place:\"new york\"",
        "place:eboracum~1", "place:(kiev W/300 york)", "org:bureau", "org:fbi", "org:\"federal bureau\"", "org:kremlin", "org:(bureau W/150 kremlin)", "-org:*", "org:/pres.*/", "country:UA", "country:ukraine", "country:G*", "country:poland", "author:smith", "author:\"jane smith\"", "author:(smith W/101 okoro)",
        "source:ledger", "source:\"gulf ledger\"", "url:example", "url:wor*", "lang:en", "lang:FR", "lang:e?", "id:*", "id:5*", "id:0*", "*", "title:*", "-author:*",
        "topic:pay", "topic:\"pay talks\"", "topic:(talks W/101 ports)", "TOPIC:p*", "topic:/[a-m].*/", "-topic:*", "topic:pya~1", "ATLEAST2(topic:pay)", "fields.section:news",
    ];

    private static readonly DateTime[] Times =
    [
        DateTime.MinValue, new(2013, 12, 31, 0, 0, 0, DateTimeKind.Utc), new(2014, 3, 20, 0, 0, 0, DateTimeKind.Utc),
        new DateTime(2014, 3, 20, 0, 0, 0, DateTimeKind.Utc).AddTicks(1), new DateTime(2014, 3, 31, 10, 30, 5, DateTimeKind.Utc).AddTicks(-1), DateTime.MaxValue,
    ];

    private static readonly PublicationDate?[] Dates =
        [null, PublicationDate.Parse("2013-12-31"), PublicationDate.Parse("2014-03-20"), PublicationDate.Parse("2014-03-31T10:30:04Z"), PublicationDate.Parse("2014-03-31T10:30:05Z")];

    public static List<IndexedArticle> Articles(Choices choices)
    {
        var articles = new List<IndexedArticle>();
        while (!choices.IsEmpty)
        {
            articles.Add(new RandomArchive(choices).Article($"article{articles.Count}"));
        }

        return articles;
    }

    public static string Show(IndexedArticle indexed) =>
        $"{indexed.Article.Title} / {indexed.Article.Body} ({indexed.Article.Published}, {string.Join('|', indexed.People)}, {string.Join('|', indexed.Places)}, "
        + $"{string.Join('|', indexed.OtherPlaceNames)}, {string.Join('|', indexed.Organisations)}, {string.Join('|', indexed.OtherOrganisationNames)}, {string.Join('|', indexed.Countries)}, {string.Join('|', indexed.CountriesOfPeoples)}, "
        + $"{string.Join('|', indexed.Article.Authors)}, {indexed.Article.Source}, {indexed.Article.Url}, {indexed.Article.Language}, {string.Join('|', indexed.Article.Kept.Select(kept => $"{kept.Name}={string.Join('+', kept.Values)}"))}, {indexed.Id})";

    public NewsQuery Query(int depth) => (depth == 0 ? choices.Next(5) : choices.Next(9)) switch
    {
        0 or 1 => ArticleShelf.Parse(new RandomQueries(choices).Next(1).Text),
        2 => ArticleShelf.Parse(choices.Of(OfFields), kept: ["topic", "fields.section"]),
        3 => Named(),
        4 => Published(),
        5 => new NewsQuery.And(Several(depth)),
        6 => new NewsQuery.Or(Several(depth)),
        7 => new NewsQuery.Not(Query(depth - 1)),
        _ => Some(Several(depth)),
    };

    private IndexedArticle Article(string key)
    {
        List<(string Name, string? Other, string Country)> towns = Of(Towns);
        List<(string Name, string? Other)> bodies = Of(Bodies);
        return new IndexedArticle
        {
            Id = ArticleIdentity.IdOf(null, key),
            Key = key,
            Article = new Article
            {
                Origin = new ArticleOrigin(null),
                Key = key,
                Title = NaiveText.Title(choices).Text,
                Body = NaiveText.Body(choices).Text,
                Published = choices.Of(Dates),
                Authors = Of(["Jane Smith", "Ann Okoro"]),
                Source = choices.Of([null, "Gulf Ledger", "The Ledger of the Gulf"]),
                Url = choices.Of([null, "https://example.org/world/1"]),
                Language = choices.Of([null, "en", "fr"]),
                Kept = [.. Of([new KeptField("Topic", new(Of(["Pay talks", "Ports & pay"]))), new KeptField("fields.section", new(["News"]))]).Where(kept => kept.Values.Count > 0)],
            },
            People = Of(Names),
            Places = [.. towns.Select(town => town.Name)],
            OtherPlaceNames = [.. towns.Select(town => town.Other).OfType<string>()],
            Organisations = [.. bodies.Select(body => body.Name)],
            OtherOrganisationNames = [.. bodies.Select(body => body.Other).OfType<string>()],
            Countries = [.. towns.Select(town => town.Country).Distinct()],
            CountriesOfPeoples = Of(["PL"]),
        };
    }

    /// <summary>Each of the items or not, in their order.</summary>
    private List<T> Of<T>(IEnumerable<T> items) => [.. items.Where(_ => choices.Next(2) == 1)];

    private ValueList<NewsQuery> Several(int depth) => new(Enumerable.Range(0, 1 + choices.Next(3)).Select(_ => Query(depth - 1)).ToList());

    private NewsQuery.Some Some(ValueList<NewsQuery> operands) => new(1 + choices.Next(operands.Count), operands);

    private NewsQuery.Named Named() => choices.Next(6) switch
    {
        0 => new(SearchField.Person, choices.Of([.. Names, "BARACK OBAMA", "Obama", "Nobody"])),
        1 => new(SearchField.Place, choices.Of(["Kyiv", "kiev", "New York", "York", "Eboracum"])),
        2 => new(SearchField.Organisation, choices.Of(["Kremlin", "russian presidency", "FBI", "F.B.I.", "Bureau", "UN Bureau"])),
        3 => new(SearchField.Source, choices.Of(["Gulf Ledger", "gulf LEDGER", "Ledger", "The Ledger of the Gulf"])),
        4 => new(SearchField.Author, choices.Of(["Jane Smith", "jane smith", "Smith", "Ann Okoro"])),
        _ => new(SearchField.Country, choices.Of(["UA", "Ukraine", "us", "Poland", "XX"])),
    };

    private NewsQuery.Published Published()
    {
        int from = choices.Next(Times.Length - 1);
        DateTime until = Times[from + 1 + choices.Next(Times.Length - 1 - from)];
        return choices.Next(3) switch
        {
            0 => new(Times[from], null),
            1 => new(null, until),
            _ => new(Times[from], until),
        };
    }
}
