namespace NewsSearch.Sources.Pdf;

/// <summary>A character as it is printed. Coordinates are points on the page, upwards from the lower left corner.</summary>
/// <param name="Text">One character or more, as of a ligature.</param>
/// <param name="X">Where it begins on its baseline.</param>
/// <param name="EndX">Where the next one would begin.</param>
/// <param name="Y">Of the baseline.</param>
/// <param name="Size">Of the type.</param>
internal readonly record struct PdfGlyph(string Text, float X, float EndX, float Y, float Size, bool IsBold);
