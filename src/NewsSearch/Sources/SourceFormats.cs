using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Crawls;
using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Feeds;
using NewsSearch.Sources.Json;
using NewsSearch.Sources.Kinds;
using NewsSearch.Sources.Markdown;
using NewsSearch.Sources.Mime;
using NewsSearch.Sources.Pdf;
using NewsSearch.Sources.Rtf;
using NewsSearch.Sources.Tables;

namespace NewsSearch.Sources;

/// <summary>
/// The formats that are read, and which of them a file is of: by its mark, else by its name, else by its looks. Before all stands
/// what is known and not read.
/// </summary>
internal static class SourceFormats
{
    private static readonly TextFormat Text = new();

    /// <summary>Of several that would do, the first is taken: the more special ones stand above.</summary>
    private static readonly ISourceFormat[] All =
    [
        new ZipFormat(),
        new PdfFormat(),
        new RtfFormat(),
        new ParquetFormat(),
        new TarFormat(),
        new CrawlFormat(new WarcSyntax()),
        new CrawlFormat(new ArcSyntax()),
        new NewsXmlFormat(),
        new SavedPageFormat(),
        new MailboxFormat(),
        new MailFormat(),
        new JsonFormat(),
        new JsonLinesFormat(),
        new PageFormat(),
        new MarkdownFormat(),
        new TableFormat(),
        Text,
    ];

    private static readonly string[] Compressed = [".gz", ".zst", ".bz2", ".xz"];

    /// <summary>Whether the extension, apart from a trailing compression's, is that of a format.</summary>
    public static bool IsKnownName(string path)
    {
        string extension = Extension(path);
        return Array.Exists(All, format => format.Extensions.Contains(extension));
    }

    /// <summary>Whether the extension, apart from a trailing compression's, is that of an archive with members.</summary>
    public static bool IsArchiveName(string path) => Extension(path) is ".zip" or ".tar" or ".tgz" or ".tbz" or ".tbz2" or ".tzst" or ".txz";

    /// <summary>The format of a file.</summary>
    /// <param name="name">Its name or path; null when it has none.</param>
    /// <param name="head">See <see cref="SourceContent.Head"/>.</param>
    public static ISourceFormat Of(string? name, ReadOnlySpan<byte> head)
    {
        if (KindSigns.Of(head, name) is { } unread)
        {
            // A program that unpacks itself is read as the archive behind it.
            if (unread == KnownKind.Program && (ZipFormat.IsBehind(head) || (name is not null && Extension(name) == ".zip")))
            {
                return All[0];
            }

            return new UnreadFormat(unread, isMisnamed: name is not null && IsKnownName(name));
        }

        foreach (ISourceFormat format in All)
        {
            if (format.Marks(head))
            {
                return format;
            }
        }

        string extension = name is null ? "" : Extension(name);
        foreach (ISourceFormat format in All)
        {
            if (format.Extensions.Contains(extension) && format.Admits(head))
            {
                return format;
            }
        }

        foreach (ISourceFormat format in All)
        {
            if (format.Resembles(head))
            {
                return format;
            }
        }

        return Text;
    }

    /// <summary>Where the extension begins that says the format, that of a compression behind it; the name's end where it has none.</summary>
    public static int ExtensionStart(string path)
    {
        string name = WithoutCompression(path);
        int start = name.Length - Path.GetExtension(name).Length;
        return start < name.Length ? start : path.Length;
    }

    private static string Extension(string path) => Path.GetExtension(WithoutCompression(path)).ToLowerInvariant();

    private static string WithoutCompression(string path) =>
        Array.Find(Compressed, compressed => path.EndsWith(compressed, StringComparison.OrdinalIgnoreCase)) is { } found ? path[..^found.Length] : path;
}
