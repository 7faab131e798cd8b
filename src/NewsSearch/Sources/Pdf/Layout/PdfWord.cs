namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Characters without a space between them, on one line.</summary>
/// <param name="Order">When the page's program prints its first character.</param>
internal readonly record struct PdfWord(string Text, float X, float EndX, float Y, float Size, bool IsBold, int Order);
