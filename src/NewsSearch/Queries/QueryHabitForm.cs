namespace NewsSearch.Queries;

/// <summary>Where in a query a <see cref="QueryHabit"/> stands.</summary>
public enum QueryHabitForm
{
    /// <summary>Between two parts, as an operator.</summary>
    Operator,

    /// <summary>Before a colon, as the name of a field.</summary>
    Field,

    /// <summary>At the end of a word of four letters or more; the one shown is an example.</summary>
    Ending,
}
