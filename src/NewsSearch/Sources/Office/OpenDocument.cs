using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Office;

/// <summary>A text of LibreOffice and others (OpenDocument 1.3).</summary>
internal sealed class OpenDocument : IPackagedDocument
{
    private const string TextType = "application/vnd.oasis.opendocument.text";

    public string Name => "ODT";

    public bool IsOf(ZipPackage package) => package.Type.StartsWith(TextType, StringComparison.Ordinal);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(ZipPackage package, SourceContent content)
    {
        OpenDocumentManifest manifest = new();
        package.ReadIfAny("META-INF/manifest.xml", manifest);
        if (manifest.IsEncrypted)
        {
            return [new SkippedInput(new(content.Path), SkipReason.Encrypted)];
        }

        OpenDocumentText text = new(package.Limits.MaxRecordBytes);
        if (!package.TryRead("content.xml", text))
        {
            throw new InvalidDataException("it has no text part");
        }

        CoreProperties properties = new();
        package.ReadIfAny("meta.xml", properties);
        return text.IsTooLong
            ? [new SkippedInput(new(content.Path), SkipCause.TooLong(package.Limits.MaxRecordBytes))]
            : DocumentArticles.Of(Document(text, properties), content);
    }

    private static DocumentText Document(OpenDocumentText text, CoreProperties properties) => new()
    {
        Paragraphs = text.Paragraphs,
        Title = properties.Title,
        Authors = properties.Authors,
        Created = properties.Created,
        Modified = properties.Modified,
        Language = properties.Language,
    };
}
