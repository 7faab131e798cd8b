using System.Text;
using AngleSharp.Html.Dom;
using NewsSearch.Cleaning.Metadata;
using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Kinds;

/// <summary>Tells pages that surely are no articles.</summary>
internal static class OtherPages
{
    /// <summary>Below this probability of being an article a page is none; docs/cleaning.md says how many articles that costs.</summary>
    private const double MinArticle = 0.15;

    /// <summary>The same for a page with one heading, an author and a date, such as a short story below many others.</summary>
    private const double MinSignedArticle = 0.03;

    /// <summary>Pages of fewer paragraphs are unlike those that the model was trained on: fragments, printed versions, tests.</summary>
    private const int MinParagraphs = 30;

    private static readonly Lazy<PageKindModel> Model = new(Load);

    /// <summary>What the page is, in a phrase; null when it is an article or may be one.</summary>
    /// <param name="outline">Read but not yet freed of furniture.</param>
    public static string? Tell(IHtmlDocument page, PageOutline outline, PageMetadata metadata)
    {
        if (outline.Paragraphs.Count < MinParagraphs)
        {
            return null;
        }

        double[] kinds = Model.Value.Probabilities(PageSigns.Of(page, outline, metadata));
        double most = IsSigned(page, metadata) ? MinSignedArticle : MinArticle;
        return kinds[(int)PageKind.Article] >= most ? null : Phrase(PageKindModel.Kinds[Array.IndexOf(kinds, kinds.Max())]);
    }

    private static bool IsSigned(IHtmlDocument page, PageMetadata metadata) =>
        metadata.Published is not null && metadata.Authors.Count > 0 && page.QuerySelectorAll("h1").Length == 1;

    private static string? Phrase(PageKind kind) => kind switch
    {
        PageKind.Listing => "list of links",
        PageKind.Forum => "discussion",
        PageKind.Product => "shop's page",
        PageKind.Service => "offer of services",
        _ => null,
    };

    private static PageKindModel Load()
    {
        using Stream resource = typeof(OtherPages).Assembly.GetManifestResourceStream("page-kinds.tsv")
            ?? throw new InvalidOperationException("The resource page-kinds.tsv is not embedded.");
        using StreamReader text = new(resource, Encoding.UTF8);
        return PageKindModel.Read(text);
    }
}
