namespace NewsSearch.Queries;

/// <summary>What can be wrong with the text of a query.</summary>
public enum QueryFaultKind
{
    /// <summary>The text is longer than is read.</summary>
    TooLong,

    /// <summary>The text is empty or white space.</summary>
    Empty,

    /// <summary>There is punctuation alone.</summary>
    NoWord,

    /// <summary>The grammar gives up without a word on where or why.</summary>
    Unreadable,

    /// <summary>A part of Lucene's syntax that this language does not have.</summary>
    Unsupported,

    /// <summary>The subject stands where it means nothing.</summary>
    Unexpected,

    /// <summary>The text ends behind an operator.</summary>
    EndsEarly,

    /// <summary>Parentheses are nested too deep.</summary>
    TooDeep,

    /// <summary>A quotation mark that nothing closes.</summary>
    UnclosedQuote,

    /// <summary>A parenthesis that nothing closes.</summary>
    UnclosedParenthesis,

    /// <summary>A bracket or brace that nothing closes.</summary>
    UnclosedRange,

    /// <summary>A closing parenthesis that none opens.</summary>
    UnopenedParenthesis,

    /// <summary>Parentheses with nothing in them.</summary>
    EmptyParentheses,

    /// <summary>AND or OR, the subject, at the beginning or behind another operator.</summary>
    OperatorWithoutWords,

    /// <summary>A near operator, the subject, without something on each side.</summary>
    NearWithoutSides,

    /// <summary>A near operator or ATLEAST, the subject, has a side of punctuation alone.</summary>
    SideWithoutWord,

    /// <summary>A side of an operator that looks for words is <c>*</c>, every article.</summary>
    SideOfEverything,

    /// <summary>The subject, a near operator, has AND, NOT or a date as a side.</summary>
    SideNotOfWords,

    /// <summary>The sides of the subject, a near operator, are in different fields.</summary>
    SidesInTwoFields,

    /// <summary>The subject, a near operator, stands in a field of values.</summary>
    SidesOfValues,

    /// <summary>The subject, a near operator, stands right behind a field's colon. The proposal writes it between words.</summary>
    NearAfterField,

    /// <summary>The subject, a near operator, has too large a number.</summary>
    DistanceTooLarge,

    /// <summary>The subject looks like a near operator and is none.</summary>
    NoOperator,

    /// <summary>The subject, ATLEAST, has no number.</summary>
    AtLeastWithoutNumber,

    /// <summary>The subject, ATLEAST with its number, can count no such number.</summary>
    AtLeastOutOfRange,

    /// <summary>Nothing in parentheses follows the subject, ATLEAST with its number.</summary>
    AtLeastWithoutParentheses,

    /// <summary>A word's tilde has the number in the subject; the proposal is the word.</summary>
    FuzzyEditsOutOfRange,

    /// <summary>A tilde behind what makes several words.</summary>
    FuzzyOfSeveralWords,

    /// <summary>A <c>*</c> right behind a phrase or group.</summary>
    MisplacedStar,

    /// <summary>A tilde behind a group.</summary>
    MisplacedTilde,

    /// <summary>A tilde behind a phrase without a number, or one that is too large or not whole; the subject is the tilde with what follows.</summary>
    SlopWithoutNumber,

    /// <summary>A pattern in a phrase whose words may come in any order.</summary>
    SlopWithPattern,

    /// <summary>A weight, the subject, behind a word, phrase or group.</summary>
    Weight,

    /// <summary>The subject is no field; the proposal is the nearest one.</summary>
    UnknownField,

    /// <summary>The subject is a field of other search tools that none here equals; the proposal says what to write.</summary>
    ForeignField,

    /// <summary>Nothing stands behind the subject, a field with its colon.</summary>
    FieldWithoutWord,

    /// <summary>The subject, a sign of the language, wants words where a field holds values.</summary>
    FieldOfValues,

    /// <summary>The subject is no country; the proposal is the nearest name.</summary>
    UnknownCountry,

    /// <summary>The subject is not written as a date.</summary>
    NotADate,

    /// <summary>What stands between brackets is no range of dates.</summary>
    NotARange,

    /// <summary>A range in a field of words.</summary>
    RangeOfWords,

    /// <summary>A range of dates ends before it begins.</summary>
    DatesReversed,

    /// <summary>A range leaves out both its ends, and nothing lies between them.</summary>
    DatesEmpty,

    /// <summary>A pattern or expression where a date should stand.</summary>
    DateWithPattern,

    /// <summary>A regular expression is longer than is read.</summary>
    RegexTooLong,

    /// <summary>A regular expression has what takes more than linear time.</summary>
    RegexUnsupported,

    /// <summary>A regular expression is none; the subject is .NET's reason.</summary>
    RegexMalformed,

    /// <summary>A pattern or expression where a saved query's name should stand.</summary>
    SavedNameExpected,

    /// <summary>The subject stands behind a regular expression and is no flag.</summary>
    RegexFlag,

    /// <summary>No query is saved under the subject; the proposal is the nearest name.</summary>
    SavedUnknown,

    /// <summary>A pattern or expression where a tag should stand.</summary>
    TagExpected,

    /// <summary>The saved query named in the subject contains itself, by way of those in <see cref="QueryFault.Way"/>.</summary>
    SavedInItself,

    /// <summary>The saved query named in the subject cannot be read, see <see cref="QueryFault.Cause"/>.</summary>
    SavedUnreadable,

    /// <summary>Too many patterns that look at every word of the index.</summary>
    TooManyWalks,

    /// <summary>Too many patterns within phrases.</summary>
    TooManyInPhrases,

    /// <summary>Too many near operators in the whole query.</summary>
    TooManyNears,

    /// <summary>Too many near operators in one chain.</summary>
    ChainTooLong,
}
