using NewsSearch.Queries;
using NewsSearch.Tests.Searching.Naive;

namespace NewsSearch.Tests.Queries;

/// <summary>Makes trees of every kind of query, also those that the query language has no words for; the first choices make the simplest.</summary>
internal sealed class RandomTrees(Choices choices)
{
    private static readonly string[] Texts =
    [
        "troops", "Ki-moon", "the border", "Zielińska", "北京", "a\"b\\c", "line\nbreak", "tab\tu0041", "\u0001x", "😀 emoji", "</script> & 'x'", "\u2028z", "U.S.", "{}[],:",
    ];

    private static readonly string[] Globs = ["troop*", "*s", "wom?n", "a\\*b*", "Ki-m*", "?", "the * house", "white hous*", "* x *"];

    private static readonly string[] Expressions = ["tr(oo|ou)ps?", "[a-m].*", "\\d+", "a\\/b", "\"+x"];

    private static readonly SearchField[] OfWords = [SearchField.Text, SearchField.Title, SearchField.Body, SearchField.Person, SearchField.Place, SearchField.Organisation, SearchField.Source, SearchField.Author, SearchField.Url, SearchField.Site, SearchField.Kept("topic"), SearchField.Kept("the key's \"name\": 1")];

    private static readonly SearchField[] OfValues = [SearchField.Country, SearchField.Language, SearchField.Id];

    private static readonly DateTime[] Times =
    [
        new(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(2013, 12, 31, 23, 59, 59, DateTimeKind.Utc), new(2014, 3, 29, 0, 0, 0, DateTimeKind.Utc),
        new DateTime(2014, 3, 29, 1, 2, 3, DateTimeKind.Utc).AddTicks(1_230_001), DateTime.MaxValue,
    ];

    public NewsQuery Next(int depth = 4) => (depth == 0 ? choices.Next(5) : choices.Next(9)) switch
    {
        0 or 1 => Part(choices.Of(OfWords), depth),
        2 => new NewsQuery.Named(choices.Of([SearchField.Person, SearchField.Place, SearchField.Organisation, SearchField.Country]), choices.Of(Texts)),
        3 => Published(),
        4 => choices.Next(3) == 0 ? new NewsQuery.Everything() : Value(),
        5 => new NewsQuery.And(Several(depth)),
        6 => new NewsQuery.Or(Several(depth)),
        7 => new NewsQuery.Not(Next(depth - 1)),
        _ => Some(Several(depth)),
    };

    private ValueList<NewsQuery> Several(int depth) => new(Enumerable.Range(0, 1 + choices.Next(3)).Select(_ => Next(depth - 1)).ToList());

    private NewsQuery.Some Some(ValueList<NewsQuery> operands) => new(1 + choices.Next(operands.Count), operands);

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

    private NewsQuery.Positional Value() => choices.Next(2) == 0
        ? new NewsQuery.Words(choices.Of(OfValues), choices.Of(["UA", "en", "5f0c81d9ab34", ""]), Exact: choices.Next(2) == 1)
        : new NewsQuery.Pattern(choices.Of(OfValues), choices.Of(Globs));

    private NewsQuery.Positional Part(SearchField field, int depth) => (depth == 0 ? choices.Next(6) : choices.Next(10)) switch
    {
        0 or 1 => new NewsQuery.Words(field, choices.Of(Texts[..^1]), Exact: choices.Next(2) == 1),
        2 => new NewsQuery.Slop(field, choices.Of(Texts[..^1]), choices.Of([0, 5, 99_999])),
        3 => new NewsQuery.Pattern(field, choices.Of(Globs)),
        4 => new NewsQuery.Fuzzy(field, choices.Of(["troops", "зеленскии", "3.5"]), 1 + choices.Next(2)),
        5 => new NewsQuery.Regex(field, choices.Of(Expressions)),
        6 => new NewsQuery.Near(Part(field, depth - 1), Part(field, depth - 1), choices.Of([0, 5, 1000]), Ordered: choices.Next(2) == 1),
        7 => new NewsQuery.Within(Part(field, depth - 1), Part(field, depth - 1), choices.Of([TextUnit.Sentence, TextUnit.Paragraph])),
        8 => new NewsQuery.AtLeast(choices.Of([1, 3, 9999]), Part(field, depth - 1)),
        _ => new NewsQuery.Alternatives(new(Enumerable.Range(0, 1 + choices.Next(3)).Select(_ => Part(field, depth - 1)).ToList())),
    };
}
