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

    /// <summary>
    /// The markup of a mail: a page as newsletters are laid out or, as persons write, a body and nothing else. It is cleaned as the
    /// former and, where that leaves no story, as the latter.
    /// </summary>
    HtmlMail,
}
