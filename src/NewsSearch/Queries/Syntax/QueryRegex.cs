namespace NewsSearch.Queries.Syntax;

/// <summary>A regular expression of a query text, for which a number stands in the text for the grammar.</summary>
/// <param name="Expression">What stands between the slashes.</param>
/// <param name="Column">Where it begins in the user's text.</param>
/// <param name="PartColumn">Where the field begins that stands before it; <paramref name="Column"/> when none does.</param>
internal sealed record QueryRegex(string Expression, int Column, int PartColumn);
