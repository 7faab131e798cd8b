using System.Globalization;
using NewsSearch.Queries.Syntax;
using NewsSearch.Words;

namespace NewsSearch.Queries;

/// <summary>
/// Faults and hints in English, for every front alike. The sentences speak of the query language alone; how a front saves a query
/// or asks several is for that front to add.
/// </summary>
public static class QuerySentences
{
    private const string NearExample = "write for example troops W/5 border";
    private const string AtLeastExample = "write for example ATLEAST3(troops)";
    private const string RangeExample = "write for example date:[2014-01 TO 2014-03]";
    private const string SidesExample = "its sides are words, phrases, patterns, or these joined with OR, in one field";
    private const string NoRegex = "put the text in quotes if it is none";

    /// <summary>What is wrong, in a short sentence without the column, e.g. <c>unclosed quote</c>.</summary>
    public static string Message(QueryFault fault) => Of(fault).Message;

    /// <summary>What to write instead; null where there is no general advice.</summary>
    public static string? Remedy(QueryFault fault) => Of(fault).Remedy;

    /// <summary>What was done with what may be meant otherwise.</summary>
    public static string Remark(QueryHint hint) => hint.Kind switch
    {
        QueryHintKind.LowerCaseOperator => $"'{hint.Subject}' was searched as a word; the operator is written {hint.Subject.ToUpperInvariant()}",
        QueryHintKind.LowerCaseAcronym => $"'{hint.Subject}' was searched as the word; the country is written {hint.Subject.ToUpperInvariant()} or U.S.",
        QueryHintKind.NearAsText => $"'{hint.Subject}' was searched as text; the operators are written W/5, PRE/5, W/S and W/P",
        QueryHintKind.ForeignOperator => $"'{hint.Subject}' was searched as text; write {hint.Proposal}",
        QueryHintKind.ForeignEnding => $"'{hint.Subject}' was searched as written; for any ending write {hint.Proposal}",
        QueryHintKind.Truncation => $"'{hint.Subject}' was searched as {hint.Proposal}; put a name that ends so in quotes",
        QueryHintKind.SignInQuotes => $"'{hint.Subject}' was searched as text, since it stands in quotes; write {hint.Proposal}",
        QueryHintKind.InnerQuotes => $"'{hint.Subject}' was searched as one phrase; two phrases have a space between them",
        QueryHintKind.RangeAsText => $"'{hint.Subject}' was searched as text; only dates have ranges",
        QueryHintKind.LowerCaseAtLeast => $"'{hint.Subject}' was searched as a word; the operator is written {hint.Subject}(…)",
        QueryHintKind.QuestionMark => $"the ? was read as the end of a question; for '{hint.Subject}' with one more letter write ({hint.Subject}?)",
        QueryHintKind.DetachedDash => $"'- {hint.Subject}' was searched as the word; to leave it out write -{hint.Subject}",
        QueryHintKind.Moment => $"'{hint.Subject}' is no longer than that; the whole day is date:{hint.Proposal}, all from then on date:>={hint.Subject}",
        QueryHintKind.UnknownTag => $"no article has the tag '{hint.Subject}'{Meant(hint.Proposal)}",
        QueryHintKind.Weight => $"'{hint.Subject}' was searched as text; words have no weights",
        _ => throw new ArgumentOutOfRangeException(nameof(hint)),
    };

    /// <summary>What is wrong with a query in JSON, in a short sentence without the path.</summary>
    public static string Message(QueryJsonFault fault) => fault.Kind switch
    {
        QueryJsonFaultKind.TooLong => "the query is longer than 1 M characters",
        QueryJsonFaultKind.NotJson => $"line {Number(fault.Line ?? 1)} is no JSON",
        QueryJsonFaultKind.TooDeep => $"operators are nested more than {Number(QueryJson.MostDepth)} deep",
        QueryJsonFaultKind.UnknownVersion => $"this is version {fault.Subject}; version {Number(QueryJson.Version)} can be read",
        QueryJsonFaultKind.Missing => "the key is missing",
        QueryJsonFaultKind.UnknownKey => $"unknown key '{fault.Subject}'{Meant(fault.Proposal)}",
        QueryJsonFaultKind.RepeatedKey => "the key is there twice",
        QueryJsonFaultKind.NotOneKind => "a query is an object with one key, its kind",
        QueryJsonFaultKind.WrongType => $"this must be {fault.Subject}",
        QueryJsonFaultKind.UnknownValue => $"'{fault.Subject}' is none of the values{Meant(fault.Proposal)}",
        QueryJsonFaultKind.OutOfRange => $"the number is not from {fault.Subject}",
        QueryJsonFaultKind.NoSide => "only a part that looks for words can stand here",
        QueryJsonFaultKind.NoEnds => "a date is open at one end at most",
        QueryJsonFaultKind.NoQuery when fault.Cause is { } cause => Message(cause),
        QueryJsonFaultKind.NoQuery => "this can be no query",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static (string Message, string? Remedy) Of(QueryFault fault) => fault.Kind switch
    {
        QueryFaultKind.TooLong => ("the query is longer than 64 K characters", null),
        QueryFaultKind.Empty => ("the query is empty", "give at least one word, or * for every article"),
        QueryFaultKind.NoWord => ("the query has no word to search for", "give at least one letter or digit, or * without quotes for every article"),
        QueryFaultKind.Unreadable => ("the query cannot be read", "put punctuation in quotes"),
        QueryFaultKind.Unsupported => ("this part of Lucene's syntax is not supported", "put it in quotes to search for the text"),
        QueryFaultKind.Unexpected => ($"'{fault.Subject}' was not expected here", "put it in quotes to search for it"),
        QueryFaultKind.EndsEarly => ("the query ends where a word should follow", "add a word at the end"),
        QueryFaultKind.TooDeep => ($"parentheses are nested more than {Number(QueryGroups.DeepestNesting)} deep", null),
        QueryFaultKind.UnclosedQuote => ("unclosed quote", "add \" at the end of the phrase"),
        QueryFaultKind.UnclosedParenthesis => ("unclosed parenthesis", "add ) or put the text in quotes"),
        QueryFaultKind.UnclosedRange => ("unclosed range", RangeExample),
        QueryFaultKind.UnopenedParenthesis => ("this ) closes nothing", "remove it or put the text in quotes"),
        QueryFaultKind.EmptyParentheses => ("a word is missing before )", "write at least one word between the parentheses"),
        QueryFaultKind.OperatorWithoutWords when !fault.Subject.Any(char.IsLetter) => ($"{fault.Subject} needs a word on each side", "leave it out"),
        QueryFaultKind.OperatorWithoutWords =>
            ($"{fault.Subject} needs a word on each side", $"to search for the word itself, write \"{fault.Subject.ToLowerInvariant()}\""),
        QueryFaultKind.NearWithoutSides => ($"{fault.Subject} needs a word on each side", NearExample),
        QueryFaultKind.SideWithoutWord => ($"{fault.Subject} needs a word on each side", null),
        QueryFaultKind.SideOfEverything => ($"* alone is every article, which is no side of {fault.Subject}", SidesExample),
        QueryFaultKind.SideNotOfWords => ($"{fault.Subject} cannot take AND, NOT or a date as a side", SidesExample),
        QueryFaultKind.SidesInTwoFields => ($"{fault.Subject} needs both sides in one field", SidesExample),
        QueryFaultKind.SidesOfValues => ($"{fault.Subject} needs the words of a text; this field holds single values", SidesExample),
        QueryFaultKind.NearAfterField =>
            ($"{fault.Subject} stands between two words", $"write for example {fault.Proposal}, or put the text in quotes"),
        QueryFaultKind.DistanceTooLarge => ($"the distance of {fault.Subject} is too large", $"at most {Number(NewsQuery.Near.MostDistance)} words"),
        QueryFaultKind.NoOperator =>
            ($"'{fault.Subject}' is no operator", $"{NearExample}, PRE/5, W/S or W/P; to search for the text itself, put it in quotes"),
        QueryFaultKind.AtLeastWithoutNumber => ($"'{fault.Subject}' needs a number before the parenthesis", AtLeastExample),
        QueryFaultKind.AtLeastOutOfRange => ($"the number of {fault.Subject} is not from 1 to {Number(NewsQuery.AtLeast.MostTimes)}", AtLeastExample),
        QueryFaultKind.AtLeastWithoutParentheses =>
            ($"{fault.Subject} needs a word or group in parentheses", $"write for example {fault.Subject}(troops), without a space"),
        QueryFaultKind.FuzzyEditsOutOfRange => ($"~ takes 1 or 2 letters, not {fault.Subject}", $"write {fault.Proposal}~1 or {fault.Proposal}~2"),
        QueryFaultKind.FuzzyOfSeveralWords => ("~ goes with one word", "write for example putln~"),
        QueryFaultKind.MisplacedTilde => ("~ goes with one word or phrase", "write for example putln~ or \"troops border\"~5"),
        QueryFaultKind.MisplacedStar => ("* goes with a word", "write it in the quotes for a word of the phrase, as in \"white hous*\""),
        QueryFaultKind.SlopWithoutNumber => ($"~ behind a phrase needs a number of words, at most {Number(NewsQuery.Slop.MostDistance)}", "write for example \"troops border\"~5"),
        QueryFaultKind.SlopWithPattern => ("a phrase with ~ takes whole words, no *", "write for example troops W/5 border*"),
        QueryFaultKind.Weight => ("words and groups have no weights", $"leave {fault.Subject} out, or put the text in quotes"),
        QueryFaultKind.UnknownField => ($"unknown field '{fault.Subject}'", Meant(fault)
            ?? $"fields are {string.Join(", ", QueryFields.Names.Concat(fault.Kept ?? new([])))}; to search for the text itself, put it in quotes"),
        QueryFaultKind.ForeignField => ($"there is no field '{fault.Subject}'", $"write {fault.Proposal}"),
        QueryFaultKind.FieldWithoutWord =>
            ($"'{fault.Subject}' needs a word behind it", $"write for example {fault.Subject}word, without a space"),
        QueryFaultKind.FieldOfValues => ($"{fault.Subject} needs the words of a text; this field holds single values",
            "write a whole value, or a beginning with *: country:UA, id:3f*"),
        QueryFaultKind.UnknownCountry => ($"there is no country '{fault.Subject}'", Meant(fault)
            ?? "write an English name in quotes or a code of ISO 3166-1, such as country:UA"),
        QueryFaultKind.NotADate => ($"'{fault.Subject}' is not a date", fault.Subject is "0d" or "0w" or "0m" or "0y"
            ? "the last day is date:1d, the day itself date:today"
            : $"write one of {DateExpression.Forms}"),
        QueryFaultKind.NotARange => ("this is no range of dates", RangeExample),
        QueryFaultKind.RangeOfWords => ("only dates have ranges", RangeExample),
        QueryFaultKind.DatesReversed => ("the range of dates ends before it begins", "write the earlier date first"),
        QueryFaultKind.DatesEmpty => ("the range of dates is empty", "square brackets include the ends"),
        QueryFaultKind.DateWithPattern => ("a date takes no pattern", $"write one of {DateExpression.Forms}"),
        QueryFaultKind.RegexTooLong => (Regex($"it is longer than {Number(WordRegex.Longest)} characters"), NoRegex),
        QueryFaultKind.RegexUnsupported => (Regex("it has a backreference, look-around or too many repetitions"), NoRegex),
        QueryFaultKind.RegexMalformed => (Regex(fault.Subject), NoRegex),
        QueryFaultKind.RegexFlag => ($"'{fault.Subject}' is no flag of a regular expression",
            "the only one is i, as in /alpha/i, and changes nothing; put the text in quotes if it is none"),
        QueryFaultKind.SavedNameExpected => ("query: takes the name of a saved query", null),
        QueryFaultKind.SavedUnknown => ($"there is no saved query '{fault.Subject}'", Meant(fault)),
        QueryFaultKind.TagExpected => ("tag: takes a tag", "write for example tag:story/harbour, or tag:* for all"),
        QueryFaultKind.SavedInItself => ($"the saved query '{fault.Subject}' contains itself ({string.Join(" → ", fault.Way ?? new([]))})", null),
        QueryFaultKind.SavedUnreadable when fault.Cause is { } cause =>
            ($"the saved query '{fault.Subject}' cannot be read: {Message(cause)} at its column {Number(cause.Column + 1)}", Remedy(cause)),
        QueryFaultKind.SavedUnreadable => ($"the saved query '{fault.Subject}' cannot be read", null),
        QueryFaultKind.TooManyWalks => ($"more than {Number(QueryBudget.MostWalks)} patterns that look at every word of the index",
            "patterns that begin with a letter are not counted, regular expressions, ~ and site: are"),
        QueryFaultKind.TooManyInPhrases => ($"more than {Number(QueryBudget.MostInPhrases)} patterns within phrases", "write more of the words out"),
        QueryFaultKind.TooManyNears => ($"more than {Number(QueryBudget.MostNears)} near operators", "ask in several queries"),
        QueryFaultKind.ChainTooLong => ($"more than {Number(QueryBudget.MostLinks)} near operators in one chain",
            "join parts of it with AND, or use W/S or W/P between fewer words"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string? Meant(QueryFault fault) => fault.Proposal is null ? null : $"did you mean '{fault.Proposal}'?";

    private static string Meant(string? proposal) => proposal is null ? "" : $"; did you mean '{proposal}'?";

    private static string Regex(string reason) => $"the regular expression cannot be used: {reason}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
