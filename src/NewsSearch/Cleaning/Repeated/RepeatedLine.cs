namespace NewsSearch.Cleaning.Repeated;

/// <summary>A line, or the beginning of lines, that stands in many articles of one outlet: its furniture.</summary>
/// <param name="Source">The outlet's name; empty for articles without one.</param>
/// <param name="Text">The line or its first words, each number as one <c>#</c>, white space collapsed.</param>
/// <param name="IsBeginning">Lines that begin so are meant, unless they end as a sentence.</param>
/// <param name="Articles">How many articles it stood in when it was learned.</param>
public sealed record RepeatedLine(string Source, string Text, bool IsBeginning, int Articles)
{
    /// <summary>Somebody wants the line: it is not cut, and not learned again.</summary>
    public bool IsKept { get; init; }
}
