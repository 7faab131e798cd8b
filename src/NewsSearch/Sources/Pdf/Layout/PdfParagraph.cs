namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Lines as one text.</summary>
/// <param name="Page">On which it begins, from 1.</param>
/// <param name="Size">Of its type, in points.</param>
internal sealed record PdfParagraph(string Text, int Page, float Size, bool IsBold);
