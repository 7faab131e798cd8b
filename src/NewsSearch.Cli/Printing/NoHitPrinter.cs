using System.Globalization;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>Says on standard error why a query finds nothing, and what may have been meant.</summary>
internal static class NoHitPrinter
{
    public static void Print(Shell shell, NoHitAdvice advice)
    {
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

    private static string Where(SearchField field) => field switch
    {
        SearchField.Title => " in its title",
        SearchField.Body => " in its body",
        SearchField.Person => " in a person's name",
        SearchField.Place => " in a place's name",
        SearchField.Source => " in its source",
        SearchField.Author => " in an author's name",
        SearchField.Url => " in its address",
        _ => "",
    };
}
