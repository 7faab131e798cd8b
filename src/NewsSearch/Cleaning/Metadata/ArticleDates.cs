using NewsSearch.Cleaning.Explaining;
using NewsSearch.Dates;
using NewsSearch.Languages;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>The date of an article: of what states one, the first whose statement can be read, now that the language is known.</summary>
internal static class ArticleDates
{
    /// <summary>Domains of countries that print English; those that are sold to everybody, such as <c>co</c> or <c>io</c>, say nothing.</summary>
    private static readonly string[] EnglishDomains =
        ["uk", "ie", "us", "ca", "au", "nz", "za", "in", "pk", "bd", "lk", "ng", "gh", "ke", "ug", "zm", "zw", "bw", "na", "sg", "hk", "my", "ph", "mt", "jm"];

    /// <summary>Null where none is stated that can be read.</summary>
    /// <param name="language">What the article is in, or null.</param>
    public static Found<PublicationDate>? Find(RawArticle raw, PageMetadata page, ArticleHead head, string? language, string? url)
    {
        string? tag = WithRegion(language, url, raw.Language, page.Language);
        PublicationDate? record = raw.Published ?? Settled(raw.Written, tag, url);
        FieldOrigin stated = page.Written is null ? page.From.Published : page.WrittenFrom;
        if ((Of(record, new(FieldEvidence.Record)) ?? Of(Settled(page.Written, tag, url), stated)) is { } said)
        {
            return said;
        }

        Found<PublicationDate>?[] others =
        [
            Of(page.Published, page.From.Published), Of(head.Published ?? Settled(head.Written, tag, url), new(FieldEvidence.FirstLines)),
            Of(AddressDates.Find(url), new(FieldEvidence.Address)), Of(raw.Properties?.Created, new(FieldEvidence.FileProperties)),
        ];
        return others.FirstOrDefault(other => other is { } found && Agrees(raw.Written ?? page.Written, found.What));
    }

    /// <summary>A date that is stated in numbers and stays open may be told by another place, but not be another day there.</summary>
    private static bool Agrees(WrittenDate? open, PublicationDate date) => open is null || WrittenDateReader.OrdersOf(open.Text) is null
        || PublicationDates.TryRead(open.Text, new DateHints(null, Address: PublicationDate.FromDay(DateOnly.FromDateTime(date.Start))), out _);

    /// <summary>The tag with the region that the source states with this language or, for English, that its address is registered in.</summary>
    private static string? WithRegion(string? language, string? url, params ReadOnlySpan<string?> stated)
    {
        if (language is null)
        {
            return null;
        }

        string primary = LanguageTag.Primary(language);
        foreach (string? tag in stated)
        {
            if (LanguageTag.Region(tag) is { } region && LanguageTag.Of(tag) is { } known && LanguageTag.Primary(known) == primary)
            {
                return $"{primary}-{region}";
            }
        }

        string domain = primary == "en" && PageMetadata.Host(url) is { } host ? host[(host.LastIndexOf('.') + 1)..] : "";
        return !EnglishDomains.Contains(domain) ? language : $"en-{(domain == "uk" ? "GB" : domain.ToUpperInvariant())}";
    }

    private static PublicationDate? Settled(WrittenDate? written, string? tag, string? url) =>
        written is not null && PublicationDates.TryRead(written, tag, url, out PublicationDate date) ? date : null;

    private static Found<PublicationDate>? Of(PublicationDate? date, FieldOrigin from) => date is { } known ? new(known, from) : null;
}
