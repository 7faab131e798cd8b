using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Pdf.Layout;

namespace NewsSearch.Sources.Pdf;

/// <summary>Finds the headline of a document: what its first page shows in the largest type.</summary>
internal static class PdfHeadline
{
    private const int MaxLength = 250;

    /// <summary>Type is larger from so many sizes of the text on.</summary>
    private const float Larger = 1.2f;

    /// <summary>A line of fewer words may be the paper's name.</summary>
    private const int MinWords = 3;

    /// <summary>The paragraph that is it, or null.</summary>
    public static PdfParagraph? Find(IReadOnlyList<PdfParagraph> paragraphs)
    {
        float body = paragraphs.GroupBy(paragraph => MathF.Round(paragraph.Size * 2) / 2, paragraph => paragraph.Text.Length)
            .OrderByDescending(size => size.Sum()).Select(size => size.Key).FirstOrDefault();
        List<PdfParagraph> large = [.. paragraphs
            .Where(paragraph => paragraph.Page == paragraphs[0].Page && paragraph.Size >= Larger * body && paragraph.Text.Length <= MaxLength && paragraph.Text.Any(char.IsLetter))
            .OrderByDescending(paragraph => paragraph.Size)];
        return large.Find(paragraph => paragraph.Text.AsSpan().Count(' ') >= MinWords - 1) ?? large.FirstOrDefault();
    }

    /// <summary>The title that the file states, unless it is the file's name or nobody's words.</summary>
    public static string? Stated(string? title, string? path)
    {
        string? name = path is null ? null : Path.GetFileNameWithoutExtension(path);
        string? stated = DocumentProperties.Title(title);
        return stated is null || stated.Equals(name, StringComparison.OrdinalIgnoreCase) ? null : stated;
    }
}
