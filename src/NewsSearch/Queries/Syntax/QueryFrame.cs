namespace NewsSearch.Queries.Syntax;

/// <summary>A parenthesis that is open, or the whole query.</summary>
/// <param name="column">Where it stands in the user's text.</param>
/// <param name="start">Where the part that it opens begins in the prepared text; its field, if it has one.</param>
/// <param name="closesTwice">An operator stands before the parenthesis, in one of its own.</param>
internal sealed class QueryFrame(int column, int start, bool closesTwice)
{
    public int Column => column;

    public int Start => start;

    public bool ClosesTwice => closesTwice;

    /// <summary>Where the last complete part begins in the prepared text; -1 when an operator has just been read.</summary>
    public int LastPart { get; set; } = -1;

    /// <summary>How many proximity operators the last part has, the longest of a group's parts counted.</summary>
    public int Links { get; set; }

    /// <summary>The most that any part had.</summary>
    public int MostLinks { get; set; }

    /// <summary>Where the parenthesis stands in the prepared text that a proximity operator put around its sides; -1 when none is open.</summary>
    public int Wrapped { get; set; } = -1;

    /// <summary>Where that operator stands in the user's text.</summary>
    public int OperatorColumn { get; set; }
}
