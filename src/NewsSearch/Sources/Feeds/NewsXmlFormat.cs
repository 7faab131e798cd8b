using System.Buffers;
using System.Text;

namespace NewsSearch.Sources.Feeds;

/// <summary>RSS, Atom, NITF or NewsML-G2, known by the root element.</summary>
internal sealed class NewsXmlFormat : ISourceFormat
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    public IReadOnlyList<string> Extensions { get; } = [".rss", ".atom", ".nitf", ".xml"];

    /// <summary>Whether the root element is that of a feed or of agency news.</summary>
    public static bool BeginsFeed(ReadOnlySpan<byte> head) => IsRoot(RootName(head));

    public bool Marks(ReadOnlySpan<byte> head) => BeginsFeed(head);

    public bool Admits(ReadOnlySpan<byte> head) => RootName(head) is not "html";

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new NewsXml(content).Read();

    /// <summary>The name of a root element under which no articles are known to stand; null where the root is another, or none is seen.</summary>
    public static string? UnknownRoot(ReadOnlySpan<byte> head) => RootName(head) is { } root && !IsRoot(root) ? root : null;

    private static bool IsRoot(string? name) => name is "rss" or "rdf" or "feed" or "nitf" or "newsitem" or "newsmessage";

    /// <summary>
    /// The local name of the root element in lower case, behind declaration, comments and document type; null when none is seen. What a server's script
    /// printed before the declaration is passed over.
    /// </summary>
    private static string? RootName(ReadOnlySpan<byte> head)
    {
        int declaration = head.IndexOf("<?xml"u8);
        return NameAt(head) is { } name && (name is not ("br" or "b" or "p") || declaration <= 0) ? name
            : declaration > 0 ? NameAt(head[declaration..])
            : null;
    }

    private static string? NameAt(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> rest = head;
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
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
    }
}
