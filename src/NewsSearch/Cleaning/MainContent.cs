using AngleSharp.Html.Dom;

namespace NewsSearch.Cleaning;

/// <summary>Finds the story on a page.</summary>
internal static class MainContent
{
    /// <summary>
    /// SmartReader's time grows with the square of the number of elements under one parent; above this many, which no
    /// story needs, the page's paragraphs are taken as they stand.
    /// </summary>
    private const int MaxElements = 20_000;

    /// <summary>The page's own address matters to SmartReader only for resolving links, which are not used.</summary>
    private const string AnyAddress = "https://page.invalid/";

    /// <summary>The paragraphs of the story, furniture still among them. The page is changed by the search.</summary>
    public static List<Paragraph> Find(IHtmlDocument page)
    {
        if (page.Body is null)
        {
            return [];
        }

        if (page.All.Length > MaxElements)
        {
            return HtmlParagraphs.Of(page.Body);
        }

        List<Paragraph> paragraphs = [];
        using SmartReader.Reader reader = new(AnyAddress, page) { KeepClasses = true };
        reader.AddCustomOperationEnd(content =>
        {
            paragraphs = HtmlParagraphs.Of(content);

            // Already read; nothing is left for SmartReader to turn into markup and text.
            content.InnerHtml = "";
        });
        reader.GetArticle();
        return paragraphs;
    }
}
