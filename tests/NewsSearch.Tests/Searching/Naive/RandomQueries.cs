using System.Text.RegularExpressions;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching.Naive;

/// <summary>Makes queries of every kind; the first choices make the simplest.</summary>
internal sealed class RandomQueries(Choices choices, bool any = false)
{
    private static readonly NaiveQuery[] Filters =
    [
        new NaiveQuery.Date("2014", new(2014, 1, 1), new(2014, 12, 31)),
        new NaiveQuery.Date("2014-03", new(2014, 3, 1), new(2014, 3, 31)),
        new NaiveQuery.Date("2014-03-20", new(2014, 3, 20), new(2014, 3, 20)),
        new NaiveQuery.Date("2013-12-31..2014-01", new(2013, 12, 31), new(2014, 1, 31)),
        new NaiveQuery.Date("<2014-03", DateOnly.MinValue, new(2014, 2, 28)),
        new NaiveQuery.Date(">2014", new(2015, 1, 1), DateOnly.MaxValue),
        new NaiveQuery.Date("1w", new(2014, 3, 25), DateOnly.MaxValue),
        new NaiveQuery.Person("Obama"),
        new NaiveQuery.Person("Michelle"),
        new NaiveQuery.Person("moon"),
        new NaiveQuery.Person("Gimun"),
    ];

    /// <summary>A query for <c>--any</c>.</summary>
    public NaiveQuery.Signed Signed() => new(Some(2, Words), Some(2, Words), Some(4, Alternative));

    /// <summary>Filters beside a query, and what they mean.</summary>
    public (SearchFilters Filters, Predicate<NaiveArticle> Pass) Filter() => choices.Next(4) switch
    {
        0 => (new SearchFilters { Since = "2014-01" }, article => article.Day >= new DateOnly(2014, 1, 1)),
        1 => (new SearchFilters { Until = "2014-03" }, article => article.Day <= new DateOnly(2014, 3, 31)),
        2 => (new SearchFilters { People = ["Pan Gimun"], Since = "2014" }, article => article.Person is "Ban Ki-moon" or "Pan Gimun" && article.Day >= new DateOnly(2014, 1, 1)),
        _ => (new SearchFilters { People = ["michelle obama"] }, article => article.Person == "Michelle Obama"),
    };

    private NaiveQuery Alternative() => choices.Next(6) switch
    {
        0 => choices.Of(Filters),
        1 => new NaiveQuery.All([Words(), Words()], Spelled: true),
        2 => new NaiveQuery.AnyOf([Words(), Words()]),
        _ => Words(),
    };

    private List<NaiveQuery> Some(int most, Func<NaiveQuery> next) => [.. Enumerable.Range(0, choices.Next(most)).Select(_ => next())];

    public NaiveQuery Next(int depth = 3) => depth == 0 ? Words() : choices.Next(10) switch
    {
        0 or 1 or 2 or 3 => Words(),
        4 or 5 => new NaiveQuery.All(Several(depth), Spelled: true),
        6 => new NaiveQuery.AnyOf(Several(depth)),
        7 => new NaiveQuery.All(Several(depth), Spelled: false),
        8 => new NaiveQuery.None(Next(depth - 1), choices.Of(["NOT ", "-"])),
        _ => choices.Of(Filters),
    };

    private List<NaiveQuery> Several(int depth) => [.. Enumerable.Range(0, 2 + choices.Next(2)).Select(_ => Next(depth - 1))];

    private NaiveQuery.Words Words()
    {
        NaivePart part = choices.Next(8) switch
        {
            0 or 1 => Plain(),
            2 => Near(2),
            3 => Together(1),
            4 => Often(),
            5 => Slop(),
            _ => Side(0),
        };
        return new NaiveQuery.Words(choices.Of(["", "", "", "title", "body"]), part);
    }

    private NaivePart.Near Near(int depth) =>
        new(Side(depth - 1), Side(depth - 1), choices.Of([2, 0, 1, 5, 9]), choices.Next(3) == 1);

    private NaivePart.Together Together(int depth) => new(Side(depth), Side(depth), choices.Next(2) == 1);

    private NaivePart Side(int depth) => choices.Next(depth > 0 ? 13 : 10) switch
    {
        0 or 1 or 2 => Plain(),
        3 => Phrase(),
        8 => PatternPhrase(),
        4 => Truncation(),
        5 => Other(),
        6 => new NaivePart.Either([Plain(), choices.Next(2) == 0 ? Phrase() : Truncation()]),
        7 => Often(),
        9 => Slop(),
        10 => Together(depth - 1),
        _ => Near(depth),
    };

    private NaivePart.Often Often() => new(1 + choices.Next(3), choices.Next(4) switch
    {
        0 => Plain(),
        3 => Together(0),
        1 => Truncation(),
        _ => new NaivePart.Either([Plain(), Plain()]),
    });

    private NaivePart.Plain Plain()
    {
        (string written, string forms) = choices.Of(Vocabulary.Words);
        string[] parts = forms.Split('+');
        return new(written, parts[0].Split(' '), parts.ElementAtOrDefault(1), any);
    }

    private NaivePart.Row Phrase()
    {
        (string Written, string Forms)[] words = [.. Enumerable.Range(0, 1 + choices.Next(3)).Select(_ => choices.Of(Vocabulary.Words))];
        return new(
            $"\"{string.Join(' ', words.Select(word => word.Written))}\"",
            [.. words.SelectMany(FormsOf).Select(form => new Func<NaiveWord, bool>(word => word.Is(form)))]);
    }

    private NaivePart.Row PatternPhrase()
    {
        (string written, string[] expressions) = choices.Of(Vocabulary.PatternPhrases);
        return new($"\"{written}\"", [.. expressions.Select(Whole)]);
    }

    private NaivePart.Slop Slop()
    {
        (string Written, string Forms)[] words = [.. Enumerable.Range(0, 2 + choices.Next(2)).Select(_ => choices.Of(Vocabulary.Words))];
        return new(string.Join(' ', words.Select(word => word.Written)), [.. words.SelectMany(FormsOf)], choices.Next(5));
    }

    private static string[] FormsOf((string Written, string Forms) word) => word.Forms.Split('+')[0].Split(' ');

    private NaivePart.Row Truncation()
    {
        (string written, string[] expressions) = choices.Of(Vocabulary.Patterns);
        return new(written, [.. expressions.Select(Whole)]);
    }

    private NaivePart.Row Other()
    {
        if (choices.Next(2) == 0)
        {
            (string written, string form, int edits) = choices.Of(Vocabulary.Fuzzy);
            return new(written, [word => word.Word is { } letters && Distance(letters, form) <= edits]);
        }

        string expression = choices.Of(Vocabulary.Expressions);
        return new($"/{expression}/", [Whole(expression)]);
    }

    private static Func<NaiveWord, bool> Whole(string expression)
    {
        var regex = new Regex($"^(?:{expression})$", RegexOptions.CultureInvariant);
        return word => regex.IsMatch(word.Letters);
    }

    /// <summary>Letters put in, left out, replaced, or two neighbours exchanged.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        int best = Math.Min(Distance(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1), 9);
        if (a[0] != b[0])
        {
            best = Math.Min(best, 1 + Math.Min(Shorter(a[1..], b), Shorter(a, b[1..])));
            if (a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0])
            {
                best = Math.Min(best, 1 + Distance(a[2..], b[2..]));
            }
        }

        return best;
    }

    /// <summary>Beyond two nothing matters.</summary>
    private static int Shorter(string a, string b) => Math.Abs(a.Length - b.Length) > 2 ? 9 : Distance(a, b);
}
