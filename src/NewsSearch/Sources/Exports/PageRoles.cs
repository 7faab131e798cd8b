namespace NewsSearch.Sources.Exports;

/// <summary>The classes by which exported pages tell what an element holds.</summary>
internal static class PageRoles
{
    public const string Publication = "DocPublicationName";
    public const string Header = "DocHeader";
    public const string Title = "rdp__articletitle";
    public const string TitleArea = "titreArticle";
    public const string Subtitle = "rdp__subtitle";
    public const string Byline = "sm-margin-bottomNews";
    public const string Authors = "docAuthors";
    public const string Body = "docOcurrContainer";
    public const string BodyArea = "DocText";
    public const string Number = "publiC-lblNodoc";

    /// <summary>What older pages have for <see cref="Title"/>.</summary>
    private const string VisibleTitle = "titreArticleVisu";

    private static readonly string[] All = [Publication, Header, Title, VisibleTitle, TitleArea, Subtitle, Byline, Authors, Body, BodyArea, Number];

    /// <summary>The first of an element's classes that is known; null when none is.</summary>
    public static string? Of(string classes)
    {
        string[] own = classes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? role = Array.Find(All, own.Contains);
        return role == VisibleTitle ? Title : role;
    }
}
