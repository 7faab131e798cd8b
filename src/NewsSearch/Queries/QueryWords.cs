using System.Globalization;
using NewsSearch.Countries;
using NewsSearch.Words;

namespace NewsSearch.Queries;

/// <summary>Queries in plain words.</summary>
internal sealed class QueryWords : INewsQueryVisitor<string>, IPositionalVisitor<string>
{
    private static readonly QueryWords Kinds = new();

    private QueryWords()
    {
    }

    /// <summary>What the query means; of AND, OR and NOT only the kind, since their parts are told one by one.</summary>
    public static string Of(NewsQuery query) => query.Accept(Kinds);

    /// <summary>The parts of AND, OR and NOT; none for other queries.</summary>
    public static IReadOnlyList<NewsQuery> Parts(NewsQuery query) => query is NewsQuery.Positional ? [] : query.Children;

    public string Visit(NewsQuery.Everything everything) => "every article";

    public string Visit(NewsQuery.And and) => "all of";

    public string Visit(NewsQuery.Or or) => "at least one of";

    public string Visit(NewsQuery.Some some) => $"at least {Number(some.Least)} of";

    public string Visit(NewsQuery.Not not) => "none of";

    public string Visit(NewsQuery.Named named) => named.Field.Kind switch
    {
        SearchFieldKind.Country => $"a place in {Country(named.Name)}",
        SearchFieldKind.Organisation => $"the organization {named.Name}",
        SearchFieldKind.Source => $"from the outlet {named.Name}",
        _ => $"the {named.Field} {(named.AsWritten ? "written " : "")}{named.Name}",
    };

    public string Visit(NewsQuery.Published published) => Dates(published);

    public string Visit(NewsQuery.Positional part) => part switch
    {
        NewsQuery.Words { Field.Kind: SearchFieldKind.Country } words => $"a place in {Country(words.Text)}",
        NewsQuery.Words { Field.Kind: SearchFieldKind.Id } words => $"the article {words.Text}",
        NewsQuery.Words { Field.Kind: SearchFieldKind.Language } words => $"in the language {words.Text}",
        _ => $"{Pattern(part)} in {Field(part.Field)}",
    };

    public string Visit(NewsQuery.Words words) => words switch
    {
        { Exact: true } => $"exactly \"{words.Text}\"",
        _ when QueryFields.IsProse(words.Field) && AskedWords.Of(words.Text).Forms is [var form] =>
            form is [.., WordReader.AcronymEnd] ? $"the acronym {words.Text}" : $"{words.Text} in any form",
        _ => words.Text,
    };

    public string Visit(NewsQuery.Slop slop) => $"exactly \"{slop.Text}\" in any order with at most {Words(slop.Distance)} among them";

    public string Visit(NewsQuery.Pattern pattern) => pattern.Glob.Any(char.IsWhiteSpace)
        ? $"words in a row like \"{pattern.Glob}\""
        : $"words like {pattern.Glob}";

    public string Visit(NewsQuery.Fuzzy fuzzy) => $"words at most {(fuzzy.Edits == 1 ? "1 letter" : "2 letters")} from {fuzzy.Word}";

    public string Visit(NewsQuery.Regex regex) => $"words that match /{regex.Expression}/";

    public string Visit(NewsQuery.Near near) => near.Ordered
        ? $"({Pattern(near.Left)}) at most {Words(near.Distance)} before ({Pattern(near.Right)})"
        : $"({Pattern(near.Left)}) within {Words(near.Distance)} of ({Pattern(near.Right)})";

    public string Visit(NewsQuery.Within within) =>
        $"({Pattern(within.Left)}) in the same {(within.Unit == TextUnit.Sentence ? "sentence" : "paragraph")} as ({Pattern(within.Right)})";

    public string Visit(NewsQuery.AtLeast atLeast) =>
        $"({Pattern(atLeast.Operand)}) at least {(atLeast.Count == 1 ? "once" : $"{Number(atLeast.Count)} times")}";

    public string Visit(NewsQuery.Alternatives alternatives) => string.Join(" or ", alternatives.Operands.Select(Pattern));

    /// <summary>What the part looks for, without its field.</summary>
    private static string Pattern(NewsQuery.Positional part) => part.AcceptPositional(Kinds);

    private static string Field(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Text => "title or body",
        SearchFieldKind.Title => "the title",
        SearchFieldKind.Body => "the body",
        SearchFieldKind.Person => "a person's name",
        SearchFieldKind.Place => "a place's name",
        SearchFieldKind.Organisation => "an organization's name",
        SearchFieldKind.Source => "the source's name",
        SearchFieldKind.Author => "an author's name",
        SearchFieldKind.Url => "the address",
        SearchFieldKind.Site => "the site's address",
        SearchFieldKind.Country => "a country's code",
        SearchFieldKind.Language => "the language",
        SearchFieldKind.Kept => field.Key!,
        _ => "the id",
    };

    private static string Country(string country) => CountryNames.CodeOf(country) is { } code ? CountryNames.NameOf(code) : country;

    private static string Dates(NewsQuery.Published published) => published switch
    {
        { From: { } from, Until: { } until } => $"published from {Time(from)} until before {Time(until)}",
        _ when published == DateExpression.AnyDate => "published at a known time",
        { From: { } from } => $"published from {Time(from)} on",
        _ => $"published before {Time(published.Until!.Value)}",
    };

    private static string Time(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Words(int count) => count == 1 ? "1 word" : $"{Number(count)} words";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
