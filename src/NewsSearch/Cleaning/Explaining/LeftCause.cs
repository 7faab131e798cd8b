namespace NewsSearch.Cleaning.Explaining;

/// <summary>Why cleaning left a paragraph out.</summary>
public enum LeftCause
{
    /// <summary>A browser would not show it.</summary>
    Hidden,

    /// <summary>It stands in an element that is furniture by its name, ARIA role or a word of its class or id.</summary>
    Furniture,

    /// <summary>Readers wrote it.</summary>
    Comments,

    /// <summary>It stands in a list that leads to other pages.</summary>
    LinkList,

    /// <summary>It stands in one of three and more elements of one template, each with a linked headline.</summary>
    Teasers,

    /// <summary>It stands outside the element that holds the story.</summary>
    OutsideStory,

    /// <summary>It stands above a repetition of the headline.</summary>
    AboveHeadline,

    /// <summary>It is the headline, which is the title.</summary>
    Headline,

    /// <summary>It states authors or date and is no part of the text.</summary>
    Byline,

    /// <summary>It stands on the page once more above.</summary>
    Repetition,

    /// <summary>It belongs to a note on where the story's material comes from.</summary>
    SourceNote,

    /// <summary>It stands below the story's last paragraph: a heading, a link, an address, a note on the author.</summary>
    BelowStory,

    /// <summary>The text that the page states of its article is complete and lacks it.</summary>
    NotStated,

    /// <summary>The page shows less than half of the text that it states, which is taken instead.</summary>
    StatedInstead,

    /// <summary>It has no words.</summary>
    NoWords,

    /// <summary>By its wording it is a label, a pointer, a credit or a legal line.</summary>
    Label,

    /// <summary>By its wording it asks the reader for something.</summary>
    Request,

    /// <summary>It holds the numbered captions of a gallery.</summary>
    Gallery,

    /// <summary>It may be furniture by its wording and stands beside some.</summary>
    BesideFurniture,

    /// <summary>Its outlet repeats it in many articles.</summary>
    RepeatedLine,

    /// <summary>Nothing that is left with it reads as a story.</summary>
    NoStory,
}
