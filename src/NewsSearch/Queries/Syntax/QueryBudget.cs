using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>What a query may cost in all, with the saved queries that it names.</summary>
internal sealed class QueryBudget
{
    /// <summary>Each link of a chain reads the matches of those before it: over a common word, about a second for a hundred in 10,000 articles.</summary>
    public const int MostLinks = 32;

    /// <summary>Patterns that begin with a wildcard, regular expressions and fuzzy words; some hundred take seconds.</summary>
    public const int MostWalks = 200;

    /// <summary>Each takes some milliseconds, between the commonest words a hundred in 10,000 articles.</summary>
    public const int MostNears = 500;

    /// <summary>Patterns in phrases: the positions of all their words are read, in 10,000 articles about a second for <c>*a*</c>, 70 ms for <c>th*</c>.</summary>
    public const int MostInPhrases = 16;

    private int _inPhrases;
    private int _walks;
    private int _nears;

    /// <summary>
    /// Counts a pattern if it looks at every word of the index (one of its words begins with a wildcard, but for any word between two
    /// others), and those within a phrase.
    /// </summary>
    public QueryFaultKind? AddPattern(string glob)
    {
        List<string> parts = GlobText.Parts(glob);
        _inPhrases += !glob.Contains(' ', StringComparison.Ordinal) ? 0 : parts.Count(static part => part != GlobText.AnyWord && part.AsSpan().ContainsAny('*', '?'));
        if (_inPhrases > MostInPhrases)
        {
            return QueryFaultKind.TooManyInPhrases;
        }

        bool looksAtAll = parts.Exists(static part => part[0] is '*' or '?' && part != GlobText.AnyWord) || parts is [GlobText.AnyWord, ..] or [.., GlobText.AnyWord];
        return looksAtAll ? AddWalk() : null;
    }

    /// <summary>Counts a part that looks into the field: to tell where a host ends, every word of the addresses is looked at.</summary>
    public QueryFaultKind? AddField(SearchField field) => field == SearchField.Site ? AddWalk() : null;

    /// <summary>Counts what looks at every word of the index, some milliseconds each.</summary>
    public QueryFaultKind? AddWalk() => ++_walks > MostWalks ? QueryFaultKind.TooManyWalks : null;

    /// <summary>Counts a near operator, whose sides may be saved queries.</summary>
    public QueryFaultKind? AddNear(NewsQuery.Positional near) => near.AcceptPositional(Links.Kinds) > MostLinks ? QueryFaultKind.ChainTooLong
        : ++_nears > MostNears ? QueryFaultKind.TooManyNears
        : null;

    /// <summary>How many near operators stand in one chain: what counts or joins matches takes them from the operators in it.</summary>
    private sealed class Links : IPositionalVisitor<int>
    {
        public static readonly Links Kinds = new();

        public int Visit(NewsQuery.Words words) => 0;

        public int Visit(NewsQuery.Slop slop) => 0;

        public int Visit(NewsQuery.Pattern pattern) => 0;

        public int Visit(NewsQuery.Fuzzy fuzzy) => 0;

        public int Visit(NewsQuery.Regex regex) => 0;

        public int Visit(NewsQuery.Near near) => 1 + Of(near.Left) + Of(near.Right);

        public int Visit(NewsQuery.Within within) => 1 + Of(within.Left) + Of(within.Right);

        public int Visit(NewsQuery.AtLeast atLeast) => Of(atLeast.Operand);

        public int Visit(NewsQuery.Alternatives alternatives) => alternatives.Operands.Max(Of);

        private int Of(NewsQuery.Positional part) => part.AcceptPositional(this);
    }
}
