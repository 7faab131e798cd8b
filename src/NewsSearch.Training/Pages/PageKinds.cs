using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.Cleaning.Kinds;
using NewsSearch.Cleaning.Metadata;
using NewsSearch.Cleaning.Page;
using NewsSearch.Training.Extraction;

namespace NewsSearch.Training.Pages;

/// <summary>Trains and cross-validates what tells articles from other pages.</summary>
internal static class PageKinds
{
    private const int Folds = 10;
    private const float Penalty = 0.02f;

    private static readonly double[] Thresholds = [0.05, 0.1, 0.15, 0.2];

    /// <summary>Cross-validates, then trains on all pages of the set and judges those of other sets.</summary>
    public static void Train(string folder, string file, IEnumerable<string> others, TextWriter output)
    {
        List<PageExample> examples = Examples(folder);
        CrossValidate(examples, output);
        PageKindModel model = PageKindTrainer.Fit(examples, Penalty);
        using (StreamWriter text = new(file))
        {
            model.Write(text);
        }

        foreach (string other in others)
        {
            List<PageExample> articles = Examples(other);
            Report(Path.GetFileName(other), [.. articles.Select(article => (article, model.Probabilities(article.Signs)))], output);
        }
    }

    private static List<PageExample> Examples(string folder) => [.. GoldSets.Read(folder).Select(Example).OfType<PageExample>()];

    /// <summary>By site: no site is in a fold that it is judged by.</summary>
    private static void CrossValidate(List<PageExample> examples, TextWriter output)
    {
        List<(PageExample Page, double[] Kinds)> judged = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            PageKindModel model = PageKindTrainer.Fit([.. examples.Where(example => FoldOf(example) != fold)], Penalty);
            judged.AddRange(examples.Where(example => FoldOf(example) == fold).Select(example => (example, model.Probabilities(example.Signs))));
        }

        Report("cross-validated", judged, output);
    }

    private static void Report(string name, List<(PageExample Page, double[] Kinds)> judged, TextWriter output)
    {
        foreach (double most in Thresholds)
        {
            (PageExample Page, double[] Kinds)[] left = [.. judged.Where(page => page.Kinds[(int)PageKind.Article] < most)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: left out below {most:0.00}: {string.Join(", ", PageKindModel.Kinds.Select(kind => Told(kind, left, judged)))}"));
        }

        foreach ((PageExample page, double[] kinds) in judged.Where(page => page.Page.Kind == PageKind.Article && page.Kinds[(int)PageKind.Article] < Thresholds[^1]).OrderBy(page => page.Kinds[(int)PageKind.Article]))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {page.Name} {page.Site} {kinds[(int)PageKind.Article]:0.000} {PageKindModel.Kinds[Array.IndexOf(kinds, kinds.Max())]}"));
        }
    }

    private static string Told(PageKind kind, (PageExample Page, double[] Kinds)[] left, List<(PageExample Page, double[] Kinds)> all) =>
        $"{left.Count(page => page.Page.Kind == kind)} of {all.Count(page => page.Page.Kind == kind)} {kind}";

    private static int FoldOf(PageExample example) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(example.Site))[1] % Folds;

    /// <summary>Documentation counts as articles, since it is text to be read. Null for a page without a body.</summary>
    private static PageExample? Example(GoldPage gold)
    {
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(MarkupGuard.Limit(gold.Html).Html);
        PageKind kind = gold.Kind switch
        {
            "listing" or "collection" => PageKind.Listing,
            "forum" => PageKind.Forum,
            "product" => PageKind.Product,
            "service" => PageKind.Service,
            _ => PageKind.Article,
        };
        return page.Body is null ? null : new(gold.Name, Uri.TryCreate(gold.Url, UriKind.Absolute, out Uri? address) ? address.Host : gold.Name, kind, PageSigns.Of(page, PageOutline.Read(page.Body), PageMetadata.Read(page, gold.Url)));
    }
}
