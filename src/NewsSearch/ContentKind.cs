namespace NewsSearch;

/// <summary>What the text of a <see cref="RawArticle"/> is written in.</summary>
public enum ContentKind
{
    /// <summary>Plain text in lines.</summary>
    Text,

    /// <summary>A whole HTML page.</summary>
    HtmlPage,

    /// <summary>The markup of an article's body without the page around it, as feeds and data sets hold it.</summary>
    HtmlFragment,
}
