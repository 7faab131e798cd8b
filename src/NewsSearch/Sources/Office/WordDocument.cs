using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Office;

/// <summary>A document of Word since 2007 (Office Open XML, ECMA-376 part 1, WordprocessingML).</summary>
internal sealed class WordDocument : IPackagedDocument
{
    private const string Body = "word/document.xml";

    public string Name => "DOCX";

    /// <summary>Some programs give the part another name, which the relations tell.</summary>
    public bool IsOf(ZipPackage package) => package.Has(Body)
        || (package.Has("[Content_Types].xml") && BodyOf(package) is var body && body.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && package.Has(body));

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(ZipPackage package, SourceContent content)
    {
        DocumentText? document = Read(package);
        return document is null ? [new SkippedInput(new(content.Path), SkipCause.TooLong(package.Limits.MaxRecordBytes))]
            : DocumentArticles.Of(document, content);
    }

    /// <summary>Null when the text is too long.</summary>
    /// <exception cref="InvalidDataException">There is no text.</exception>
    private static DocumentText? Read(ZipPackage package)
    {
        WordStyles styles = new();
        package.ReadIfAny("word/styles.xml", styles);
        ParagraphWriter text = new(package.Limits.MaxRecordBytes);
        if (!package.TryRead(BodyOf(package), new WordText(text, styles)))
        {
            throw new InvalidDataException("it has no text part");
        }

        package.ReadIfAny("word/footnotes.xml", new WordText(text, styles));
        package.ReadIfAny("word/endnotes.xml", new WordText(text, styles));
        CoreProperties properties = new();
        package.ReadIfAny("docProps/core.xml", properties);
        return text.IsTooLong ? null : new DocumentText
        {
            Paragraphs = text.Paragraphs,
            Title = properties.Title,
            Authors = properties.Authors,
            Created = properties.Created,
            Modified = properties.Modified,
            Language = properties.Language,
        };
    }

    private static string BodyOf(ZipPackage package)
    {
        if (package.Has(Body))
        {
            return Body;
        }

        PackageRelations relations = new("/officeDocument");
        package.ReadIfAny("_rels/.rels", relations);
        return relations.Target ?? Body;
    }
}
