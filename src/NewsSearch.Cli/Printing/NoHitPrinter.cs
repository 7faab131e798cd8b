using System.Globalization;
using NewsSearch.Cli.Wording;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>Says on standard error why a query finds nothing, and what may have been meant.</summary>
internal static class NoHitPrinter
{
    public static void Print(Shell shell, NoHitAdvice advice)
    {
        foreach (UnknownName name in advice.UnknownNames)
        {
            shell.Warn(UnknownNameWording.Of(name));
        }

        foreach (MissingWord word in advice.Missing)
        {
            shell.Warn($"no article has '{word.Word}'{Where(word.Field)}");
        }

        if (advice.Apart.Count > 0)
        {
            shell.Warn($"each part has matches, but not together: {string.Join("; ", advice.Apart.Select(Line))}");
        }

        if (advice.Correction is { } other)
        {
            shell.Warn(string.Create(
                CultureInfo.InvariantCulture, $"did you mean: {other.Text} ({other.Count} {(other.Count == 1 ? "article" : "articles")})"));
        }
    }

    private static string Line(ExplainedPart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Words} {part.Count}");

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
        SearchFieldKind.Kept => $" in its {field}",
        _ => "",
    };
}
