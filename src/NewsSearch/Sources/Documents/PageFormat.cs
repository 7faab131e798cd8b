using System.Text;
using NewsSearch.Sources.Exports;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Documents;

/// <summary>An HTML page.</summary>
internal sealed class PageFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <summary>Whether a text begins as a page does, whatever it is called.</summary>
    public static bool OpensPage(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
        return StartsWith(text, "<!doctype html") || StartsWith(text, "<html");
    }

    public bool Resembles(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8) switch
    {
        [(byte)'<', (byte)'!' or (byte)'?', ..] => true,
        [(byte)'<', var letter, ..] => char.IsAsciiLetter((char)letter),
        _ => false,
    };

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content)
    {
        if (content.ReadWhole() is not { } bytes)
        {
            return [];
        }

        if (!TextEncodings.DecodePage(bytes.Span, charset: null, content.Options.Encoding).TryGet(out string? page, out SourceFailure? failure))
        {
            return [failure.At(new(content.Path))];
        }

        return DatabaseExports.OfPage(page, content.Path, content.Options) ??
        [
            new RawArticle
            {
                Origin = new(content.Path),
                Kind = ContentKind.HtmlPage,
                Content = page,
                Source = content.Options.SourceName,
                LeavesOutOtherPages = content.Options.LeavesOutOtherPages,
            },
        ];
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, string prefix) =>
        text.Length >= prefix.Length && Ascii.EqualsIgnoreCase(text[..prefix.Length], prefix);
}
