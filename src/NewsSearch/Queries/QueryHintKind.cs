namespace NewsSearch.Queries;

/// <summary>What was searched as text though it may be meant as syntax.</summary>
public enum QueryHintKind
{
    /// <summary><c>and</c>, <c>or</c>, <c>not</c>.</summary>
    LowerCaseOperator,

    /// <summary><c>us</c>, which may mean the country.</summary>
    LowerCaseAcronym,

    /// <summary>Like <c>w/friends</c>.</summary>
    NearAsText,

    /// <summary>An operator of other search tools that none here equals, such as <c>SAME</c>; the proposal says what to write.</summary>
    ForeignOperator,

    /// <summary>A word that ends with a sign which other search tools put for any ending, such as <c>immigra$</c>; the proposal is the pattern.</summary>
    ForeignEnding,

    /// <summary>Like <c>immigra!</c>, which was read as the proposal.</summary>
    Truncation,

    /// <summary>The sign of a fuzzy word or regular expression in quotes, such as <c>whit~</c>; the proposal is the phrase as near operators say it.</summary>
    SignInQuotes,

    /// <summary>Quotes within quotes, which were read as one phrase.</summary>
    InnerQuotes,

    /// <summary>Like <c>[a TO b]</c>, whose ends are no dates.</summary>
    RangeAsText,

    /// <summary>Like <c>atleast3</c> without parentheses.</summary>
    LowerCaseAtLeast,

    /// <summary>Like <c>^2</c>.</summary>
    Weight,

    /// <summary>A <c>?</c> at the end of several plain words was read as the end of a question. The subject is the word before it.</summary>
    QuestionMark,

    /// <summary>A dash with blanks around it was read as punctuation. The subject is the word behind it.</summary>
    DetachedDash,

    /// <summary>A date with a time is a minute or a second. The proposal is its day.</summary>
    Moment,

    /// <summary>No article has the tag in the subject, or none any more; the proposal is the nearest one.</summary>
    UnknownTag,
}
