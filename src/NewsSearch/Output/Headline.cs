namespace NewsSearch.Output;

/// <summary>What an article is called where people choose from several.</summary>
public static class Headline
{
    /// <summary>Its title, else the name of its file, with the record's number in a file of several.</summary>
    public static string Of(Article article)
    {
        if (article.Title.Length > 0)
        {
            return article.Title;
        }

        ArticleOrigin origin = article.Origin;
        return origin.Path is null ? "(no title)" : (origin with { Path = Path.GetFileName(origin.Path) }).ToString();
    }
}
