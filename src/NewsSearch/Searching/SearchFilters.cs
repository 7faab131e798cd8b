using NewsSearch.Countries;
using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching;

/// <summary>What narrows a query beside its text, as every front offers it: all of it must hold.</summary>
public sealed record SearchFilters
{
    /// <summary>Nothing is narrowed.</summary>
    public static SearchFilters None { get; } = new();

    /// <summary>Published at or after this date, see <see cref="DateExpression"/>; null for any.</summary>
    public string? Since { get; init; }

    /// <summary>Published up to and on this date; null for any.</summary>
    public string? Until { get; init; }

    /// <summary>Whole names of people that are named.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Whole names of places that are named.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Whole names of organisations that are named, or their acronyms.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Codes or English names of countries of which a place is named.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Codes of languages, of which an article is in one, as <c>lang:</c> takes them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whole names of outlets, of which an article is from one.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whole names of authors who all wrote the article.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether short forms of people's names are left out, see <see cref="NewsQuery.Named.AsWritten"/>.</summary>
    public bool AsWritten { get; init; }

    /// <summary>Nothing narrows the query.</summary>
    public bool IsEmpty => Since is null && Until is null && People.Count + Places.Count + Organisations.Count + Countries.Count + Languages.Count + Sources.Count + Authors.Count == 0;

    /// <summary>Whether a text can be a name: it has a word.</summary>
    public static bool IsName(string text) => WordsOf(text) > 0;

    /// <summary>How many words a name has.</summary>
    internal static int WordsOf(string name) => WordScanner.Words(name).Count;

    /// <summary>The query with the filters; of a query for every article, the filters alone.</summary>
    /// <param name="now">What a number of days counts back from, UTC.</param>
    public Result<NewsQuery, FilterFault> Narrow(NewsQuery query, DateTime now)
    {
        if (Countries.FirstOrDefault(country => CountryNames.CodeOf(country) is null) is { } unknown)
        {
            return new FilterFault(FilterFaultKind.UnknownCountry, unknown) { Proposal = CountryNames.Nearest(unknown) };
        }

        if (People.Concat(Places).Concat(Organisations).Concat(Languages).Concat(Sources).Concat(Authors).FirstOrDefault(name => !IsName(name)) is { } wordless)
        {
            return new FilterFault(FilterFaultKind.NotAName, wordless);
        }

        List<NewsQuery> parts =
        [
            .. People.Select(name => new NewsQuery.Named(SearchField.Person, name) { AsWritten = AsWritten }),
            .. Places.Select(name => new NewsQuery.Named(SearchField.Place, name)),
            .. Organisations.Select(name => new NewsQuery.Named(SearchField.Organisation, name)),
            .. Countries.Select(name => new NewsQuery.Named(SearchField.Country, name)),
            .. Authors.Select(name => new NewsQuery.Named(SearchField.Author, name)),
            .. AnyOf(Languages.Select(code => new NewsQuery.Words(SearchField.Language, code, Exact: true))),
            .. AnyOf(Sources.Select(name => new NewsQuery.Named(SearchField.Source, name))),
        ];
        if (!Bound(Since, ">=", FilterFaultKind.SinceNotADate, now).TryGet(out DateBound since, out FilterFault? fault)
            || !Bound(Until, "<=", FilterFaultKind.UntilNotADate, now).TryGet(out DateBound until, out fault))
        {
            return fault;
        }

        if (since.Range?.From >= until.Range?.Until)
        {
            return new FilterFault(FilterFaultKind.UntilBeforeSince, Until!);
        }

        parts.AddRange(new[] { since.Range, until.Range }.OfType<NewsQuery>());
        return parts.Count == 0 ? query
            : parts.Count == 1 && query is NewsQuery.Everything ? parts[0]
            : new NewsQuery.And(new(query is NewsQuery.Everything ? parts : parts.Prepend(query)));
    }

    private static NewsQuery[] AnyOf(IEnumerable<NewsQuery> queries)
    {
        NewsQuery[] each = [.. queries];
        return each.Length > 1 ? [new NewsQuery.Or(new(each))] : each;
    }

    private static Result<DateBound, FilterFault> Bound(string? date, string sign, FilterFaultKind fault, DateTime now)
    {
        if (date is null)
        {
            return new DateBound(null);
        }

        return DateExpression.Parse(sign + date, now).TryGet(out NewsQuery.Published? range, out _)
            ? new DateBound(range)
            : new FilterFault(fault, date);
    }

    /// <param name="Range">Open at one end; null for no bound.</param>
    private readonly record struct DateBound(NewsQuery.Published? Range);
}
