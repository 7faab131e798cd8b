namespace NewsSearch.Archive.Marks;

/// <summary>What somebody has marked an article with.</summary>
/// <param name="Id">12 hexadecimal digits.</param>
/// <param name="Tags">Each once, in order.</param>
/// <param name="Note">A text of one's own; null for none.</param>
public sealed record ArticleMarks(string Id, ValueList<string> Tags, string? Note)
{
    /// <summary>Nothing is left to keep.</summary>
    public bool IsEmpty => Tags.Count == 0 && Note is null;

    /// <summary>The same with some tags more and others less.</summary>
    public ArticleMarks With(IEnumerable<string> added, IEnumerable<string> removed) =>
        this with { Tags = new([.. Tags.Except(removed, StringComparer.Ordinal).Union(added, StringComparer.Ordinal).Order(StringComparer.Ordinal)]) };
}
