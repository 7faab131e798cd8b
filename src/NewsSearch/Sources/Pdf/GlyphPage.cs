namespace NewsSearch.Sources.Pdf;

/// <summary>The characters of a page, in the order in which its program prints them.</summary>
/// <param name="Upright">Those whose lines run to the right, as seen by the reader.</param>
/// <param name="Turned">Those whose lines run upwards or downwards, turned to run to the right.</param>
/// <param name="Pictures">How many pictures there are.</param>
/// <param name="IsWhole">Nothing that prints text was damaged or missing.</param>
internal sealed record GlyphPage(IReadOnlyList<PdfGlyph> Upright, IReadOnlyList<PdfGlyph> Turned, int Pictures, bool IsWhole);
