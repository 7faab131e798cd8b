using NewsSearch.Queries;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Matching;

/// <summary>What the parts of a query that look for words at positions look for.</summary>
internal sealed class PositionalPart : IPositionalVisitor<PositionPattern>
{
    private readonly FormLanguages _languages;

    private PositionalPart(FormLanguages languages) => _languages = languages;

    /// <summary>What the part looks for.</summary>
    /// <param name="languages">Those in whose forms words are looked for.</param>
    public static PositionPattern PatternOf(NewsQuery.Positional part, FormLanguages languages) => new PositionalPart(languages).PatternOf(part);

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
        List<WordMatcher> matchers = Matchers(asked.Forms, exact: false, words.Related);
        if (asked.Forms is [.., var letters, var number] && IsNumberOfDesignation(letters, number))
        {
            matchers[^1] = new WordMatcher.Designation(number) { Written = number };
        }

        PositionPattern row = Row(matchers);
        return asked.Joined is { } joined ? new PositionPattern.Spellings([row, new PositionPattern.Word(Forms(joined, matchers[^1], words.Related))])
            : matchers is [WordMatcher.Forms word] && InOtherSpellings(word) is { Count: > 0 } others ? new PositionPattern.Spellings([row, .. others])
            : row;
    }

    public PositionPattern Visit(NewsQuery.Slop slop) => new WindowPattern(Matchers(FormsOf(slop.Field, slop.Text), exact: true), slop.Distance);

    public PositionPattern Visit(NewsQuery.Pattern pattern) => QueryFields.HoldsValues(pattern.Field)
        ? new PositionPattern.Word(new WordMatcher.Glob(QueryFields.ValueOf(pattern.Field, pattern.Glob)) { Written = pattern.Glob })
        : GlobRow(GlobText.Parts(pattern.Field == SearchField.Site ? WithoutScheme(pattern.Glob) : pattern.Glob));

    public PositionPattern Visit(NewsQuery.Fuzzy fuzzy) =>
        new PositionPattern.Word(new WordMatcher.Fuzzy(fuzzy.Word, fuzzy.Edits) { Written = $"{fuzzy.Word}~" });

    public PositionPattern Visit(NewsQuery.Regex regex) =>
        new PositionPattern.Word(new WordMatcher.Expression(WordRegex.Compile(regex.Expression), regex.Expression) { Written = $"/{regex.Expression}/" });

    public PositionPattern Visit(NewsQuery.Near near)
    {
        var pattern = new NearPattern(PatternOf(near.Left), PatternOf(near.Right), near.Distance, near.Ordered);
        return pattern.Links >= ChainPattern.FewestLinks && IsChain(near, near.Distance, FirstOf(near)) ? new ChainPattern(pattern) : pattern;
    }

    public PositionPattern Visit(NewsQuery.Within within) => new SameUnitPattern(PatternOf(within.Left), PatternOf(within.Right), within.Unit);

    public PositionPattern Visit(NewsQuery.AtLeast atLeast) => new PositionPattern.AtLeast(atLeast.Count, PatternOf(atLeast.Operand));

    public PositionPattern Visit(NewsQuery.Alternatives alternatives) => new PositionPattern.Any([.. alternatives.Operands.Select(PatternOf)]);

    private static List<PositionPattern> InOtherSpellings(WordMatcher.Forms word)
    {
        List<PositionPattern> others = [];
        if (word.MayBeJoined)
        {
            others.Add(new PositionPattern.Hyphenated(word));
        }

        if (word.Others() is { } forms)
        {
            others.Add(new PositionPattern.Word(forms));
        }

        return others;
    }

    /// <summary>The <c>16</c> or <c>16s</c> of <c>F-16</c> and <c>F-16s</c>.</summary>
    private static bool IsNumberOfDesignation(string letters, string number) =>
        letters.All(char.IsAsciiLetter) && number.AsSpan().TrimEnd('s') is { IsEmpty: false } digits && number.Length - digits.Length < 2 && !digits.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a part has the same word and distance throughout.</summary>
    private static bool IsChain(NewsQuery.Positional part, int distance, NewsQuery.Positional word) => part is NewsQuery.Near near
        ? near.Distance == distance && IsChain(near.Left, distance, word) && IsChain(near.Right, distance, word)
        : part.Equals(word);

    private static NewsQuery.Positional FirstOf(NewsQuery.Near near)
    {
        NewsQuery.Positional first = near.Left;
        while (first is NewsQuery.Near inner)
        {
            first = inner.Left;
        }

        return first;
    }

    private PositionPattern PatternOf(NewsQuery.Positional part) => part is { Field.Kind: SearchFieldKind.Site, Children.Count: 0 }
        ? new HostPattern(part.AcceptPositional(this))
        : part.AcceptPositional(this);

    /// <summary>An address from its host on; a scheme alone stays.</summary>
    private static string WithoutScheme(string address) =>
        address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && address[(scheme + 3)..] is var host && GlobText.Parts(host).Count > 0 ? host : address;

    private static PositionPattern Row(List<WordMatcher> words) =>
        words.Count == 1 ? new PositionPattern.Word(words[0]) : new PositionPattern.Row(words);

    /// <summary>One matcher a different word, so that a word given twice is known to be the same.</summary>
    private List<WordMatcher> Matchers(IReadOnlyList<string> words, bool exact, bool areRelated = false)
    {
        var byWord = words.Distinct().ToDictionary(word => word, word => Matcher(word, exact, areRelated));
        return [.. words.Select(word => byWord[word])];
    }

    private WordMatcher Matcher(string word, bool exact, bool areRelated = false) => exact
        ? new WordMatcher.Exact(word) { Written = word }
        : Forms(word, spellingOf: null, areRelated);

    private WordMatcher.Forms Forms(string word, WordMatcher? spellingOf, bool areRelated) => new(word, _languages, areRelated) { Written = word, SpellingOf = spellingOf };

    private PositionPattern GlobRow(List<string> parts) => parts is [var part]
        ? new PositionPattern.Word(GlobMatcher(part))
        : new PositionPattern.Row([.. parts.Select(part => part == GlobText.AnyWord ? null : GlobMatcher(part))]);

    /// <remarks>A word without a wildcard is a glob too where capitals would tell it from an acronym: in a pattern they mean nothing.</remarks>
    private WordMatcher GlobMatcher(string part) => part.AsSpan().ContainsAny('*', '?') || AcronymWords.AreApart(part)
        ? new WordMatcher.Glob(part) { Written = part }
        : Matcher(part, exact: true);
}
