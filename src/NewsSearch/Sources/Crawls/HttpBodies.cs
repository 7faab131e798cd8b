using System.IO.Compression;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Crawls;

/// <summary>
/// Undoes the transfer and content codings of a stored HTTP response (RFC 9112 section 7, RFC 9110 section 8.4).
/// Crawlers often store a body decoded under its original headers, and cut bodies short; so a body that is not in the
/// coding it claims is taken as it is, and of a broken one what could be decoded is kept.
/// </summary>
internal static class HttpBodies
{
    /// <summary>The decoded body, or null when it is longer than <paramref name="limit"/> bytes.</summary>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, HeaderFields headers, int limit)
    {
        bool chunked = headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) ?? false;
        ReadOnlyMemory<byte>? decoded = chunked ? Dechunk(body) : body;
        string[] codings = (headers["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        // RFC 9110 allows any number; more than two are an attack.
        foreach (string coding in codings.Reverse().Take(2))
        {
            decoded = decoded is { } coded ? Inflate(coded, coding.ToLowerInvariant(), limit) : null;
        }

        return decoded is { Length: int length } && length <= limit ? decoded : null;
    }

    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> body)
    {
        byte[] joined = new byte[body.Length];
        int length = 0;
        ReadOnlySpan<byte> rest = body.Span;
        bool first = true;
        while (TryTakeSize(ref rest, out int size))
        {
            size = Math.Min(size, rest.Length);
            rest[..size].CopyTo(joined.AsSpan(length));
            length += size;
            rest = rest[size..];
            rest = rest is [(byte)'\r', (byte)'\n', ..] ? rest[2..] : rest is [(byte)'\n', ..] ? rest[1..] : rest;
            if (size == 0)
            {
                return joined.AsMemory(0, length);
            }

            first = false;
        }

        if (first)
        {
            return body;
        }

        // The chunk sizes break off: the rest stands as it is, as a crawler that unchunked half of the body leaves it.
        rest.CopyTo(joined.AsSpan(length));
        return joined.AsMemory(0, length + rest.Length);
    }

    /// <summary>Takes a line of a hexadecimal number and perhaps an extension.</summary>
    private static bool TryTakeSize(ref ReadOnlySpan<byte> rest, out int size)
    {
        size = 0;
        int lineEnd = rest[..Math.Min(rest.Length, 256)].IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? default : rest[..lineEnd].Trim(" \t\r"u8);
        int semicolon = line.IndexOf((byte)';');
        ReadOnlySpan<byte> digits = (semicolon < 0 ? line : line[..semicolon]).TrimEnd(" \t"u8);
        if (digits.Length is 0 or > 7
            || !int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out size))
        {
            return false;
        }

        rest = rest[(lineEnd + 1)..];
        return true;
    }

    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> coded, string coding, int limit)
    {
        using MemoryStream input = new(coded.ToArray(), writable: false);
        using Stream? inflater = coding switch
        {
            "gzip" or "x-gzip" when coded.Span is [0x1F, 0x8B, ..] => new GZipStream(input, CompressionMode.Decompress),
            "deflate" when IsZlib(coded.Span) => new ZLibStream(input, CompressionMode.Decompress),
            "deflate" => new DeflateStream(input, CompressionMode.Decompress),
            "br" => new BrotliStream(input, CompressionMode.Decompress),
            "zstd" when coded.Span is [0x28, 0xB5, 0x2F, 0xFD, ..] => Compressions.OpenZstd(input),
            _ => null,
        };
        if (inflater is null)
        {
            return coded;
        }

        using MemoryStream output = new();
        byte[] buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = inflater.Read(buffer)) > 0)
            {
                output.Write(buffer, 0, read);
                if (output.Length > limit)
                {
                    return null;
                }
            }
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception) || exception is InvalidOperationException)
        {
            // BrotliStream reports damage as InvalidOperationException.
        }

        return output.Length == 0 ? coded : output.ToArray();
    }

    /// <summary>RFC 1950: method 8, and the two header bytes are a multiple of 31. Some servers send raw deflate instead.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}
