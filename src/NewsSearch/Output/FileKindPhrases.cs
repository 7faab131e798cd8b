namespace NewsSearch.Output;

/// <summary>What files of kinds that are not read are called.</summary>
public static class FileKindPhrases
{
    /// <summary>One file of the kind, without an article: <c>Word 97-2003 document</c>.</summary>
    public static string Of(FileKind kind) => kind switch
    {
        FileKind.WordDocument => "Word 97-2003 document",
        FileKind.ExcelWorkbook => "Excel 97-2003 workbook",
        FileKind.PowerPointSlides => "PowerPoint 97-2003 slides",
        FileKind.OfficeDocument => "Office document",
        FileKind.OutlookMessage => "Outlook message",
        FileKind.OutlookFolder => "Outlook mail folder",
        FileKind.Spreadsheet => "spreadsheet",
        FileKind.Slides => "slides",
        FileKind.TextDocument => "word processor document",
        FileKind.EBook => "e-book",
        FileKind.Djvu => "DjVu document",
        FileKind.PostScript => "PostScript document",
        FileKind.SafariPage => "Safari web archive",
        FileKind.Database => "database",
        FileKind.DataTable => "data table",
        FileKind.SevenZip => "7z archive",
        FileKind.Rar => "RAR archive",
        FileKind.OtherXml => "XML of an unknown kind",
        FileKind.OtherArchive => "archive of an unread kind",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
