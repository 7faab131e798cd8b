using System.Buffers;
using System.Text;
using NewsSearch.Sources.Mime;
using NewsSearch.Sources.Tables;

namespace NewsSearch.Sources;

/// <summary>Tells a file's format by its name and, where the name is silent or misleads, by its first bytes.</summary>
internal static class SourceFormats
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);
    private static readonly string[] Compressed = [".gz", ".zst", ".bz2"];

    /// <summary>
    /// Null where the extension, apart from a trailing compression's, is none of ours, or an archive's whose members have
    /// formats of their own.
    /// </summary>
    public static SourceFormat? FromName(string path) => Extension(path) switch
    {
        ".txt" => SourceFormat.Text,
        ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
        ".json" => SourceFormat.Json,
        ".jsonl" or ".ndjson" => SourceFormat.JsonLines,
        ".warc" => SourceFormat.Warc,
        ".arc" => SourceFormat.Arc,
        ".csv" or ".tsv" => SourceFormat.Table,
        ".mhtml" or ".mht" => SourceFormat.SavedPage,
        ".parquet" => SourceFormat.Parquet,
        ".rss" or ".atom" or ".nitf" or ".xml" => SourceFormat.NewsXml,
        _ => null,
    };

    /// <summary>Whether a file of that name is read when it stands in a folder.</summary>
    public static bool IsKnownName(string path) => FromName(path) is not null
        || Extension(path) is ".zip" or ".tar" or ".tgz" or ".tbz" or ".tbz2" or ".tzst";

    private static string Extension(string path)
    {
        string name = path;
        foreach (string compressed in Compressed)
        {
            name = path.EndsWith(compressed, StringComparison.OrdinalIgnoreCase) ? path[..^compressed.Length] : name;
        }

        return Path.GetExtension(name).ToLowerInvariant();
    }

    /// <summary>Corrects <paramref name="named"/> by the content, of which <paramref name="head"/> is the beginning.</summary>
    public static SourceFormat FromContent(SourceFormat? named, ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
        if (head.StartsWith("WARC/"u8))
        {
            return SourceFormat.Warc;
        }

        if (head.StartsWith("filedesc://"u8))
        {
            return SourceFormat.Arc;
        }

        if (head is not [(byte)'{' or (byte)'[', ..] && XmlRoot(head) is "rss" or "RDF" or "feed" or "nitf" or "newsItem" or "newsMessage")
        {
            return SourceFormat.NewsXml;
        }

        if (SavedPage.IsSavedPage(head))
        {
            return SourceFormat.SavedPage;
        }

        switch (named)
        {
            case SourceFormat.SavedPage or SourceFormat.Parquet:
                return FromContent(null, head);
            case SourceFormat.NewsXml when XmlRoot(head) is "html":
                return SourceFormat.Html;
            case SourceFormat.JsonLines:
                return OpensOverLines(text) ? SourceFormat.Json : SourceFormat.JsonLines;
            case SourceFormat.Text:
                return StartsWith(text, "<!doctype html") || StartsWith(text, "<html") ? SourceFormat.Html : SourceFormat.Text;
            case { } certain:
                return certain;
            default:
                return text switch
                {
                    [(byte)'{' or (byte)'[', ..] => SourceFormat.Json,
                    [(byte)'<', (byte)'!' or (byte)'?', ..] => SourceFormat.Html,
                    [(byte)'<', var letter, ..] when char.IsAsciiLetter((char)letter) => SourceFormat.Html,
                    _ when TableArticles.IsHeader(head) => SourceFormat.Table,
                    _ => SourceFormat.Text,
                };
        }
    }

    /// <summary>The local name of the root element, behind declaration, comments and document type; null when none is seen.</summary>
    private static string? XmlRoot(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> rest = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n"u8);
            ReadOnlySpan<byte> end = rest.StartsWith("<?"u8) ? "?>"u8 : rest.StartsWith("<!--"u8) ? "-->"u8 : rest.StartsWith("<!"u8) ? ">"u8 : default;
            if (end.IsEmpty)
            {
                break;
            }

            int subset = rest.IndexOf((byte)'[');
            int close = rest.IndexOf(end);
            close = end.Length == 1 && subset >= 0 && subset < close ? rest.IndexOf("]>"u8) + 1 : close;
            if (close <= 0)
            {
                return null;
            }

            rest = rest[(close + end.Length)..];
        }

        int nameEnd = rest.IndexOfAny(NameEnds);
        if (rest is not [(byte)'<', ..] || nameEnd is < 2 or > 60)
        {
            return null;
        }

        string name = Encoding.ASCII.GetString(rest[1..nameEnd]);
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Whether the first line is only a bracket: a document over lines under the name of JSON Lines.</summary>
    private static bool OpensOverLines(ReadOnlySpan<byte> text)
    {
        int lineEnd = text.IndexOf((byte)'\n');
        return lineEnd > 0 && text[..lineEnd].TrimEnd(" \t\r"u8) is [(byte)'{' or (byte)'['];
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, string prefix) =>
        text.Length >= prefix.Length && Ascii.EqualsIgnoreCase(text[..prefix.Length], prefix);
}
