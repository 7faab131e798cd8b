using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Training.Extraction;

/// <summary>A saved page and what its annotators took from it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Kind">What kind of page it is; <c>article</c> in sets that hold nothing else.</param>
/// <param name="Body">Never empty.</param>
/// <param name="Date">ISO 8601 day; null when the set states none.</param>
/// <param name="Authors">Empty when the set states none.</param>
internal sealed record GoldPage(
    string Name, string Kind, string? Url, string Html, string Body, string? Title, string? Date, IReadOnlyList<string> Authors)
{
    /// <summary>
    /// Whether the page's site falls into the half of a set that may be looked at; the other half is only scored. By the host,
    /// so that no site is in both.
    /// </summary>
    public bool IsShown =>
        Uri.TryCreate(Url, UriKind.Absolute, out Uri? address) && SHA256.HashData(Encoding.ASCII.GetBytes(address.IdnHost))[0] % 2 == 0;
}
