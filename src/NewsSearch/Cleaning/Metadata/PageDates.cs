using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSearch.Cleaning.Explaining;
using NewsSearch.Dates;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>When a page says that its article was published: schema.org JSON-LD, meta names, microdata, times and dated elements.</summary>
internal static partial class PageDates
{
    /// <summary>No zone is further from UTC.</summary>
    private static readonly TimeSpan MaxOffset = TimeSpan.FromHours(14);

    /// <summary>Further down stand the dates of other stories.</summary>
    private const int MaxElements = 3;

    /// <summary>Elements that are looked at for these, since what stands around each is read.</summary>
    private const int MaxLookedAt = 20;

    /// <summary>UTF-16 units of text before a date in which its label stands.</summary>
    private const int LabelLength = 24;

    /// <summary>Names of meta elements, in letters and digits alone, that mean the day; those that speak of publishing need not stand here.</summary>
    private static readonly string[] DateNames =
    [
        "date", "pubdate", "dcdate", "dcdateissued", "dctermsdate", "dctermscreated", "dctermsissued", "dcdatecreated", "parselypubdate", "sailthrudate",
        "articlepostdate", "displaydate", "ptime", "releasedate", "daterelease",
    ];

    /// <summary>The day or instant, on the site's own clock where the page shows it; null when the page states none.</summary>
    /// <param name="unread">The first that is stated and cannot be read by <paramref name="hints"/>, where none can.</param>
    public static Found<PublicationDate>? Published(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd, DateHints hints, out Found<string>? unread)
    {
        unread = null;
        FieldOrigin from = new(FieldEvidence.JsonLd, jsonLd?.PublishedName);
        List<PublicationDate> stated = jsonLd?.Published is { } first ? [first] : [];
        IEnumerable<Found<string>> candidates = meta.All(IsDateName)
            .Concat(page.QuerySelectorAll("[itemprop=datePublished]").Select(element => Stated(element, new(FieldEvidence.Microdata, "datePublished"))))
            .Concat(BelowHeading(page, "time").Where(IsOfPublication).Take(MaxElements).Select(element => Stated(element, new(FieldEvidence.TimeElement))));
        foreach (Found<string> candidate in candidates)
        {
            string text = candidate.What.Trim();
            if (PublicationDates.TryRead(text, hints, out PublicationDate date))
            {
                from = stated.Count == 0 ? candidate.From : from;
                stated.Add(date);
            }
            else if (unread is null && DateText.Of(text) is not null)
            {
                unread = candidate with { What = text };
            }
        }

        unread = stated.Count > 0 ? null : unread;
        return stated.Count > 0 ? new(OnTheSitesClock(stated[0], stated), from) : null;
    }

    /// <summary>A date whose language is not known yet, with the orders that the page's other dates in numbers show.</summary>
    public static WrittenDate Written(IHtmlDocument page, string text)
    {
        DateOrders orders = DateOrders.Any;
        foreach (Match date in NumbersAndSlashes().Matches(page.Body?.TextContent ?? ""))
        {
            orders &= WrittenDateReader.OrdersOf(date.Value) ?? DateOrders.Any;
        }

        return new WrittenDate(text) { Orders = orders };
    }

    /// <summary>An element that is called a date and holds nothing else, apart from a label.</summary>
    public static PublicationDate? OfDatedElement(IHtmlDocument page, DateHints hints) =>
        BelowHeading(page, "[class*=date],[class*=Date],[class*=publish],[class*=posted]").Where(IsOfPublication).Take(MaxElements)
            .Select(element => OfText(VisibleText.Of(element), hints)).FirstOrDefault(date => date is not null);

    private static PublicationDate? OfText(string text, DateHints hints) => ArticleHead.Read([text], hints.Language).Published
        ?? (WrittenDateReader.TryRead(text, hints, DateReach.Statement, out PublicationDate date, out bool isUpdate) && !isUpdate ? date : null);

    private static bool IsDateName(string name)
    {
        string plain = new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        bool publishing = plain.Contains("publish", StringComparison.Ordinal) || plain.Contains("publicationdate", StringComparison.Ordinal);
        return DateNames.Contains(plain) || (publishing && (plain.EndsWith("publish", StringComparison.Ordinal) || plain.EndsWith("published", StringComparison.Ordinal)
            || plain.EndsWith("publishedat", StringComparison.Ordinal) || plain.Contains("date", StringComparison.Ordinal) || plain.Contains("time", StringComparison.Ordinal)));
    }

    private static Found<string> Stated(IElement element, FieldOrigin from) =>
        new(element.GetAttribute("content") ?? (element.GetAttribute("datetime") is { Length: > 0 } machine ? machine : element.TextContent), from);

    /// <summary>Neither its class nor the words before it speak of an update.</summary>
    private static bool IsOfPublication(IElement element)
    {
        if (SpeaksOfUpdate(element.ClassName) || SpeaksOfUpdate(element.GetAttribute("itemprop")))
        {
            return false;
        }

        string around = element.ParentElement?.TextContent ?? "";
        int place = around.IndexOf(element.TextContent, StringComparison.Ordinal);
        return place <= 0 || !SpeaksOfUpdate(around[Math.Max(0, place - LabelLength)..place]);
    }

    private static bool SpeaksOfUpdate(string? text) =>
        text is not null && (text.Contains("updat", StringComparison.OrdinalIgnoreCase) || text.Contains("modif", StringComparison.OrdinalIgnoreCase)
            || text.Split((char[])[' ', ':', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Any(DateLabels.IsOfUpdate));

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex NumbersAndSlashes();

    /// <summary>
    /// The instant with the offset of the site's clock, where another statement of it shows that: by its own offset, or by being
    /// whole quarters of an hour away to the second, as templates write the local time without one.
    /// </summary>
    private static PublicationDate OnTheSitesClock(PublicationDate date, List<PublicationDate> stated)
    {
        if (!date.HasTime || date.Offset != TimeSpan.Zero)
        {
            return date;
        }

        foreach (PublicationDate other in stated.Where(other => other.HasTime))
        {
            TimeSpan ahead = other.Start - date.Start;
            if (ahead == TimeSpan.Zero && other.Offset != TimeSpan.Zero)
            {
                return date.WithOffset(other.Offset);
            }

            bool shifted = ahead.Duration() <= MaxOffset && ahead.Ticks % (15 * TimeSpan.TicksPerMinute) == 0;
            if (shifted && ahead != TimeSpan.Zero && other.Offset == TimeSpan.Zero && date.Start.Second != 0)
            {
                return date.WithOffset(ahead);
            }
        }

        return date;
    }

    /// <summary>Above the heading stand clocks and the days of other stories; only without one below are they asked.</summary>
    private static IEnumerable<IElement> BelowHeading(IHtmlDocument page, string selector)
    {
        IElement[] marks = [.. page.QuerySelectorAll("h1," + selector)];
        int heading = Array.FindIndex(marks, mark => mark.LocalName == "h1");
        return marks.Skip(heading + 1).Concat(marks.Take(Math.Max(0, heading))).Where(mark => mark.LocalName != "h1").Take(MaxLookedAt);
    }
}
