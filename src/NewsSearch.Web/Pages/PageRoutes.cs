using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>All addresses of pages and of what is loaded from them.</summary>
internal static class PageRoutes
{
    private static readonly PageRoute[] ByPath =
    [
        new("/", ResultsPage.TakenParameters, ResultsPage.Answer),
        new(MapPage.Path, ResultsPage.TakenParameters, MapPage.Answer),
        new(NetworkPage.Path, ResultsPage.TakenParameters, NetworkPage.Answer),
        new(SavedPage.Path, [], SavedPage.Answer, AnswerSource.Told),
        new(SavedPage.NewPath, [SavedPage.Name], SavedPage.New, AnswerSource.Told),
        .. NamePage.Paths.Select(page => new PageRoute(page.Path, [NamePage.Name], call => NamePage.Answer(call, page.Kind))),
        .. ExportFile.Kinds.Select(kind => new PageRoute(ExportFile.PathOf(kind), ResultsPage.TakenParameters, call => ExportFile.Answer(call, kind))),
    ];

    private static readonly PageRoute[] Forms =
    [
        new(SavedPage.KeepPath, [SavedPage.Name, SavedPage.Text], SavedPage.Keep),
        new(SavedPage.RemovePath, [SavedPage.Name], SavedPage.Remove),
        new(SavedPage.ReadPath, [SavedPage.Name], SavedPage.Read),
        new(SpellingForms.JoinPath, SpellingForms.TakenParameters, SpellingForms.Join),
        new(SpellingForms.PartPath, SpellingForms.TakenParameters, SpellingForms.Part),
    ];

    /// <summary>Where a form is sent that changes something; null for another address.</summary>
    public static PageRoute? FindForm(string path) => Array.Find(Forms, route => route.Path == path);

    /// <summary>The route of an address; null for none.</summary>
    /// <param name="id">The id in it; empty where it has none.</param>
    public static PageRoute? Find(string path, out string id)
    {
        id = path.StartsWith(ArticlePage.Base, StringComparison.Ordinal) && path[ArticlePage.Base.Length..] is var behind && !behind.Contains('/') ? behind : "";
        if (id.Length == 0)
        {
            return Array.Find(ByPath, route => route.Path == path);
        }

        string ending = Path.GetExtension(id);
        id = id[..^ending.Length];
        return ending == "" ? new PageRoute(path, ResultsPage.TakenParameters, ArticlePage.Answer)
            : CitationFile.Kinds.Contains(ending) ? new PageRoute(path, [], call => CitationFile.Answer(call, ending))
            : null;
    }
}
