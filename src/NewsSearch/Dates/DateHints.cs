namespace NewsSearch.Dates;

/// <summary>What is known about a date beside its text, where that could mean several days.</summary>
/// <param name="Language">The tag of the language, with its region where that is known (<c>en-GB</c>); null for none.</param>
/// <param name="Orders">See <see cref="WrittenDate.Orders"/>.</param>
/// <param name="Address">The day that the article's address names, or null.</param>
internal readonly record struct DateHints(string? Language, DateOrders Orders = DateOrders.Any, PublicationDate? Address = null)
{
    /// <summary>A month that is another in other languages is one of them: whether a text is a date is asked, not which.</summary>
    public bool TakesAnyMonth { get; init; }

    /// <summary>Nothing is known.</summary>
    public static DateHints None => new(null);
}
