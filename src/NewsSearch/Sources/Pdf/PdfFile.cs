using NewsSearch.Sources.Containers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// The pages of a PDF. The library keeps all that it read, pictures too, so a long file is opened anew from time to time.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>Bytes; a shorter file is read at once.</summary>
    private const int Short = 32 * 1024 * 1024;

    /// <summary>Bytes that are read of a longer one before it is opened anew.</summary>
    private const long Kept = 128L * 1024 * 1024;

    private const int MaxObjectDepth = 200;

    private readonly Stream _stream;
    private readonly ParsingOptions _options;
    private readonly byte[]? _bytes;
    private PdfDocument _document;
    private long _read;

    /// <param name="stream">Can seek; stays open.</param>
    public PdfFile(Stream stream, InflationBudget budget)
    {
        PdfReferences references = new();
        stream.Position = 0;
        references.Add(stream);
        _stream = stream;
        _options = new ParsingOptions
        {
            SkipMissingFonts = true,
            MaxStackDepth = MaxObjectDepth,
            FilterProvider = new BudgetedFilters(budget, references),
        };
        if (stream.Length <= Short)
        {
            _bytes = new byte[stream.Length];
            stream.Position = 0;
            stream.ReadExactly(_bytes);
        }

        _document = Open();
    }

    public int Pages => _document.NumberOfPages;

    public DocumentInformation Information => _document.Information;

    /// <param name="number">From 1.</param>
    public GlyphPage Page(int number)
    {
        if (_read > Kept)
        {
            _document.Dispose();
            _document = Open();
        }

        return _document.GetPage<GlyphPage>(number);
    }

    public void Dispose() => _document.Dispose();

    private PdfDocument Open()
    {
        _read = 0;
        _stream.Position = 0;
        PdfDocument document = _bytes is not null
            ? PdfDocument.Open(_bytes, _options)
            : PdfDocument.Open(new BufferedStream(new LentStream(_stream, read => _read += read), 64 * 1024), _options);
        document.AddPageFactory<GlyphPage, GlyphPageFactory>();
        return document;
    }
}
