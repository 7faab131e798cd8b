using System.Text;

namespace NewsSearch.Sources;

/// <summary>Tells a file's format by its name and, where the name is silent or misleads, by its first bytes.</summary>
internal static class SourceFormats
{
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

        switch (named)
        {
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
                    _ => SourceFormat.Text,
                };
        }
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
