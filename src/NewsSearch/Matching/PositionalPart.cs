using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>What the parts of a query that look for words at positions look for.</summary>
internal sealed class PositionalPart : IPositionalVisitor<PositionPattern>
{
    private static readonly PositionalPart Kinds = new();

    private PositionalPart()
    {
    }

    /// <summary>What the part looks for.</summary>
    public static PositionPattern PatternOf(NewsQuery.Positional part) => part.AcceptPositional(Kinds);

    public PositionPattern Visit(NewsQuery.Words words) => Row(Matchers(WordScanner.Words(words.Text), words.Exact || !IsInflected(words.Field)));

    public PositionPattern Visit(NewsQuery.Slop slop) => new WindowPattern(Matchers(WordScanner.Words(slop.Text), exact: true), slop.Distance);

    public PositionPattern Visit(NewsQuery.Pattern pattern) => QueryFields.HoldsValues(pattern.Field)
        ? new PositionPattern.Word(new WordMatcher.Glob(QueryFields.ValueOf(pattern.Field, pattern.Glob)) { Written = pattern.Glob })
        : Row([.. GlobText.Parts(pattern.Glob).Select(GlobMatcher)]);

    public PositionPattern Visit(NewsQuery.Fuzzy fuzzy) =>
        new PositionPattern.Word(new WordMatcher.Fuzzy(fuzzy.Word, fuzzy.Edits) { Written = $"{fuzzy.Word}~" });

    public PositionPattern Visit(NewsQuery.Regex regex) =>
        new PositionPattern.Word(new WordMatcher.Expression(WordRegex.Compile(regex.Expression)) { Written = $"/{regex.Expression}/" });

    public PositionPattern Visit(NewsQuery.Near near) => new NearPattern(PatternOf(near.Left), PatternOf(near.Right), near.Distance, near.Ordered);

    public PositionPattern Visit(NewsQuery.Within within) => new SameUnitPattern(PatternOf(within.Left), PatternOf(within.Right), within.Unit);

    public PositionPattern Visit(NewsQuery.AtLeast atLeast) => new PositionPattern.AtLeast(atLeast.Count, PatternOf(atLeast.Operand));

    public PositionPattern Visit(NewsQuery.Alternatives alternatives) => new PositionPattern.Any([.. alternatives.Operands.Select(PatternOf)]);

    /// <summary>Names are not inflected: person:banks is not a Bank.</summary>
    private static bool IsInflected(SearchField field) => field.Kind is SearchFieldKind.Text or SearchFieldKind.Title or SearchFieldKind.Body;

    private static PositionPattern Row(List<WordMatcher> words) =>
        words.Count == 1 ? new PositionPattern.Word(words[0]) : new PositionPattern.Row(words);

    /// <summary>One matcher a different word, so that a word given twice is known to be the same.</summary>
    private static List<WordMatcher> Matchers(List<string> words, bool exact)
    {
        var byWord = words.Distinct().ToDictionary(word => word, word => Matcher(word, exact));
        return [.. words.Select(word => byWord[word])];
    }

    private static WordMatcher Matcher(string word, bool exact) => exact
        ? new WordMatcher.Exact(word) { Written = word }
        : new WordMatcher.Forms(word) { Written = word };

    private static WordMatcher GlobMatcher(string part) => part.AsSpan().ContainsAny('*', '?')
        ? new WordMatcher.Glob(part) { Written = part }
        : Matcher(part, exact: true);
}
