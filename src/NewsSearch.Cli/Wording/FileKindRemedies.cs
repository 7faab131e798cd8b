namespace NewsSearch.Cli.Wording;

/// <summary>How to make a file of a kind that is not read into one that is: a command line to copy.</summary>
internal static class FileKindRemedies
{
    /// <param name="path">The file as it is shown; null for standard input.</param>
    public static string Of(FileKind kind, string? path)
    {
        // A member has to be unpacked before another program can read it.
        string file = path is null || path.Contains("!/", StringComparison.Ordinal) ? "FILE" : ShellWord.Of(path);
        return kind switch
        {
            FileKind.WordDocument or FileKind.TextDocument => $"convert it: soffice --headless --convert-to docx {file}",
            FileKind.ExcelWorkbook or FileKind.Spreadsheet => $"convert it: soffice --headless --convert-to csv {file}",
            FileKind.PowerPointSlides or FileKind.Slides or FileKind.OfficeDocument => $"convert it: soffice --headless --convert-to pdf {file}",
            FileKind.OutlookMessage => $"convert it: msgconvert {file}",
            FileKind.OutlookFolder => $"convert it: readpst {file}",
            FileKind.EBook => $"convert it: ebook-convert {file} book.epub",
            FileKind.Djvu => $"convert it: djvutxt {file} pages.txt",
            FileKind.PostScript => $"convert it: ps2pdf {file}",
            FileKind.SafariPage => $"convert it on a Mac: textutil -convert html {file}",
            FileKind.Database => $"write its table of articles as CSV, e.g. sqlite3 -header -csv {file} 'SELECT * FROM articles' > articles.csv",
            FileKind.DataTable => "write it as Parquet, CSV or JSON Lines",
            FileKind.OtherXml => "write its articles as JSON Lines, CSV or RSS",
            FileKind.Rar => $"unpack it: unrar x {file}",
            FileKind.SevenZip or FileKind.OtherArchive => $"unpack it: 7z x {file}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
