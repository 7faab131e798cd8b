using System.Globalization;
using NewsSearch.Countries;
using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Queries;

/// <summary>Queries in plain words.</summary>
internal static class QueryWords
{
    /// <summary>What the query means; of AND, OR and NOT only the kind, since their parts are told one by one.</summary>
    public static string Of(NewsQuery query) => query switch
    {
        NewsQuery.Everything => "every article",
        NewsQuery.And => "all of",
        NewsQuery.Or => "at least one of",
        NewsQuery.Some some => $"at least {Number(some.Least)} of",
        NewsQuery.Not => "none of",
        NewsQuery.Published published => Dates(published),
        NewsQuery.Named { Field: SearchField.Country } named => $"a place in {Country(named.Name)}",
        NewsQuery.Named named => $"the {(named.Field == SearchField.Person ? "person" : "place")} {named.Name}",
        NewsQuery.Words { Field: SearchField.Country } words => $"a place in {Country(words.Text)}",
        NewsQuery.Words { Field: SearchField.Id } words => $"the article {words.Text}",
        NewsQuery.Words { Field: SearchField.Language } words => $"in the language {words.Text}",
        _ => $"{Pattern(query)} in {Field(PositionalPart.FieldOf(query))}",
    };

    /// <summary>The parts of AND, OR and NOT; none for other queries.</summary>
    public static IReadOnlyList<NewsQuery> Parts(NewsQuery query) => query switch
    {
        NewsQuery.And and => and.Operands,
        NewsQuery.Or or => or.Operands,
        NewsQuery.Some some => some.Operands,
        NewsQuery.Not not => [not.Operand],
        _ => [],
    };

    private static string Pattern(NewsQuery query) => query switch
    {
        NewsQuery.Words { Exact: true } words => $"exactly \"{words.Text}\"",
        NewsQuery.Words { Field: SearchField.Text or SearchField.Title or SearchField.Body } words when WordScanner.Words(words.Text).Count == 1 =>
            $"{words.Text} in any form",
        NewsQuery.Words words => words.Text,
        NewsQuery.Slop slop => $"exactly \"{slop.Text}\" in any order with at most {Words(slop.Distance)} among them",
        NewsQuery.Pattern pattern => $"words like {pattern.Glob}",
        NewsQuery.Fuzzy fuzzy => $"words at most {(fuzzy.Edits == 1 ? "1 letter" : "2 letters")} from {fuzzy.Word}",
        NewsQuery.Regex regex => $"words that match /{regex.Expression}/",
        NewsQuery.Near { Ordered: true } near => $"({Pattern(near.Left)}) at most {Words(near.Distance)} before ({Pattern(near.Right)})",
        NewsQuery.Near near => $"({Pattern(near.Left)}) within {Words(near.Distance)} of ({Pattern(near.Right)})",
        NewsQuery.Within within => $"({Pattern(within.Left)}) in the same {(within.Unit == TextUnit.Sentence ? "sentence" : "paragraph")} as ({Pattern(within.Right)})",
        NewsQuery.AtLeast atLeast => $"({Pattern(atLeast.Operand)}) at least {(atLeast.Count == 1 ? "once" : $"{Number(atLeast.Count)} times")}",
        NewsQuery.Or or => string.Join(" or ", or.Operands.Select(Pattern)),
        _ => throw new ArgumentException($"{query.GetType().Name} looks for no words", nameof(query)),
    };

    private static string Field(SearchField field) => field switch
    {
        SearchField.Text => "title or body",
        SearchField.Title => "the title",
        SearchField.Body => "the body",
        SearchField.Person => "a person's name",
        SearchField.Place => "a place's name",
        SearchField.Source => "the source's name",
        SearchField.Author => "an author's name",
        SearchField.Url => "the address",
        SearchField.Country => "a country's code",
        SearchField.Language => "the language",
        _ => "the id",
    };

    private static string Country(string country) => CountryNames.CodeOf(country) is { } code ? CountryNames.NameOf(code) : country;

    private static string Dates(NewsQuery.Published published) => (published.From, published.Until) switch
    {
        ({ } from, { } until) => $"published from {Time(from)} until before {Time(until)}",
        ({ } from, null) => $"published from {Time(from)} on",
        (null, { } until) => $"published before {Time(until)}",
        _ => "published at a known date",
    };

    private static string Time(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Words(int count) => count == 1 ? "1 word" : $"{Number(count)} words";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
