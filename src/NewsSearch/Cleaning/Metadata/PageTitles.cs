namespace NewsSearch.Cleaning.Metadata;

/// <summary>Frees titles of the site's name at their end.</summary>
internal static class PageTitles
{
    private const int MaxParts = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    /// <summary>
    /// A title that a record states, without a last part that is the site's name. "Title - Part Two" stays whole.
    /// </summary>
    public static string WithoutSite(string title, SiteName site) =>
        LastPart(title) is ({ } before, { } after, _) && site.Is(after) ? before : title;

    /// <summary>
    /// A title of a page, without last parts that are the site's name or hold it, or stand behind a bar, which is hardly ever part of
    /// a headline.
    /// </summary>
    public static string WithoutTail(string title, SiteName site)
    {
        for (int parts = 0; parts < MaxParts && LastPart(title) is ({ } before, { } after, { } separator) && IsTail(before, after, separator, site); parts++)
        {
            title = before;
        }

        return title;
    }

    private static bool IsTail(string before, string after, string separator, SiteName site) => site.Is(after)
        || (site.Stated is { } name && after.Contains(name, StringComparison.OrdinalIgnoreCase))
        || (separator == " | " && after.Split(' ').Length <= 5 && before.Length > after.Length);

    /// <summary>What stands before and behind the last separator, and which it is; null when there is none.</summary>
    private static (string Before, string After, string Separator)? LastPart(string title)
    {
        int cut = 0;
        string? separator = null;
        foreach (string candidate in Separators)
        {
            int index = title.LastIndexOf(candidate, StringComparison.Ordinal);
            (cut, separator) = index > cut ? (index, candidate) : (cut, separator);
        }

        return separator is null ? null : (title[..cut].TrimEnd(), title[(cut + separator.Length)..], separator);
    }
}
