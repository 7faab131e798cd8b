using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Queries;

/// <summary>
/// Words and phrases that mean the same: what is asked for by one of them is found by any. In quotes a word stands for itself, and in fields
/// of names there are none.
/// </summary>
public sealed class Synonyms : INewsQueryVisitor<NewsQuery>, IPositionalVisitor<NewsQuery.Positional>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal);
    private readonly int _longest;
    private readonly bool _any;

    /// <param name="groups">Each of two or more words or phrases.</param>
    /// <param name="any">Whether words side by side are alternatives in the queries, see <see cref="QueryOptions.Any"/>.</param>
    public Synonyms(IReadOnlyList<IReadOnlyList<string>> groups, bool any = false)
    {
        _any = any;
        foreach (IReadOnlyList<string> group in groups)
        {
            foreach (string text in group)
            {
                List<string> words = WordScanner.Words(text);
                if (words.Count > 0 && _groups.TryAdd(KeyOf(words), group))
                {
                    _longest = Math.Max(_longest, words.Count);
                }
            }
        }
    }

    /// <summary>The query that finds the synonyms too.</summary>
    public NewsQuery Widen(NewsQuery query) => query.Accept(this);

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Everything everything) => everything;

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.And and) =>
        Widened(and.Operands, isAnd: true) is var operands && operands is [var only] ? only : new NewsQuery.And(new(operands));

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Or or) => new NewsQuery.Or(new(Widened(or.Operands, isAnd: false)));

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Some some) => new NewsQuery.Some(some.Least, new(some.Operands.Select(Widen)));

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Not not) => new NewsQuery.Not(Widen(not.Operand));

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Named named) => named;

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Published published) => published;

    NewsQuery INewsQueryVisitor<NewsQuery>.Visit(NewsQuery.Positional part) => Widened(part);

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Words words)
    {
        List<NewsQuery.Positional> others = [.. IsWidened(words) ? OthersOf([words]) : []];
        return others.Count == 0 ? words : new NewsQuery.Alternatives(new([words, .. others]));
    }

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Slop slop) => slop;

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Pattern pattern) => pattern;

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Fuzzy fuzzy) => fuzzy;

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Regex regex) => regex;

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Near near) =>
        new NewsQuery.Near(Widened(near.Left), Widened(near.Right), near.Distance, near.Ordered);

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Within within) =>
        new NewsQuery.Within(Widened(within.Left), Widened(within.Right), within.Unit);

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.AtLeast atLeast) => new NewsQuery.AtLeast(atLeast.Count, Widened(atLeast.Operand));

    NewsQuery.Positional IPositionalVisitor<NewsQuery.Positional>.Visit(NewsQuery.Alternatives alternatives) =>
        new NewsQuery.Alternatives(new(alternatives.Operands.Select(Widened)));

    private NewsQuery.Positional Widened(NewsQuery.Positional part) => part.AcceptPositional(this);

    /// <summary>Words side by side may be a phrase that has synonyms: the longest one that begins at each is taken.</summary>
    private List<NewsQuery> Widened(ValueList<NewsQuery> operands, bool isAnd)
    {
        var widened = new List<NewsQuery>();
        for (int i = 0; i < operands.Count;)
        {
            List<NewsQuery.Words> phrase = isAnd || _any ? PhraseAt(operands, i) : [];
            if (phrase.Count < 2)
            {
                widened.Add(Widen(operands[i++]));
                continue;
            }

            var others = new NewsQuery.Alternatives(new(OthersOf(phrase)));
            IEnumerable<NewsQuery> written = operands.Skip(i).Take(phrase.Count);
            widened.AddRange(isAnd ? [new NewsQuery.Or(new([new NewsQuery.And(new(written)), others]))] : [.. written, others]);
            i += phrase.Count;
        }

        return widened;
    }

    /// <summary>Nothing when no phrase of two words or more begins there.</summary>
    private List<NewsQuery.Words> PhraseAt(ValueList<NewsQuery> operands, int start)
    {
        List<NewsQuery.Words> run = [.. operands.Skip(start).Take(_longest).Select(AsWritten)
            .TakeWhile(words => words is not null && IsWidened(words) && words.Field == AsWritten(operands[start])?.Field)
            .OfType<NewsQuery.Words>()];
        while (run.Count > 1 && !OthersOf(run).Any())
        {
            run.RemoveAt(run.Count - 1);
        }

        return run;
    }

    /// <summary>Words as they were typed, also those whose capitals tell nothing; null for all else.</summary>
    private static NewsQuery.Words? AsWritten(NewsQuery operand) =>
        (operand is NewsQuery.Alternatives { AreReadings: true } readings ? readings.Operands[^1] : operand) as NewsQuery.Words;

    private IEnumerable<NewsQuery.Positional> OthersOf(List<NewsQuery.Words> asked)
    {
        string key = KeyOf(asked.SelectMany(words => WordScanner.Words(words.Text)));
        return (_groups.GetValueOrDefault(key) ?? [])
            .Where(text => WordScanner.Words(text) is { Count: > 0 } words && KeyOf(words) != key)
            .Select(text => new NewsQuery.Words(asked[0].Field, text, Exact: false) { Related = asked[0].Related });
    }

    private static bool IsWidened(NewsQuery.Words words) => !words.Exact && QueryFields.IsProse(words.Field);

    /// <summary>The same for all forms of the words.</summary>
    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(word => FormLanguages.English.LemmaOf(word)));
}
