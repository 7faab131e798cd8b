using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSearch.Sources.Fields;

/// <summary>
/// Tells articles of one file apart that share an identifier, as where a program gave all of them none, or without one an address, such as
/// that of a page of notices: it is only of the first. One with the same title or the same beginning is the same article in another
/// version, and stays so.
/// </summary>
internal sealed class SharedAddresses
{
    private const int OpeningLength = 200;

    /// <summary>Some 40 MB; who shares, shares early.</summary>
    private const int MostKnown = 1_000_000;

    private readonly Dictionary<ulong, (ulong Title, ulong Opening)> _first = [];

    /// <summary>The article, with an identifier made longer by its title where another article has its own, or its address.</summary>
    public RawArticle Distinguish(RawArticle article)
    {
        if (Stated(article) is not { } address)
        {
            return article;
        }

        (ulong Title, ulong Opening) own = (Hash(article.Title ?? ""), Hash(article.Content[..Math.Min(article.Content.Length, OpeningLength)]));
        if (!_first.TryGetValue(Hash(address), out (ulong Title, ulong Opening) first))
        {
            first = own;
            if (_first.Count < MostKnown)
            {
                _first.Add(Hash(address), own);
            }
        }

        if (first.Title == own.Title || first.Opening == own.Opening)
        {
            return article;
        }

        return article with { SourceId = IdOf(address, string.IsNullOrWhiteSpace(article.Title) ? article.Content : article.Title) };
    }

    /// <summary>An identifier that is the same in every run and wherever in the file the article stands.</summary>
    public static string IdOf(string address, string text) => $"{address}#{Hash(text).ToString("x16", CultureInfo.InvariantCulture)}";

    private static string? Stated(RawArticle article) => !string.IsNullOrWhiteSpace(article.SourceId) ? CanonicalAddress.WithoutTracking(article.SourceId.Trim())
        : !string.IsNullOrWhiteSpace(article.Url) ? CanonicalAddress.Of(article.Url.Trim())
        : null;

    private static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
