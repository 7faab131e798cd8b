using System.Text;
using NewsSearch.Output;

namespace NewsSearch.Web.Pages;

/// <summary>An address that a page may link to: one of the server's own, or one of the web. What an article says is never one by itself.</summary>
internal readonly record struct Link
{
    private readonly string? _address;

    private Link(string address) => _address = address;

    public string Address => _address ?? "/";

    /// <summary>An address of this server.</summary>
    /// <param name="path">Absolute, of characters that mean themselves there.</param>
    public static Link Within(string path, IEnumerable<(string Name, string Value)>? parameters = null)
    {
        var address = new StringBuilder(path);
        char separator = '?';
        foreach ((string name, string value) in parameters ?? [])
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
            separator = '&';
        }

        return new Link(address.ToString());
    }

    /// <summary>An address on the web, http or https; null for any other, <c>javascript:</c> say.</summary>
    public static Link? ToWeb(string? address) => WebAddress.Parse(address) is { } uri ? new Link(uri.AbsoluteUri) : null;
}
