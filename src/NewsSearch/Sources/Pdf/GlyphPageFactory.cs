using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>Makes a <see cref="GlyphPage"/> of a page. The library's own pages hold paths and pictures too.</summary>
/// <remarks>The library finds the constructor by its parameters.</remarks>
internal sealed class GlyphPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<GlyphPage>(pdfScanner, new TextResources(resourceStore, new TextFonts(pdfScanner, filterProvider)), filterProvider, new BoundedContentParser(pageContentParser), parsingOptions)
{
    private readonly TextFonts _fonts = new(pdfScanner, filterProvider);

    protected override GlyphPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        GlyphCollector collector = new(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        GlyphPage page = collector.Process(pageNumber, operations);
        return page with { IsWhole = page.IsWhole && (dictionary.ContainsKey(NameToken.Contents) || IsBlank(dictionary)) };
    }

    /// <summary>A page need not have contents; one that is no page, or has fonts of its own, lost them.</summary>
    private bool IsBlank(DictionaryToken dictionary) => dictionary.TryGet(NameToken.Type, out NameToken type) && type == NameToken.Page
        && !(_fonts.Resolve(dictionary.TryGet(NameToken.Resources, out IToken entry) ? entry : null) is DictionaryToken resources && resources.ContainsKey(NameToken.Font));
}
