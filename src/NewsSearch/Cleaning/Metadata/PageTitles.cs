namespace NewsSearch.Cleaning.Metadata;

/// <summary>Frees a page's title of the site's name.</summary>
internal static class PageTitles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    /// <summary>
    /// The title without a last part that is the site's name. "Title - Part Two" stays whole where nothing says that
    /// the part is the site's.
    /// </summary>
    public static string WithoutSite(string title, IReadOnlyList<string> sites)
    {
        for (int rounds = 0; rounds < 3; rounds++)
        {
            int cut = -1;
            string separator = "";
            foreach (string candidate in Separators)
            {
                int index = title.LastIndexOf(candidate, StringComparison.Ordinal);
                (cut, separator) = index > cut ? (index, candidate) : (cut, separator);
            }

            if (cut <= 0 || !IsSite(title[..cut], title[(cut + separator.Length)..], separator, sites))
            {
                break;
            }

            title = title[..cut].TrimEnd();
        }

        return title;
    }

    /// <summary>The title without a last part that is the outlet's name, or that its host is named by: <c>harbourpost.example</c>.</summary>
    public static string WithoutOutlet(string title, string? outlet, string? host)
    {
        foreach (string separator in Separators)
        {
            int index = title.LastIndexOf(separator, StringComparison.Ordinal);
            string last = index <= 0 ? "" : title[(index + separator.Length)..];
            if (last.Length > 0 && ((outlet is not null && ArticleHead.SameWords(last, outlet)) || IsHost(last, host)))
            {
                return title[..index].TrimEnd();
            }
        }

        return title;
    }

    private static bool IsHost(string name, string? host)
    {
        const int Shortest = 4;
        string letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        string bare = letters.StartsWith("the", StringComparison.Ordinal) ? letters[3..] : letters;
        return bare.Length >= Shortest && (host ?? "").Split('.').SkipLast(1)
            .Select(label => label.Replace("-", "", StringComparison.Ordinal))
            .Any(label => label == letters || label == bare || label == $"the{bare}");
    }

    private static bool IsSite(string before, string after, string separator, IReadOnlyList<string> sites)
    {
        if (sites.Any(site => ArticleHead.SameWords(after, site) || after.Contains(site, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        // The bar is hardly ever part of a headline.
        return separator == " | " && after.Split(' ').Length <= 5 && before.Length > after.Length;
    }
}
