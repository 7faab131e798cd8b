namespace NewsSearch.Cleaning.Page;

/// <summary>What an element's name, role and class say that it is for.</summary>
internal enum ElementRole
{
    Unknown,

    /// <summary>An article element or one marked up as schema.org article.</summary>
    Article,

    /// <summary>Marked as the body of an article.</summary>
    ArticleBody,

    /// <summary>Navigation, advertising, sharing, bylines, captions, other stories, by a word of its class or id.</summary>
    FurnitureByWord,

    /// <summary>The same by its element name or ARIA role.</summary>
    Furniture,

    /// <summary>What readers wrote; it may be longer than the story.</summary>
    Comments,
}
