using System.Text;

namespace NewsSearch.Sources;

/// <summary>Tells a file's format by its name and, where the name is silent or misleads, by its first bytes.</summary>
internal static class SourceFormats
{
    /// <summary>Null where the extension, apart from a trailing <c>.gz</c>, is none of ours.</summary>
    public static SourceFormat? FromName(string path)
    {
        ReadOnlySpan<char> name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path.AsSpan(0, path.Length - 3) : path;
        Span<char> extension = stackalloc char[8];
        int length = Path.GetExtension(name) is { Length: <= 8 } found ? found.ToLowerInvariant(extension) : 0;
        return extension[..length] switch
        {
            ".txt" => SourceFormat.Text,
            ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
            ".json" => SourceFormat.Json,
            ".jsonl" or ".ndjson" => SourceFormat.JsonLines,
            _ => null,
        };
    }

    /// <summary>Corrects <paramref name="named"/> by the content, of which <paramref name="head"/> is the beginning.</summary>
    public static SourceFormat FromContent(SourceFormat? named, ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
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
