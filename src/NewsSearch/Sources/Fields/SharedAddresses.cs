using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSearch.Sources.Fields;

/// <summary>
/// Tells articles of one file apart that have no identifier of their own and share an address, such as that of a page of notices: the
/// address is only of the first. One with the same title or the same beginning is the same article in another version, and stays so.
/// </summary>
internal sealed class SharedAddresses
{
    private const int OpeningLength = 200;

    private readonly Dictionary<ulong, (ulong Title, ulong Opening)> _first = [];

    /// <summary>The article, with an identifier of address and title where another article has its address.</summary>
    public RawArticle Distinguish(RawArticle article)
    {
        if (article.SourceId is not null || string.IsNullOrWhiteSpace(article.Url))
        {
            return article;
        }

        string address = CanonicalAddress.Of(article.Url.Trim());
        (ulong Title, ulong Opening) own = (Hash(article.Title ?? ""), Hash(article.Content[..Math.Min(article.Content.Length, OpeningLength)]));
        if (_first.TryAdd(Hash(address), own) || _first[Hash(address)] is var first && (first.Title == own.Title || first.Opening == own.Opening))
        {
            return article;
        }

        return article with { SourceId = IdOf(address, string.IsNullOrWhiteSpace(article.Title) ? article.Content : article.Title) };
    }

    /// <summary>An identifier that is the same in every run and wherever in the file the article stands.</summary>
    public static string IdOf(string address, string text) => $"{address}#{Hash(text).ToString("x16", CultureInfo.InvariantCulture)}";

    private static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
