using NewsSearch.Sources.Containers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

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
    private readonly InflationBudget _budget;
    private ParsingOptions _options;
    private bool _mayMend;
    private byte[]? _bytes;
    private PdfDocument _document;
    private long _read;
    private bool _isDamaged;

    /// <param name="stream">Can seek; stays open.</param>
    /// <param name="maxMended">Bytes: a longer file is not mended.</param>
    /// <exception cref="InvalidDataException">There is no page in it.</exception>
    public PdfFile(Stream stream, InflationBudget budget, int maxMended)
    {
        stream.Position = 0;
        _stream = stream;
        _budget = budget;
        _options = Checked(stream);
        _bytes = stream.Length <= Short ? ReadAll() : null;
        _mayMend = stream.Length <= maxMended;
        PdfDocument? stated = TryOpen(out int? pages);
        IsWhole = stated is not null && !_isDamaged && stated.NumberOfPages >= Math.Max(pages ?? 0, 1);
        try
        {
            _document = IsWhole ? stated! : Mended(stated, _ => true) ?? stated ?? throw new InvalidDataException();
        }
        catch
        {
            stated?.Dispose();
            throw;
        }
    }

    public int Pages => _document.NumberOfPages;

    /// <summary>All pages are there that the file claims to have, and it does not break off.</summary>
    public bool IsWhole { get; private set; }

    public DocumentInformation Information => _document.Information;

    /// <summary>A page that is not whole may be so by another table of the objects than the file's own.</summary>
    /// <param name="number">From 1.</param>
    public GlyphPage Page(int number)
    {
        if (_read > Kept)
        {
            _document.Dispose();
            _document = Open();
        }

        GlyphPage? page = _mayMend ? TryPage(_document, number) : null;
        if (page is { IsWhole: true })
        {
            return page;
        }

        PdfDocument? mended = Mended(_document, document => TryPage(document, number) is { IsWhole: true });
        _document = mended ?? _document;

        // What was damaged is remembered and not told of again.
        return mended is null && page is not null ? page : Page(_document, number);
    }

    public void Dispose() => _document.Dispose();

    /// <summary>How many pages the file claims to have.</summary>
    private static int? StatedPages(PdfDocument document) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out IndirectReferenceToken root)
            && document.Structure.GetObject(root.Data).Data is DictionaryToken pages && pages.TryGet(NameToken.Count, out NumericToken count) ? count.Int : null;

    /// <summary>The library throws what it likes for what a file holds.</summary>
    private static bool IsDamage(Exception exception) => exception is not (OutOfMemoryException or InputRefusedException or PdfDocumentEncryptedException);

    private GlyphPage Page(PdfDocument document, int number)
    {
        _isDamaged = false;
        GlyphPage page = document.GetPage<GlyphPage>(number);
        return page with { IsWhole = page.IsWhole && !_isDamaged };
    }

    private GlyphPage? TryPage(PdfDocument document, int number)
    {
        try
        {
            return Page(document, number);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    /// <summary>With a table made anew, once; null where that shows fewer pages, or is no better.</summary>
    private PdfDocument? Mended(PdfDocument? stated, Predicate<PdfDocument> isBetter)
    {
        if (!_mayMend)
        {
            return null;
        }

        _mayMend = false;
        (byte[]? Bytes, ParsingOptions Options) unmended = (_bytes, _options);
        PdfDocument? mended = null;
        try
        {
            mended = OpenMended(out bool isWhole);
            if (mended?.NumberOfPages >= (stated?.NumberOfPages ?? 1) && isBetter(mended))
            {
                stated?.Dispose();
                IsWhole = isWhole;
                return mended;
            }
        }
        catch (InputRefusedException) when (stated is not null && !_budget.IsSpent)
        {
            // The tree of pages that was made leads in a circle, or to what is refused; the stated one did not.
        }

        mended?.Dispose();
        (_bytes, _options) = unmended;
        return null;
    }

    /// <exception cref="InputRefusedException">The new tree of pages leads in a circle, or the budget is spent.</exception>
    private PdfDocument? OpenMended(out bool isWhole)
    {
        ReadOnlyMemory<byte> file = _bytes ?? ReadAll();
        _bytes = PdfRepair.Mend(file[Math.Max(0, file.Span.IndexOf("%PDF-"u8))..], _budget, out bool isCut);
        int? pages = null;
        PdfDocument? mended = null;
        if (_bytes is not null)
        {
            _options = Checked(new MemoryStream(_bytes));
            mended = TryOpen(out pages);
        }

        isWhole = !isCut && !_isDamaged && mended?.NumberOfPages >= pages;
        return mended;
    }

    /// <summary>How a file is to be read that leads in no circle. What it is checked for goes for no other: a mended one has other lists.</summary>
    /// <exception cref="InputRefusedException">There is a circle.</exception>
    private ParsingOptions Checked(Stream file)
    {
        PdfReferences references = new();
        references.Add(file);
        return new ParsingOptions
        {
            SkipMissingFonts = true,
            MaxStackDepth = MaxObjectDepth,
            FilterProvider = new BudgetedFilters(_budget, references, () => _isDamaged = true),
        };
    }

    private byte[] ReadAll()
    {
        byte[] bytes = new byte[_stream.Length];
        _stream.Position = 0;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Null where the library makes nothing of it.</summary>
    private PdfDocument? TryOpen(out int? pages)
    {
        _isDamaged = false;
        try
        {
            PdfDocument document = Open();
            pages = StatedPages(document);
            return document;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            pages = null;
            return null;
        }
    }

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
