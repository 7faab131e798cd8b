namespace NewsSearch;

/// <summary>What of a web address says which article it is: links to one differ by where they were clicked.</summary>
internal static class CanonicalAddress
{
    /// <summary>Beginnings of the parameters that analytics add: campaigns of Google, Matomo, the BBC, Adobe and HubSpot.</summary>
    private static readonly string[] TrackingPrefixes = ["utm_", "mtm_", "pk_", "at_medium", "at_campaign", "at_custom", "at_link", "hsa_", "_hs", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee"];

    /// <summary>Click identifiers of networks and mailers, and the campaign marks of single papers.</summary>
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh",
        "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_openstat", "vero_id", "oly_anon_id", "oly_enc_id", "wickedid", "s_cid", "cmpid", "ncid",
        "icid", "xtor", "smid", "smtyp", "partner_id", "ref_src", "ref_url", "__twitter_impression", "guccounter", "guce_referrer", "guce_referrer_sig",
        "cmp", "ocid", "srsltid",
    };

    /// <summary>
    /// The address without tracking parameters and without the fragment, which names a place on the page. A fragment that a script makes
    /// a page of (<c>#!</c>, <c>#/</c>) stays. What is no web address stays as it is.
    /// </summary>
    public static string Of(string url)
    {
        int fragment = url.IndexOf('#', StringComparison.Ordinal);
        bool routes = fragment >= 0 && url.AsSpan(fragment) is ['#', '!' or '/', ..];
        return IsWeb(url) ? WithoutTracking(fragment >= 0 && !routes ? url[..fragment] : url) : url;
    }

    /// <summary>The address, or an identifier that is one, without tracking parameters.</summary>
    public static string WithoutTracking(string url)
    {
        int query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !IsWeb(url))
        {
            return url;
        }

        int fragment = url.IndexOf('#', query);
        int end = fragment < 0 ? url.Length : fragment;
        string[] parameters = url[(query + 1)..end].Split('&');
        string[] kept = [.. parameters.Where(parameter => !IsTracking(parameter.Split('=')[0]))];
        return kept.Length == parameters.Length
            ? url
            : string.Concat(url.AsSpan(0, query), kept.Length == 0 ? "" : "?", string.Join('&', kept), url.AsSpan(end));
    }

    private static bool IsTracking(string name)
    {
        // Addresses out of escaped markup: ?a=1&amp;utm_source=rss.
        string bare = name.StartsWith("amp;", StringComparison.Ordinal) ? name[4..] : name;
        return Tracking.Contains(bare) || Array.Exists(TrackingPrefixes, prefix => bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text begins as an address of the web does.</summary>
    internal static bool IsWeb(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
