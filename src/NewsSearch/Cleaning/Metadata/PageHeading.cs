using AngleSharp.Html.Dom;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>Finds the headline among a page's main headings.</summary>
internal static class PageHeading
{
    /// <summary>An only heading of as many words is a headline, whatever the page's head says; shorter ones name sections and columns.</summary>
    private const int MinWords = 4;

    /// <summary>One that has this part of the words of a stated title, or of whose words as many are there, says the same.</summary>
    private const double MinShared = 0.5;

    private const int MaxLength = 300;

    /// <summary>More are no headlines, and reading one within another takes its time.</summary>
    private const int MaxHeadings = 20;

    /// <summary>The headline; null when no heading can be told to be one.</summary>
    /// <param name="titles">What the page's head states, freed of the site's name.</param>
    public static string? Find(IHtmlDocument page, IReadOnlyList<string> titles, SiteName site)
    {
        string[] headings = [.. page.QuerySelectorAll("h1").Take(MaxHeadings)
            .Select(heading => VisibleText.Of(heading))
            .Where(text => text.Length is > 0 and <= MaxLength && !site.Is(text))
            .Distinct(StringComparer.Ordinal)];
        string? best = headings.MaxBy(heading => titles.Select(title => Shared(heading, title)).DefaultIfEmpty().Max());
        return best is not null && titles.Any(title => Shared(best, title) >= MinShared) ? WithoutKicker(best, titles)
            : headings is [string only] && only.AsSpan().Count(' ') >= MinWords - 1 ? only
            : null;
    }

    /// <summary>A section or column stands before the headline where a stated title is all the rest.</summary>
    private static string WithoutKicker(string heading, IReadOnlyList<string> titles)
    {
        foreach (string title in titles.Where(title => title.AsSpan().Count(' ') >= MinWords - 1 && title.Length < heading.Length))
        {
            ReadOnlySpan<char> rest = heading.AsSpan(heading.Length - title.Length);
            if (heading[..^title.Length] is [.., not ':', ' '] && ArticleHead.SameWords(rest.ToString(), title))
            {
                return rest.ToString();
            }
        }

        return heading;
    }

    /// <summary>
    /// The part of the words of the shorter that the other has as well; one or two words may be a section's or the site's and must be
    /// all of both.
    /// </summary>
    private static double Shared(string heading, string title)
    {
        HashSet<string> a = Words(heading);
        HashSet<string> b = Words(title);
        int fewer = Math.Min(a.Count, b.Count);
        return fewer == 0 ? 0
            : fewer < 3 ? (a.SetEquals(b) ? 1 : 0)
            : (double)a.Count(b.Contains) / fewer;
    }

    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                _ = i > start && words.Add(text[start..i]);
                start = i + 1;
            }
        }

        return words;
    }
}
