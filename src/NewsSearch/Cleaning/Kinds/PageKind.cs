namespace NewsSearch.Cleaning.Kinds;

/// <summary>What a page is for, as far as it matters to an archive of news.</summary>
internal enum PageKind
{
    /// <summary>One text with a headline: a story, a post, a page of a manual.</summary>
    Article,

    /// <summary>A front page, a section, a search's results: what leads to other pages.</summary>
    Listing,

    /// <summary>What several people wrote to one another.</summary>
    Forum,

    /// <summary>A thing to be bought, or several.</summary>
    Product,

    /// <summary>What somebody offers to do.</summary>
    Service,
}
