using System.Buffers;

namespace NewsSearch.Sources.Documents;

/// <summary>Judges what programs write into the properties of a file: much of it says nothing of the article.</summary>
internal static class DocumentProperties
{
    private static readonly SearchValues<string> Programs = SearchValues.Create(
        [
            "python-docx", "Apache POI", "docx4j", "Aspose", "Microsoft", "Windows User", "OpenOffice", "LibreOffice", "Adobe", "Acrobat",
            "InDesign", "QuarkXPress", "iText", "TCPDF", "wkhtmltopdf", "Ghostscript", "Pandoc", "Administrator", "Un-named",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Placeholders =
        ["untitled", "unknown", "document", "title", "no title", "titre", "user", "admin", "owner", "author", "pc", "word document", "anonymous"];

    /// <summary>Extensions that show a title to be the name of a file, as printing to a file leaves it.</summary>
    private static readonly string[] FileNames =
        [".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".qxd", ".qxp", ".txt", ".htm", ".html", ".dvi", ".tex", ".ps", ".eps", ".pages", ".xls", ".xlsx", ".ppt", ".pptx", ".pub", ".wpd", ".md"];

    /// <summary>The title, if it can be one of an article; null for a file's name, a printer's note or a placeholder.</summary>
    public static string? Title(string? stated)
    {
        string title = stated?.Trim() ?? "";
        bool numbered = title.TrimEnd("0123456789 ()".ToCharArray()) is var word && Array.Exists(Placeholders, placeholder => word.Equals(placeholder, StringComparison.OrdinalIgnoreCase));
        bool printed = title.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase) && title.Contains(" - ", StringComparison.Ordinal);
        bool file = Array.Exists(FileNames, extension => title.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        bool address = title.Contains("://", StringComparison.Ordinal) || (title.Contains('\\') && !title.Contains(' '));
        bool label = !title.Contains(' ') && title.AsSpan().IndexOfAny('_', '=', '/') >= 0;
        return title.Length < 2 || numbered || printed || file || address || label || !title.Any(char.IsLetter) ? null : title;
    }

    /// <summary>Whether the name of an author can be a person's or an outlet's, and is not a program's or an account's.</summary>
    public static bool NamesPerson(string author)
    {
        string name = author.Trim();
        return name.Length > 1 && !name.AsSpan().ContainsAny(Programs) && !Array.Exists(Placeholders, placeholder => name.Equals(placeholder, StringComparison.OrdinalIgnoreCase));
    }
}
