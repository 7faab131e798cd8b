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

    /// <summary><c>NEAR/5</c>, an operator of other search engines.</summary>
    ForeignNear,

    /// <summary>Like <c>atleast3</c>.</summary>
    LowerCaseAtLeast,

    /// <summary>Like <c>^2</c>.</summary>
    Weight,
}
