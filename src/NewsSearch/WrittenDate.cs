namespace NewsSearch;

/// <summary>A date as its source writes it, for what reads it once the language of the article is known.</summary>
/// <param name="Text">In the source's own words.</param>
public sealed record WrittenDate(string Text)
{
    /// <summary>The orders in which every date of the same file can be read, as far as it was looked at; <see cref="DateOrders.None"/> where they contradict one another.</summary>
    public DateOrders Orders { get; init; } = DateOrders.Any;
}
