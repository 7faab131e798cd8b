namespace NewsSearch;

/// <summary>What the text of a <see cref="RawArticle"/> is written in.</summary>
public enum ContentKind
{
    /// <summary>Plain text in lines.</summary>
    Text,

    /// <summary>A whole HTML page.</summary>
    HtmlPage,
}
