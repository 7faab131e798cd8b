namespace NewsSearch.Cleaning.Page;

/// <summary>
/// How strictly a page is read. A page that holds running text is read again, laxer, where the stricter reading leaves next
/// to nothing of it.
/// </summary>
internal enum Reading
{
    /// <summary>Furniture goes by name, ARIA role, class words and by being lists of links and teasers.</summary>
    Strict,

    /// <summary>Class words tell nothing but what readers wrote.</summary>
    WithoutClassWords,

    /// <summary>Nothing is furniture but what readers wrote.</summary>
    Lax,

    /// <summary>Nothing is furniture.</summary>
    Whole,
}
