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
    public static PositionPattern PatternOf(NewsQuery.Positional part) => part is { Field.Kind: SearchFieldKind.Site, Children.Count: 0 }
        ? new HostPattern(part.AcceptPositional(Kinds))
        : part.AcceptPositional(Kinds);

    /// <summary>The words that a text of a query asks a field for, as the index holds them there.</summary>
    public static IReadOnlyList<string> FormsOf(SearchField field, string text) =>
        QueryFields.IsProse(field) ? AskedWords.Of(text).Forms : WordScanner.Words(field == SearchField.Site ? WithoutScheme(text) : text);

    public PositionPattern Visit(NewsQuery.Words words)
    {
        if (words.Exact || !QueryFields.IsProse(words.Field))
        {
            return Row(Matchers(FormsOf(words.Field, words.Text), exact: true));
        }

        var asked = AskedWords.Of(words.Text);
        List<WordMatcher> matchers = Matchers(asked.Forms, exact: false);
        PositionPattern row = Row(matchers);
        return asked.Joined is { } joined ? new PositionPattern.Spellings([row, new PositionPattern.Word(Forms(joined, matchers[^1]))])
            : matchers is [WordMatcher.Forms { MayBeJoined: true } word] ? new PositionPattern.Spellings([row, new PositionPattern.Hyphenated(word)])
            : row;
    }

    public PositionPattern Visit(NewsQuery.Slop slop) => new WindowPattern(Matchers(FormsOf(slop.Field, slop.Text), exact: true), slop.Distance);

    public PositionPattern Visit(NewsQuery.Pattern pattern) => QueryFields.HoldsValues(pattern.Field)
        ? new PositionPattern.Word(new WordMatcher.Glob(QueryFields.ValueOf(pattern.Field, pattern.Glob)) { Written = pattern.Glob })
        : GlobRow(GlobText.Parts(pattern.Field == SearchField.Site ? WithoutScheme(pattern.Glob) : pattern.Glob));

    public PositionPattern Visit(NewsQuery.Fuzzy fuzzy) =>
        new PositionPattern.Word(new WordMatcher.Fuzzy(fuzzy.Word, fuzzy.Edits) { Written = $"{fuzzy.Word}~" });

    public PositionPattern Visit(NewsQuery.Regex regex) =>
        new PositionPattern.Word(new WordMatcher.Expression(WordRegex.Compile(regex.Expression)) { Written = $"/{regex.Expression}/" });

    public PositionPattern Visit(NewsQuery.Near near) => new NearPattern(PatternOf(near.Left), PatternOf(near.Right), near.Distance, near.Ordered);

    public PositionPattern Visit(NewsQuery.Within within) => new SameUnitPattern(PatternOf(within.Left), PatternOf(within.Right), within.Unit);

    public PositionPattern Visit(NewsQuery.AtLeast atLeast) => new PositionPattern.AtLeast(atLeast.Count, PatternOf(atLeast.Operand));

    public PositionPattern Visit(NewsQuery.Alternatives alternatives) => new PositionPattern.Any([.. alternatives.Operands.Select(PatternOf)]);

    /// <summary>An address from its host on; a scheme alone stays.</summary>
    private static string WithoutScheme(string address) =>
        address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && address[(scheme + 3)..] is var host && GlobText.Parts(host).Count > 0 ? host : address;

    private static PositionPattern Row(List<WordMatcher> words) =>
        words.Count == 1 ? new PositionPattern.Word(words[0]) : new PositionPattern.Row(words);

    /// <summary>One matcher a different word, so that a word given twice is known to be the same.</summary>
    private static List<WordMatcher> Matchers(IReadOnlyList<string> words, bool exact)
    {
        var byWord = words.Distinct().ToDictionary(word => word, word => Matcher(word, exact));
        return [.. words.Select(word => byWord[word])];
    }

    private static WordMatcher Matcher(string word, bool exact) => exact
        ? new WordMatcher.Exact(word) { Written = word }
        : Forms(word, spellingOf: null);

    private static WordMatcher.Forms Forms(string word, WordMatcher? spellingOf) => new(word) { Written = word, SpellingOf = spellingOf };

    private static PositionPattern GlobRow(List<string> parts) => parts is [var part]
        ? new PositionPattern.Word(GlobMatcher(part))
        : new PositionPattern.Row([.. parts.Select(part => part == GlobText.AnyWord ? null : GlobMatcher(part))]);

    /// <remarks>A word without a wildcard is a glob too where capitals would tell it from an acronym: in a pattern they mean nothing.</remarks>
    private static WordMatcher GlobMatcher(string part) => part.AsSpan().ContainsAny('*', '?') || AcronymWords.AreApart(part)
        ? new WordMatcher.Glob(part) { Written = part }
        : Matcher(part, exact: true);
}
