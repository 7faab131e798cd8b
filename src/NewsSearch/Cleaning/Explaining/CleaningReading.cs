namespace NewsSearch.Cleaning.Explaining;

/// <summary>How an article's text was looked for.</summary>
public enum CleaningReading
{
    /// <summary>As plain text, by the wording of its paragraphs.</summary>
    PlainText,

    /// <summary>As markup without a page around it.</summary>
    Fragment,

    /// <summary>As a page whose furniture goes by element names, roles, class words, lists of links and teasers.</summary>
    Strict,

    /// <summary>The same without class words, since these left next to nothing.</summary>
    WithoutClassWords,

    /// <summary>As a page without anything but what readers wrote, since the stricter readings left next to nothing.</summary>
    WithoutComments,

    /// <summary>As a page whole, since without what readers wrote it holds no story.</summary>
    Whole,

    /// <summary>As a page whose story is links through and through.</summary>
    LinkedStory,
}
