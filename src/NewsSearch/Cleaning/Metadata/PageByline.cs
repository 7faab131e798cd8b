using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>Finds the authors that a page shows: by markup, by classes, by where links lead, by a label before the name.</summary>
internal static class PageByline
{
    /// <summary>More names in one place are a menu or a list of the staff.</summary>
    private const int MaxNames = 4;

    /// <summary>Elements of one kind that are looked at; below them stand the authors of other stories.</summary>
    private const int MaxElements = 4;

    private const int MaxBylineLength = 100;

    private static readonly string[] Marked = ["[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel~=author]"];

    private static readonly string[] Styled = ["[class*=byline]", "[class*=author-name],[class*=author__name],[class*=AuthorName],[class*=authorName]", "[class*=author]"];

    /// <summary>Where a site keeps what it tells of its authors.</summary>
    private static readonly string[] AuthorPaths =
        ["/author/", "/authors/", "/by/", "/contributor/", "/contributors/", "/journalist/", "/journalists/", "/reporter/", "/reporters/", "/staff/", "/writers/", "/profile/", "/people/", "/autor/", "/auteur/", "/autore/"];

    private static readonly string[] Labels = ["by", "by:", "written by", "written by:", "words by", "author", "author:", "article by", "posted by", "story by"];

    /// <summary>Bylines of the first place that names somebody, to be taken apart; empty when nobody is named.</summary>
    public static string[] Find(IHtmlDocument page)
    {
        foreach (string selector in Marked)
        {
            if (Named(page.QuerySelectorAll(selector).Take(MaxElements)) is { Length: > 0 } names)
            {
                return names;
            }
        }

        foreach (string selector in Styled)
        {
            foreach (IElement element in page.QuerySelectorAll(selector).Take(MaxElements))
            {
                if (Named([element]) is { Length: > 0 } names && AuthorNames.Parse(names) is { Count: <= MaxNames } authors && authors.All(AuthorNames.IsPersonal))
                {
                    return names;
                }
            }
        }

        return [.. (OfLinks(page) ?? OfLabel(page)) is { } name ? [name] : Array.Empty<string>()];
    }

    private static string[] Named(IEnumerable<IElement> elements)
    {
        string[] names = [.. elements.SelectMany(Names).Where(text => text.Length is > 3 and < MaxBylineLength)];
        return AuthorNames.Parse(names).Count > 0 ? names : [];
    }

    /// <summary>The links of a byline are the names, where it has some.</summary>
    private static IEnumerable<string> Names(IElement byline)
    {
        string[] linked = [.. byline.QuerySelectorAll("a").Select(link => VisibleText.Of(link)).Where(name => AuthorNames.Parse([name]).Count > 0)];
        return linked.Length > 0 ? linked : [VisibleText.Of(byline)];
    }

    private static string? OfLinks(IHtmlDocument page) => AfterHeading(page, "a[href]")
        .Where(link => link.GetAttribute("href") is { } address && Array.Exists(AuthorPaths, path => address.Contains(path, StringComparison.OrdinalIgnoreCase)))
        .Select(link => VisibleText.Of(link))
        .FirstOrDefault(AuthorNames.IsPersonal);

    /// <summary>A label alone, and the name in the next piece of text.</summary>
    private static string? OfLabel(IHtmlDocument page)
    {
        bool labelled = false;
        foreach (IText text in page.Body?.GetDescendants().OfType<IText>() ?? [])
        {
            string line = text.Data.Length > MaxBylineLength ? "" : InlineText.Collapse(text.Data);
            if (line.Length == 0 && text.Data.Length <= MaxBylineLength)
            {
                continue;
            }

            if (labelled && AuthorNames.IsPersonal(line))
            {
                return line;
            }

            labelled = Array.Exists(Labels, label => line.Equals(label, StringComparison.OrdinalIgnoreCase)) || BylineWords.IsLabel(line);
        }

        return null;
    }

    /// <summary>In the order of the page from its main heading on; all when it has none.</summary>
    private static IEnumerable<IElement> AfterHeading(IHtmlDocument page, string selector)
    {
        IElement[] elements = [.. page.QuerySelectorAll("h1," + selector)];
        int heading = Array.FindIndex(elements, element => element.LocalName == "h1");
        return elements.Skip(heading + 1);
    }
}
