using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsSearch.Indexing;

/// <summary>Which article this is and which version of it: the key, the id made from it, and the hash of its content.</summary>
internal static class ArticleIdentity
{
    /// <summary>Raised when the hash covers more or other parts, so that the next run rewrites every article.</summary>
    private const string HashVersion = "2";

    /// <summary>Tells a kept key from the authors, of whom there may be any number before it.</summary>
    private const string KeptMark = "\u0001";

    /// <summary>Before the hash of its content, in the key of an article of standard input that has nothing else.</summary>
    private const string ContentMark = "content:";

    /// <summary>The article's own key, else its place in the files, else (standard input) its content.</summary>
    public static string KeyOf(Article article, string? storedPath) =>
        article.Key ?? (storedPath is null ? ContentMark + TextHashOf(article).ToString("x16", CultureInfo.InvariantCulture) : PositionalKey(storedPath, article.Origin.Record));

    /// <summary>Whether <paramref name="key"/> says no more than where in the file the article stood.</summary>
    public static bool IsPositional(string key, string storedPath) =>
        key.StartsWith(storedPath, StringComparison.Ordinal) && (key.Length == storedPath.Length || key[storedPath.Length] is '#' or '!');

    /// <summary>Whether <paramref name="key"/> is made of what the article says, which came by standard input.</summary>
    public static bool IsOwnContent(string key, string? storedPath) => storedPath is null && key.StartsWith(ContentMark, StringComparison.Ordinal);

    /// <summary>12 hex digits of SHA-256 over source and key: equal on every machine, one in 2^48 to collide for a pair.</summary>
    public static string IdOf(string? source, string key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, source);
        Append(hash, key);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..6]);
    }

    /// <summary>
    /// The first 64 bits of SHA-256 over everything that cleaning gave, the path, so that a moved file is noticed, and its
    /// treatment: the version of what recognises the names, and what is cut.
    /// </summary>
    public static long HashOf(Article article, string? storedPath, string treatment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, HashVersion);
        Append(hash, treatment);
        Append(hash, storedPath);
        Append(hash, article.Title);
        Append(hash, article.Body);
        Append(hash, article.Url);
        Append(hash, article.Source);
        Append(hash, article.Language);
        Append(hash, article.Published?.ToString());
        foreach (string author in article.Authors)
        {
            Append(hash, author);
        }

        foreach (KeptField kept in article.Kept)
        {
            Append(hash, KeptMark + kept.Name);
            foreach (string value in kept.Values)
            {
                Append(hash, value);
            }
        }

        return First64Bits(hash);
    }

    /// <summary>Of what makes an article of standard input the same, whatever outlet it is said to be from and whoever recognises its names.</summary>
    private static long TextHashOf(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, article.Title);
        Append(hash, article.Body);
        Append(hash, article.Published?.ToString());
        return First64Bits(hash);
    }

    private static long First64Bits(IncrementalHash hash)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    private static string PositionalKey(string storedPath, int record) =>
        record == 0 ? storedPath : string.Create(CultureInfo.InvariantCulture, $"{storedPath}#{record}");

    private static void Append(IncrementalHash hash, string? part)
    {
        hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        hash.AppendData("\u0000\u0000"u8);
    }
}
