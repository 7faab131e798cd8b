namespace NewsSearch;

/// <summary>
/// A kind of file that may well hold articles and is recognised, but not read. Catalogues hold these by name: a new one may stand
/// anywhere, but a name never changes its meaning.
/// </summary>
public enum FileKind
{
    /// <summary>A document of Word 97 to 2003 (<c>.doc</c>).</summary>
    WordDocument,

    /// <summary>A workbook of Excel 97 to 2003 (<c>.xls</c>).</summary>
    ExcelWorkbook,

    /// <summary>Slides of PowerPoint 97 to 2003 (<c>.ppt</c>).</summary>
    PowerPointSlides,

    /// <summary>Another document in Microsoft's compound file, such as Publisher and Works have; of Visio, OpenDocument Draw, Pages or Numbers.</summary>
    OfficeDocument,

    /// <summary>One message of Outlook (<c>.msg</c>).</summary>
    OutlookMessage,

    /// <summary>A mail folder of Outlook (<c>.pst</c>, <c>.ost</c>).</summary>
    OutlookFolder,

    /// <summary>A workbook of Excel since 2007 or OpenDocument.</summary>
    Spreadsheet,

    /// <summary>Slides of PowerPoint since 2007, OpenDocument or Keynote.</summary>
    Slides,

    /// <summary>A document of WordPerfect, StarOffice or AbiWord.</summary>
    TextDocument,

    /// <summary>An e-book for Kindle, FictionBook or Microsoft Reader.</summary>
    EBook,

    /// <summary>Scanned pages, often with their text (<c>.djvu</c>).</summary>
    Djvu,

    /// <summary>A PostScript program that draws pages.</summary>
    PostScript,

    /// <summary>A page saved by Safari (<c>.webarchive</c>).</summary>
    SafariPage,

    /// <summary>A database of SQLite or Access.</summary>
    Database,

    /// <summary>Rows and columns as statistics programs keep them: Arrow, ORC, Avro, HDF5, NumPy, R, SPSS, Stata.</summary>
    DataTable,

    /// <summary>An archive of 7-Zip.</summary>
    SevenZip,

    /// <summary>An archive of RAR.</summary>
    Rar,

    /// <summary>An archive or compressed file of another kind: compress, lz4, lzip, lzop, LZMA, Cabinet, compiled help.</summary>
    OtherArchive,

    /// <summary>XML that is neither a feed nor one of the formats of news agencies, such as TEI or an export of a program's own.</summary>
    OtherXml,
}
