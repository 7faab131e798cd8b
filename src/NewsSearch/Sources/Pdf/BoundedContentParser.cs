using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace NewsSearch.Sources.Pdf;

/// <summary>Refuses the program of a page that would take too much memory as a list of operations.</summary>
internal sealed class BoundedContentParser(IPageContentParser inner) : IPageContentParser
{
    /// <summary>Bytes; pages of text have some ten thousand, maps a few million.</summary>
    private const int MaxLength = 32 * 1024 * 1024;

    /// <exception cref="InputRefusedException">It is too long.</exception>
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log) => inputBytes.Length > MaxLength
        ? throw new InputRefusedException(new(SkipReason.TooLarge, "PDF page"), $"page {pageNumber}")
        : inner.Parse(pageNumber, inputBytes, log);
}
