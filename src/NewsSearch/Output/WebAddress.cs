namespace NewsSearch.Output;

/// <summary>Addresses that may stand where a reader, or a program for references, follows them.</summary>
public static class WebAddress
{
    /// <summary>The address as it is written, of http or https; null for any other, <c>javascript:</c> say, and for none.</summary>
    public static string? Of(string? address) => Parse(address) is null ? null : address;

    /// <summary>The same as an address; null for what is none of the web.</summary>
    public static Uri? Parse(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
