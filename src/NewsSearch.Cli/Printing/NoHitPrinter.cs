using System.Globalization;
using NewsSearch.Cli.Wording;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>Says on standard error why a query finds nothing, or little, and what may have been meant.</summary>
internal static class NoHitPrinter
{
    private const int MostLeftOut = 3;

    /// <param name="any">Whether at least one word is enough already.</param>
    public static void Print(Shell shell, NoHitAdvice advice, bool any)
    {
        foreach (UnknownName name in advice.UnknownNames)
        {
            shell.Warn(UnknownNameWording.Of(name));
        }

        foreach (MissingWord word in advice.Missing)
        {
            shell.Warn($"no article has '{word.Written}'{Where(word.Field)}{OwnAddress(word)}");
        }

        if (advice.Apart.Count > 0)
        {
            shell.Warn($"each part has matches, but not together: {string.Join("; ", advice.Apart.Select(Line))}");
        }

        if (advice.AllBut.Count > 0)
        {
            shell.Warn($"without one part: {string.Join("; ", advice.AllBut.Take(MostLeftOut).Select(part => $"{Articles(part.Count)} without {part.Query}"))}");
        }

        if (advice.Correction is { } other)
        {
            shell.Warn($"did you mean: {other.Text} ({Articles(other.Count)})");
        }

        if (!any && advice.Correction is null && (advice.AllBut.Count > 0 || advice.Apart.Count > 0))
        {
            shell.Warn("--any finds articles with some of the words");
        }
    }

    private static string Articles(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "article" : "articles")}");

    private static string Line(ExplainedPart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Words} {part.Count}");

    private static string OwnAddress(MissingWord word) => word.OwnAddress is { } query ? $" in its text; the article at that address is {query}" : "";

    private static string Where(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Title => " in its title",
        SearchFieldKind.Body => " in its body",
        SearchFieldKind.Person => " in a person's name",
        SearchFieldKind.Place => " in a place's name",
        SearchFieldKind.Organisation => " in an organization's name",
        SearchFieldKind.Source => " in its source",
        SearchFieldKind.Author => " in an author's name",
        SearchFieldKind.Url => " in its address",
        SearchFieldKind.Site => " as its site",
        SearchFieldKind.Kept => $" in its {field}",
        _ => "",
    };
}
