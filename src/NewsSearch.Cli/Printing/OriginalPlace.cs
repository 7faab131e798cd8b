namespace NewsSearch.Cli.Printing;

/// <summary>Where the original of an article is.</summary>
internal static class OriginalPlace
{
    /// <summary>The page's address, else the path of the file or of the member of an archive; null when the article came by standard input and states no address.</summary>
    public static string? Of(Article article) => PageOf(article) ?? article.Origin.Path;

    /// <summary>The address on the web; null when there is none that a browser takes.</summary>
    public static string? PageOf(Article article) =>
        article.Url is { } url && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? url : null;

    /// <summary>The file on disk: of a member of an archive, the archive.</summary>
    public static string? FileOf(Article article)
    {
        if (article.Origin.Path is not { } path)
        {
            return null;
        }

        int member = path.IndexOf("!/", StringComparison.Ordinal);
        return member < 0 ? path : path[..member];
    }
}
