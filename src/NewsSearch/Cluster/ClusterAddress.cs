using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Cluster;

/// <summary>Where a cluster's index is: <c>https://search.example:9200/news</c>. It holds no secret and may be shown.</summary>
public sealed record ClusterAddress
{
    private const int LongestName = 200;

    private ClusterAddress(Uri server, string index) => (Server, Index) = (server, index);

    /// <summary>The cluster's address, without a slash at the end.</summary>
    public Uri Server { get; }

    /// <summary>The name of the index, or of the alias that stands for it.</summary>
    public string Index { get; }

    /// <summary>Whether what is sent can be read on its way: unencrypted, and to another machine.</summary>
    public bool IsInsecure => Server.Scheme == Uri.UriSchemeHttp && !Server.IsLoopback;

    /// <summary>Whether a text names a cluster, well or badly, and no folder.</summary>
    public static bool IsMeant(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <param name="fault">Half a sentence that says what is wrong with the text; it repeats no part of it, which may be a password.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ClusterAddress? address, [NotNullWhen(false)] out string? fault)
    {
        address = null;
        if (!IsMeant(text) || !Uri.TryCreate(text, UriKind.Absolute, out Uri? uri))
        {
            fault = "is no address such as https://search.example:9200/news";
            return false;
        }

        if (uri.UserInfo.Length > 0)
        {
            fault = "has a user or password in it, which everybody on the machine could read";
            return false;
        }

        string path = uri.AbsolutePath.TrimEnd('/');
        int slash = path.LastIndexOf('/');
        string index = slash < 0 ? "" : path[(slash + 1)..];
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || !IsName(index))
        {
            fault = index.Length == 0 ? "names no index: it ends in its name, as in https://search.example:9200/news"
                : "names no index: its name is of small letters, digits, hyphens, dots and low lines, and begins with a letter or digit";
            return false;
        }

        address = new ClusterAddress(new Uri(uri.GetLeftPart(UriPartial.Authority) + path[..slash]), index);
        fault = null;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Server.AbsoluteUri.TrimEnd('/')}/{Index}";

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name[0] is not ('-' or '.' or '_')
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_');
}
