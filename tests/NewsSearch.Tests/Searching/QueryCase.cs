namespace NewsSearch.Tests.Searching;

/// <summary>A query, articles, and which of them it finds with which marks; see Cases/README.md.</summary>
internal sealed record QueryCase(string File, int Line, string Query, bool Any)
{
    /// <summary>The case's own articles.</summary>
    public List<CaseArticle> Articles { get; } = [];

    /// <summary>Keys of the file's named articles to find; null when the case does not speak of them.</summary>
    public List<string>? Named { get; set; }

    /// <summary>Named articles as they are to be marked.</summary>
    public List<CaseArticle> NamedMarks { get; } = [];

    /// <summary>Why the case fails for the time being, or null.</summary>
    public string? Pending { get; set; }

    public override string ToString() => $"{File}:{Line} {Query}";
}
