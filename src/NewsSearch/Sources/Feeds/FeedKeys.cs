using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Feeds;

/// <summary>
/// Gives the items of a feed the identifiers that they lack. An address is one only where no other item has it: items of a status page
/// share one, and some feeds state one identifier for all. The rest is known by its address, title and day, whatever its place in the feed,
/// where new items push the others down.
/// </summary>
internal static class FeedKeys
{
    /// <summary>The same articles in the same order.</summary>
    public static IEnumerable<RawArticle> Assign(IReadOnlyList<RawArticle> items)
    {
        HashSet<string> shared = KeysOf(items.Where(item => Stated(item) is not null).ToLookup(item => Stated(item)!, StringComparer.Ordinal), AreDifferent);
        HashSet<string> retold = KeysOf(items.ToLookup(Titled, StringComparer.Ordinal), HaveDifferentTexts);
        foreach (RawArticle item in items)
        {
            string? stated = Stated(item);
            if (stated is null ? items.Count == 1 : !shared.Contains(stated))
            {
                yield return item;
                continue;
            }

            bool repeats = string.IsNullOrWhiteSpace(item.Title) || retold.Contains(Titled(item));
            yield return item with
            {
                SourceId = SharedAddresses.IdOf(stated ?? "", repeats ? $"{Titled(item)}\n{item.Content}" : Titled(item)),
            };
        }
    }

    /// <summary>The keys of the groups chosen, each looked at once, however many items share its key.</summary>
    private static HashSet<string> KeysOf(ILookup<string, RawArticle> groups, Predicate<RawArticle[]> chosen) =>
        groups.Where(group => chosen([.. group])).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    private static string? Stated(RawArticle item) =>
        item.SourceId is { } id ? CanonicalAddress.WithoutTracking(id) : item.Url is { } url ? CanonicalAddress.Of(url) : null;

    /// <summary>Items of one identifier may be versions of one article (RFC 4287 section 4.1.1), which have a title or a text in common.</summary>
    private static bool AreDifferent(RawArticle[] items) => items.Length > 1
        && (items.DistinctBy(item => item.Title).Count() == items.Length || items[0].SourceId is null)
        && HaveDifferentTexts(items);

    private static bool HaveDifferentTexts(RawArticle[] items) => items.Select(item => item.Content).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static string Titled(RawArticle item) => $"{Stated(item)}\n{item.Title}\n{item.Published}";
}
