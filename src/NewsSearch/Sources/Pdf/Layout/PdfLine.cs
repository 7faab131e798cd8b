namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>A line of a column.</summary>
internal sealed record PdfLine
{
    public required string Text { get; init; }

    public required float X { get; init; }

    public required float EndX { get; init; }

    /// <summary>Of the baseline, upwards from the foot of the page.</summary>
    public required float Y { get; init; }

    public required float Size { get; init; }

    public bool IsBold { get; init; }

    public float Width => EndX - X;

    /// <summary>How much of it stands above or below the other.</summary>
    public float Overlap(PdfLine other) => Math.Min(EndX, other.EndX) - Math.Max(X, other.X);

    /// <summary>Set in the same type, as far as the eye can tell.</summary>
    public bool HasTypeOf(PdfLine other) => Size <= other.Size * 1.2f && other.Size <= Size * 1.2f;
}
