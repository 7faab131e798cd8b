namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>Lines below one another that belong together.</summary>
internal sealed class PdfBlock(PdfLine first)
{
    private readonly List<PdfLine> _lines = [first];

    public IReadOnlyList<PdfLine> Lines => _lines;

    public PdfLine Last => _lines[^1];

    public float X { get; private set; } = first.X;

    public float EndX { get; private set; } = first.EndX;

    public float Top => _lines[0].Y;

    public float Bottom => Last.Y;

    public void Add(PdfLine line)
    {
        _lines.Add(line);
        X = Math.Min(X, line.X);
        EndX = Math.Max(EndX, line.EndX);
    }

    public bool SharesColumns(PdfBlock other) => Math.Min(EndX, other.EndX) - Math.Max(X, other.X) > 0.1f * Math.Min(EndX - X, other.EndX - other.X);
}
