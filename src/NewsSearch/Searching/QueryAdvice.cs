using NewsSearch.Queries;
using NewsSearch.Queries.Syntax;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.Searching;

/// <summary>What a query that finds nothing, or little, asks for in vain.</summary>
public sealed class QueryAdvice(IArticleIndex index)
{
    /// <summary>Unknown names for which others are proposed, each of which is a search; those behind them are told without.</summary>
    private const int MostProposedFor = 3;

    /// <summary>Words for which others are looked up, each a walk through the dictionary.</summary>
    private const int MostLookups = 12;

    /// <summary>Words that no article has which are told of: in another language, none of a text is there.</summary>
    private const int MostMissing = 12;

    /// <summary>The first words, outside NOT, that no article has, each once; 12 at most.</summary>
    public IReadOnlyList<MissingWord> MissingWords(NewsQuery query, CancellationToken cancellation = default) =>
        [.. query.Accept(new Missing(index, rare: false, cancellation)).DistinctBy(missing => (missing.Word, missing.Field)).Take(MostMissing)];

    /// <summary>The words, outside NOT, that few articles have where many have one spelled nearly so, each once.</summary>
    public IReadOnlyList<MissingWord> RareWords(NewsQuery query, CancellationToken cancellation = default) =>
        [.. query.Accept(new Missing(index, rare: true, cancellation)).DistinctBy(missing => (missing.Word, missing.Field))];

    /// <summary>
    /// The whole names of people, places, organisations, outlets and authors, outside NOT, that no article has, each once; and those that few have where many
    /// have one spelled nearly so.
    /// </summary>
    public IReadOnlyList<UnknownName> UnknownNames(NewsQuery query, CancellationToken cancellation = default) =>
    [
        .. Named(query).GroupBy(named => named.Name, StringComparer.Ordinal)
            .Where(named => named.Any(one => one.Field != SearchField.Country))
            .Select(named => (named.Key, Parts: named.ToArray(), Articles: named.Max(one => index.Count(one, cancellation))))
            .Where(named => named.Articles <= NoHitAdvice.FewHits)
            .Select((named, i) => new UnknownName(named.Key, i < MostProposedFor ? Proposals(named.Key, named.Parts, cancellation) : [])
            {
                Articles = named.Articles,
                Verb = named.Parts[0].Field.Kind switch { SearchFieldKind.Source => ("is from", "are from"), SearchFieldKind.Author => ("is by", "are by"), _ => ("names", "name") },
            })
            .Select(CommonerAlone)
            .Where(unknown => unknown.Articles == 0 || unknown.Proposals.Count > 0),
    ];

    private static UnknownName CommonerAlone(UnknownName name) => name.Articles == 0
        ? name
        : name with { Proposals = [.. name.Proposals.Where(other => other.Count >= WordProposals.TimesCommoner * name.Articles)] };

    private IReadOnlyList<NameCount> Proposals(string name, NewsQuery.Named[] parts, CancellationToken cancellation) =>
        NameProposals.For(index, parts.Select(part => part.Field).Where(field => field != SearchField.Country).Distinct(), name, parts[0].AsWritten, cancellation);

    private static IEnumerable<NewsQuery.Named> Named(NewsQuery query) => query switch
    {
        NewsQuery.Named named => [named],
        NewsQuery.Not or NewsQuery.Positional => [],
        _ => query.Children.SelectMany(Named),
    };

    /// <summary>The words of a part that no article has, or few.</summary>
    /// <param name="rare">Whether words are wanted that articles have, but few; otherwise those that none has.</param>
    private sealed class Missing(IArticleIndex index, bool rare, CancellationToken cancellation)
        : INewsQueryVisitor<IEnumerable<MissingWord>>, IPositionalVisitor<IEnumerable<MissingWord>>
    {
        private readonly HashSet<NewsQuery> _seen = [];
        private int _lookups;

        public IEnumerable<MissingWord> Visit(NewsQuery.Everything everything) => [];

        public IEnumerable<MissingWord> Visit(NewsQuery.And and) => Of(and.Operands);

        public IEnumerable<MissingWord> Visit(NewsQuery.Or or) => Of(or.Operands);

        public IEnumerable<MissingWord> Visit(NewsQuery.Some some) => Of(some.Operands);

        public IEnumerable<MissingWord> Visit(NewsQuery.Not not) => [];

        public IEnumerable<MissingWord> Visit(NewsQuery.Named named) => [];

        public IEnumerable<MissingWord> Visit(NewsQuery.Published published) => [];

        public IEnumerable<MissingWord> Visit(NewsQuery.Positional part) => part.AcceptPositional(this);

        public IEnumerable<MissingWord> Visit(NewsQuery.Words words) => words.Field == SearchField.Site ? Whole(words, words.Text)
            : !words.Exact && QueryFields.IsProse(words.Field) && QueryCharacters.IsWebAddress(words.Text)
            ? Whole(words, words.Text).Select(missing => missing with { OwnAddress = $"url:\"{words.Text}\"" })
            : Of(words.Field, words.Text, words.Exact);

        public IEnumerable<MissingWord> Visit(NewsQuery.Slop slop) => Of(slop.Field, slop.Text, exact: true);

        public IEnumerable<MissingWord> Visit(NewsQuery.Pattern pattern) => QueryFields.HoldsValues(pattern.Field) || GlobText.Parts(pattern.Glob) is not { Count: > 1 } parts
            ? Whole(pattern, pattern.Glob)
            : parts.Where(static part => part != GlobText.AnyWord).SelectMany(part => part.AsSpan().ContainsAny('*', '?')
                ? Whole(new NewsQuery.Pattern(pattern.Field, part), part)
                : Of(pattern.Field, part, exact: true));

        public IEnumerable<MissingWord> Visit(NewsQuery.Fuzzy fuzzy) => Whole(fuzzy, $"{fuzzy.Word}~");

        public IEnumerable<MissingWord> Visit(NewsQuery.Regex regex) => Whole(regex, $"/{regex.Expression}/");

        public IEnumerable<MissingWord> Visit(NewsQuery.Near near) => Of([near.Left, near.Right]);

        public IEnumerable<MissingWord> Visit(NewsQuery.Within within) => Of([within.Left, within.Right]);

        public IEnumerable<MissingWord> Visit(NewsQuery.AtLeast atLeast) => Of([atLeast.Operand]);

        /// <remarks>Of a word that is read with its capitals and without, neither is missing while the other is there.</remarks>
        public IEnumerable<MissingWord> Visit(NewsQuery.Alternatives alternatives) => !alternatives.AreReadings ? Of(alternatives.Operands)
            : index.Count(alternatives, cancellation) > 0 ? []
            : Of([alternatives.Operands[^1]]);

        private IEnumerable<MissingWord> Of(IEnumerable<NewsQuery> parts) => parts.SelectMany(part => part.Accept(this));

        /// <summary>A part that stands for many words, of which the index may have none.</summary>
        private MissingWord[] Whole(NewsQuery.Positional part, string written) =>
            !rare && index.Count(part, cancellation) == 0 ? [new MissingWord(written, part.Field, [])] : [];

        private IEnumerable<MissingWord> Of(SearchField field, string text, bool exact) => WordScanner.WrittenWords(text)
            .Select(word => (word.Written, word.Folded, Query: new NewsQuery.Words(field, word.Written, exact)))
            .Where(word => _seen.Add(word.Query))
            .Select(word => (word.Written, word.Folded, Articles: index.Count(word.Query, cancellation)))
            .Where(word => word.Articles == 0 != rare)
            .Select(word => new MissingWord(word.Folded, field, QueryFields.HoldsValues(field) ? [] : Proposals(field, word.Folded, word.Articles)) { Written = word.Written })
            .Where(word => !rare || word.Proposals.Count > 0);

        private IReadOnlyList<string> Proposals(SearchField field, string word, int articles) =>
            _lookups++ >= MostLookups ? []
            : rare ? WordProposals.Commoner(index, field, word, articles, cancellation)
            : WordProposals.For(index, field, word, cancellation);
    }
}
