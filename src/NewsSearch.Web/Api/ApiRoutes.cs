using System.Text.Json;
using NewsSearch.Archive;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Stories;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Api;

/// <summary>All addresses of the API: requests go by this table, and the document that describes them is made of it.</summary>
internal static class ApiRoutes
{
    public const string Base = "/api/v1";

    private const string ById = Base + "/articles/";

    private const string LanguageField = "language";

    private const string SourceField = "source";
    private const string AuthorField = "author";
    private static readonly Parameter Id = new("id", "The id of the article", """{"type":"string","pattern":"^[0-9a-fA-F]{12}$"}""", IsRequired: true);

    private static readonly Parameter By = Parameter.Choice("by", "The length of a period; weeks are those of ISO 8601", "month", "day", "week", "year");

    private static readonly Parameter Field = Parameter.Choice("field", "What is counted", "person", "place", "org", "country", LanguageField, SourceField, AuthorField);

    private static readonly Parameter Dimensions = new(
        "by", $"One field that is counted by, or two with a comma between: {string.Join(", ", Dimension.Names)}, or a key that is kept", IsRequired: true);

    private static readonly Parameter NameSort = Parameter.Choice("sort", "Which names come first", "count", "name", "recent");

    private static readonly Parameter NameLimit = Parameter.Number("limit", "Names in one answer at most", 1, 1000, 20);

    private static readonly Parameter WithPlaces = Parameter.Switch("places", "Places too, beside people");
    private static readonly Parameter WithOrganisations = Parameter.Switch("orgs", "Organizations too, beside people");
    private static readonly Parameter Weight = Parameter.Choice("weight", "What is counted where two names stand together; sentences take reading each article", "articles", "sentences");
    private static readonly Parameter NetworkLimit = Parameter.Number("limit", "Names of each kind at most, the most common ones", 1, 300, 100);
    private static readonly Parameter Least = Parameter.Number("least", "Join names that stand together so often or more", 1, 1_000_000, 1);
    private static readonly Parameter[] OfPage = [Parameters.Limit, Parameters.Cursor, Parameters.Snippets, Parameters.Context];

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new($"{Base}/search", "search", "The articles that match, with the matching passages", [.. Parameters.OfQuestion, Parameters.Meaning, Parameters.Sort, .. OfPage], ApiSchemas.Hits, AnswerSource.Index, Search),
        new($"{Base}/count", "count", "How many articles match", Parameters.OfQuestion, ApiSchemas.Count, AnswerSource.Index, Count),
        new($"{Base}/counts", "counts", "How many of the matching articles, or of all, have each value of a field, or each pair of values of two", [Dimensions, .. Parameters.OfQuestion], ApiSchemas.Counts, AnswerSource.Index, Counts),
        new($"{Base}/names", "names", "In how many of the matching articles, or of all, each name stands", [Field, .. Parameters.OfQuestion, NameSort, NameLimit], ApiSchemas.Names, AnswerSource.Index, Names),
        new($"{Base}/timeline", "timeline", "How many of the matching articles, or of all, were published when", [By, .. Parameters.OfQuestion], ApiSchemas.Timeline, AnswerSource.Index, Timeline),
        new($"{Base}/articles/{{id}}", "article", "An article whole", [], ApiSchemas.Named("show"), AnswerSource.Index, Article),
        new($"{Base}/similar", "similar", "The articles most like one", [Id, .. OfPage], ApiSchemas.Hits, AnswerSource.Index, Similar),
        new($"{Base}/network", "network", "Which names of the matching articles, or of all, stand together", [.. Parameters.OfQuestion, WithPlaces, WithOrganisations, Weight, NetworkLimit, Least], ApiSchemas.Named("network"), AnswerSource.Index, Network),
        new($"{Base}/stats", "stats", "What the index holds", [], ApiSchemas.Named("stats"), AnswerSource.Index, Statistics),
        new($"{Base}/saved", "saved", "The queries that are kept under names", [], ApiSchemas.Saved, AnswerSource.Settings, Saved),
        new($"{Base}/openapi.json", "openapi", "This document", [], """{"type":"object"}""", AnswerSource.Program, OpenApiDocument.Write),
    ];

    /// <summary>The route of an address; null for none.</summary>
    /// <param name="id">What stands for <c>{id}</c>; empty where nothing does.</param>
    public static ApiRoute? Find(string path, out string id)
    {
        string behind = path.StartsWith(ById, StringComparison.Ordinal) ? path[ById.Length..] : "";
        string known = behind.Length > 0 && !behind.Contains('/') ? $"{ById}{{id}}" : path;
        id = behind;
        return All.FirstOrDefault(route => route.Path == known && (behind.Length > 0 || !known.Contains('{')));
    }

    private static void Search(Call call, Utf8JsonWriter json)
    {
        Question question = Required(call);
        SearchRequest request = PageOf(call, new SearchRequest(call.Read(question).Query) { Any = question.Any, Sort = call.Values.Sort });
        WritePage(call, json, request, call.Articles.Search(call.Meant(request, question), call.Cancellation));
    }

    private static void Similar(Call call, Utf8JsonWriter json)
    {
        SearchRequest? request = NewsArchive.Like(call.Articles, call.Article(call.Values.Text(Id)!)) is { } query ? PageOf(call, new SearchRequest(query)) : null;
        WritePage(call, json, request, request is null ? new SearchPage(0, []) : call.Articles.Search(request, call.Cancellation));
    }

    private static SearchRequest PageOf(Call call, SearchRequest request) => request with
    {
        Limit = call.Values.Number(Parameters.Limit),
        Offset = call.Values.Text(Parameters.Cursor) is { } cursor ? PageCursor.Parse(cursor, RequestOf(call)).OffsetIn(call.Articles) : 0,
        Snippets = call.Values.Number(Parameters.Snippets),
        Context = call.Values.Number(Parameters.Context),
    };

    private static string RequestOf(Call call) =>
        PageCursor.RequestOf([.. call.Values.Pairs([Id, Parameters.Meaning, .. Parameters.OfQuestion]), (Parameters.Sort.Name, call.Values.Choice(Parameters.Sort))]);

    private static void WritePage(Call call, Utf8JsonWriter json, SearchRequest? request, SearchPage page) => OutputJson.WriteObject(json, members =>
    {
        members.WriteNumber("total", page.Total);
        members.WriteNumber("undated", request is null ? 0 : UndatedArticles.LeftOut(call.Articles, request.Query, call.Cancellation));
        int next = (request?.Offset ?? 0) + page.Hits.Count;
        members.WriteText("next", page.Hits.Count > 0 && next < page.Total ? new PageCursor(next, call.Articles.Commit, RequestOf(call)).ToString() : null);
        members.WriteStartArray("hits");
        foreach (SearchHit hit in new ArticleStories(call.Articles, call.Cancellation).Tell(page.Hits))
        {
            HitJson.Write(members, hit, call.Settings.ShownPath);
        }

        members.WriteEndArray();
    });

    private static void Count(Call call, Utf8JsonWriter json) => OutputJson.WriteObject(json, members =>
    {
        NewsQuery query = call.Read(Required(call)).Query;
        members.WriteNumber("count", call.Articles.Count(query, call.Cancellation));
        members.WriteNumber("undated", UndatedArticles.LeftOut(call.Articles, query, call.Cancellation));
    });

    private static void Counts(Call call, Utf8JsonWriter json) => OutputJson.WriteObject(json, members =>
    {
        Question question = call.Values.Question();
        NewsQuery query = call.Read(question).Query;
        Dimension[] dimensions = DimensionsOf(call);
        CountTable counts = call.Articles.CountBy(
            new CountRequest(query, dimensions[0]) { Second = dimensions.Length > 1 ? dimensions[1] : null, AsWritten = question.Filters.AsWritten }, call.Cancellation);
        members.WriteNumber("undated", UndatedArticles.LeftOut(call.Articles, query, call.Cancellation));
        members.WriteStartObject("without");
        foreach ((Dimension dimension, int articles) in dimensions.Zip(counts.Without))
        {
            members.WriteNumber(dimension.Name, articles);
        }

        members.WriteEndObject();
        members.WriteStartArray("rows");
        WriteAll(counts.Rows, row => CountJson.Write(members, row, dimensions[0], dimensions.Length > 1 ? dimensions[1] : null));
        members.WriteEndArray();
    });

    private static Dimension[] DimensionsOf(Call call)
    {
        string[] names = call.Values.Text(Dimensions)!.Split(',', StringSplitOptions.TrimEntries);
        Dimension[] found = [.. names.Select(name => Dimension.Find(name, call.Articles.KeptNames)).OfType<Dimension>().Distinct()];
        return found.Length == names.Length && found.Length <= 2 ? found
            : throw new RefusedException(new Problem(400, "the parameter by takes one field or two different ones, with a comma between")
            {
                Remedy = $"fields are {string.Join(", ", Dimension.Names.Concat(call.Articles.KeptNames))}",
            });
    }

    private static void Names(Call call, Utf8JsonWriter json)
    {
        Question question = call.Values.Question();
        NewsQuery query = call.Read(question).Query;
        int most = call.Values.Number(NameLimit);
        if (call.Values.Choice(Field) == LanguageField)
        {
            IReadOnlyList<LanguageCount> languages = call.Articles.CountLanguages(query, call.Cancellation);
            WriteNames(call, query, json, languages.Count, members => WriteAll(languages.Take(most), language => LanguageJson.Write(members, language)));
            return;
        }

        NameField field = FieldOf(call.Values.Choice(Field));
        var order = Enum.Parse<NameOrder>(call.Values.Choice(NameSort), ignoreCase: true);
        IReadOnlyList<NameCount> names = NameCount.InOrder(
            call.Values.Choice(Field) switch
            {
                SourceField => call.Articles.CountOrigins(query, SearchField.Source, call.Cancellation),
                AuthorField => call.Articles.CountOrigins(query, SearchField.Author, call.Cancellation),
                _ => call.Articles.CountNames(query, field, [], question.Filters.AsWritten, call.Cancellation),
            },
            order);
        WriteNames(call, query, json, names.Count, members => WriteAll(names.Take(most), name => NameJson.Write(members, name, field)));
    }

    private static void WriteNames(Call call, NewsQuery query, Utf8JsonWriter json, int total, Action<Utf8JsonWriter> names) => OutputJson.WriteObject(json, members =>
    {
        members.WriteNumber("total", total);
        members.WriteNumber("undated", UndatedArticles.LeftOut(call.Articles, query, call.Cancellation));
        members.WriteStartArray("names");
        names(members);
        members.WriteEndArray();
    });

    private static void Timeline(Call call, Utf8JsonWriter json) => OutputJson.WriteObject(json, members =>
    {
        Timeline timeline = call.Articles.CountDates(
            call.Read(call.Values.Question()).Query, Enum.Parse<TimeUnit>(call.Values.Choice(By), ignoreCase: true), call.Cancellation);
        members.WriteNumber("undated", timeline.Undated);
        members.WriteStartArray("periods");
        WriteAll(timeline.Periods, period => TimelineJson.Write(members, period));
        members.WriteEndArray();
    });

    private static void Network(Call call, Utf8JsonWriter json)
    {
        Question question = call.Values.Question();
        NetworkJson.Write(json, call.Articles.CountTogether(
            new NetworkRequest(call.Read(question).Query)
            {
                Kinds =
                [
                    NameField.People,
                    .. call.Values.Flag(WithPlaces) ? [NameField.Places] : Array.Empty<NameField>(),
                    .. call.Values.Flag(WithOrganisations) ? [NameField.Organisations] : Array.Empty<NameField>(),
                ],
                Limit = call.Values.Number(NetworkLimit),
                Least = call.Values.Number(Least),
                AsWritten = question.Filters.AsWritten,
                Recognize = call.Values.Choice(Weight) == "sentences" ? call.Settings.Recognizer.Recognize : null,
            },
            call.Cancellation));
    }

    private static void Article(Call call, Utf8JsonWriter json) => ArticleJson.Write(json, call.Article(call.Id), call.Settings.ShownPath);

    private static void Statistics(Call call, Utf8JsonWriter json) =>
        StatisticsJson.Write(json, call.Settings.Place, call.Articles.Statistics(call.Cancellation));

    private static void Saved(Call call, Utf8JsonWriter json) => OutputJson.WriteObject(json, members =>
    {
        members.WriteStartArray("queries");
        IReadOnlyCollection<string> alerts = call.Archive.Saved.Alerts();
        WriteAll(call.Archive.Saved.All(), saved => SavedQueryJson.Write(members, saved.Key, saved.Value, alerts.Contains(saved.Key)));
        members.WriteEndArray();
    });

    private static void WriteAll<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (T item in items)
        {
            write(item);
        }
    }

    /// <summary>The question; one with neither words nor filters is an empty text, which is none.</summary>
    private static Question Required(Call call) => call.Values.AsksForAll ? call.Values.Question() with { Text = "" } : call.Values.Question();

    private static NameField FieldOf(string name) => name switch
    {
        "place" => NameField.Places,
        "org" => NameField.Organisations,
        "country" => NameField.Countries,
        _ => NameField.People,
    };
}
