namespace NewsSearch;

/// <summary>
/// Where an article was read: the file's absolute <paramref name="Path"/> (null for standard input) and, in a file that
/// holds several, its <paramref name="Record"/>, the 1-based line or element; 0 when the file is the article. A file inside
/// an archive is written <c>archive.zip!/folder/file.html</c>, however deep.
/// </summary>
public readonly record struct ArticleOrigin(string? Path, int Record = 0)
{
    /// <summary>The place as shown in messages: <c>file</c>, <c>file:7</c> or <c>(stdin):7</c>.</summary>
    public override string ToString() => Record == 0 ? Path ?? "(stdin)" : $"{Path ?? "(stdin)"}:{Record}";
}
