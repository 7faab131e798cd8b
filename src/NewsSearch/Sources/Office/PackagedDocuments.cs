using System.Globalization;
using System.Xml;
using NewsSearch.Sources.Books;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Kinds;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Office;

/// <summary>The kinds of documents that are zip archives, told apart by the parts that they hold.</summary>
internal static class PackagedDocuments
{
    private static readonly IPackagedDocument[] All =
    [
        Unread(FileKind.Spreadsheet, "application/vnd.oasis.opendocument.spreadsheet", "xl/workbook.xml", "xl/workbook.bin"),
        Unread(FileKind.Slides, "application/vnd.oasis.opendocument.presentation", "ppt/presentation.xml", "Index/Presentation.iwa"),
        new WordDocument(),
        new OpenDocument(),
        new Book(),
        Unread(FileKind.TextDocument, "application/vnd.sun.xml.writer"),
        Unread(FileKind.OfficeDocument, "application/vnd.oasis.opendocument.graphics", "visio/document.xml", "Index/Document.iwa"),
        Unread(KnownKind.Program, "application/java-archive", "META-INF/MANIFEST.MF", "AndroidManifest.xml"),
    ];

    /// <summary>The extensions of their files.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".docx", ".docm", ".dotx", ".odt", ".ott", ".epub", ".xlsx", ".xlsm", ".ods", ".pptx", ".ppsx", ".odp"];

    /// <summary>The one that a zip archive is, or null.</summary>
    public static IPackagedDocument? Of(ZipPackage package) => Array.Find(All, kind => kind.IsOf(package));

    /// <summary>The records of one, and why it could not be read.</summary>
    public static IEnumerable<Result<RawArticle, SkippedInput>> Read(IPackagedDocument kind, ZipPackage package, SourceContent content)
    {
        try
        {
            return kind.Read(package, content);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return [Describe(exception, kind.Name).At(new(content.Path))];
        }
    }

    /// <summary>What is thrown for what a part holds.</summary>
    public static bool IsDamage(Exception exception) =>
        SourceStream.IsInputFailure(exception) || exception is XmlException or NotSupportedException;

    /// <summary>A reason in place of such an exception.</summary>
    public static SourceFailure Describe(Exception exception, string name) => exception switch
    {
        InputRefusedException => SourceFailure.Of(exception),
        XmlException damaged => new(SkipCause.Damaged(name), string.Create(CultureInfo.InvariantCulture, $"the XML of a part, line {damaged.LineNumber}")) { IsDamage = true },
        EndOfStreamException or InvalidDataException or NotSupportedException => new(SkipCause.Damaged(name)) { IsDamage = true },
        _ => SourceFailure.Of(exception),
    };

    /// <param name="type">What the document may say of itself; the start is enough.</param>
    /// <param name="parts">Parts of which each tells the kind.</param>
    private static UnreadPackage Unread(KnownKind kind, string type, params string[] parts) =>
        new(kind, package => package.Type.StartsWith(type, StringComparison.Ordinal) || Array.Exists(parts, package.Has));
}
