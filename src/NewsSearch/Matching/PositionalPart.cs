using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>The parts of a query that look for words at positions, and what they look for.</summary>
internal static class PositionalPart
{
    /// <summary>Why the query cannot be a side of <paramref name="operation"/>, or null when it can.</summary>
    public static string? Problem(NewsQuery query, string operation)
    {
        if (Fields(query) is not { } fields)
        {
            return $"{operation} cannot take AND, NOT or a date as a side";
        }

        return fields.Distinct().Count() > 1 ? $"{operation} needs both sides in one field"
            : fields.Any(QueryFields.HoldsValues) ? $"{operation} needs the words of a text; this field holds single values"
            : null;
    }

    /// <summary>The one field that the part looks into.</summary>
    public static SearchField FieldOf(NewsQuery query) => Fields(query)!.First();

    /// <summary>What the part looks for.</summary>
    /// <exception cref="ArgumentException">The query is none of the positional kinds.</exception>
    public static PositionPattern PatternOf(NewsQuery query) => query switch
    {
        NewsQuery.Words words => Row(Matchers(WordScanner.Words(words.Text), words.Exact || !IsInflected(words.Field))),
        NewsQuery.Slop slop => new WindowPattern(Matchers(WordScanner.Words(slop.Text), exact: true), slop.Distance),
        NewsQuery.Pattern pattern when QueryFields.HoldsValues(pattern.Field) =>
            new PositionPattern.Word(new WordMatcher.Glob(QueryFields.ValueOf(pattern.Field, pattern.Glob)) { Written = pattern.Glob }),
        NewsQuery.Pattern pattern => Row([.. GlobText.Parts(pattern.Glob).Select(GlobMatcher)]),
        NewsQuery.Fuzzy fuzzy => new PositionPattern.Word(new WordMatcher.Fuzzy(fuzzy.Word, fuzzy.Edits) { Written = $"{fuzzy.Word}~" }),
        NewsQuery.Regex regex => new PositionPattern.Word(new WordMatcher.Expression(WordRegex.Compile(regex.Expression)) { Written = $"/{regex.Expression}/" }),
        NewsQuery.Near near => new NearPattern(PatternOf(near.Left), PatternOf(near.Right), near.Distance, near.Ordered),
        NewsQuery.Within within => new SameUnitPattern(PatternOf(within.Left), PatternOf(within.Right), within.Unit),
        NewsQuery.AtLeast atLeast => new PositionPattern.AtLeast(atLeast.Count, PatternOf(atLeast.Operand)),
        NewsQuery.Or or => new PositionPattern.Any([.. or.Operands.Select(PatternOf)]),
        _ => throw new ArgumentException($"{query.GetType().Name} looks for no words", nameof(query)),
    };

    /// <summary>The fields of all words in the part; null when it has other parts than words.</summary>
    private static IEnumerable<SearchField>? Fields(NewsQuery query) => query switch
    {
        NewsQuery.Words words => [words.Field],
        NewsQuery.Slop slop => [slop.Field],
        NewsQuery.Pattern pattern => [pattern.Field],
        NewsQuery.Fuzzy fuzzy => [fuzzy.Field],
        NewsQuery.Regex regex => [regex.Field],
        NewsQuery.Near near => Fields([near.Left, near.Right]),
        NewsQuery.Within within => Fields([within.Left, within.Right]),
        NewsQuery.AtLeast atLeast => Fields(atLeast.Operand),
        NewsQuery.Or or => Fields(or.Operands),
        _ => null,
    };

    private static IEnumerable<SearchField>? Fields(IEnumerable<NewsQuery> parts)
    {
        List<IEnumerable<SearchField>?> fields = [.. parts.Select(Fields)];
        return fields.Contains(null) ? null : fields.SelectMany(field => field!);
    }

    /// <summary>Names are not inflected: person:banks is not a Bank.</summary>
    private static bool IsInflected(SearchField field) => field is SearchField.Text or SearchField.Title or SearchField.Body;

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
