namespace NewsSearch.Sources.Exports;

/// <summary>What a label of Nexis stands before.</summary>
internal enum NexisLabel
{
    /// <summary>Length, section, place: above the text, and no part of it.</summary>
    Head,

    Headline,

    Byline,

    /// <summary>The standfirst.</summary>
    Highlight,

    /// <summary>The text itself.</summary>
    Body,

    Language,

    /// <summary>Below the text: load date, kind of publication, picture captions, index terms.</summary>
    Tail,
}
