using System.Collections.Frozen;
using NewsSearch.Sources.Containers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Runs the program of a page as far as it prints characters. Colours, paths and states by name are passed over: they tell nothing of
/// the text, and their definitions may refer to themselves.
/// </summary>
internal sealed class GlyphCollector(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    in TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<GlyphPage>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
{
    private const int MaxFormDepth = 32;
    private const int MaxForms = 10_000;
    private const int MaxStates = 4_096;

    /// <summary>Characters of a page; a densely printed newspaper page has 50,000.</summary>
    private const int MaxGlyphs = 4_000_000;

    /// <summary>PDF 32000-1 annex A: text, the state that it depends on, and what may hold text.</summary>
    private static readonly FrozenSet<string> Followed = FrozenSet.ToFrozenSet(
        ["BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "q", "Q", "cm", "Do", "BMC", "BDC", "EMC"]);

    private static readonly FrozenSet<string> Shows = FrozenSet.ToFrozenSet(["Tj", "TJ", "'", "\""]);

    private readonly List<PdfGlyph> _upright = [];
    private readonly List<PdfGlyph> _turned = [];
    private readonly Dictionary<IFont, bool> _bold = [];
    private readonly Stack<(bool Replaces, bool IsArtifact)> _marked = new();
    private string? _replacement;
    private int _pictures;
    private int _formDepth;
    private int _forms;
    private int _artifacts;
    private bool _isWhole = true;

    public override GlyphPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new GlyphPage(_upright, _turned, _pictures, _isWhole);
    }

    /// <exception cref="InputRefusedException">There are too many.</exception>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        // The program may say what a stretch of it prints: the first character stands for all.
        string text = _replacement ?? unicode;
        _replacement = _replacement is null ? null : "";
        if (_artifacts > 0)
        {
            return;
        }

        PdfPoint end = Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        if (text.Length == 0)
        {
            Widen(end);
            return;
        }

        PdfPoint start = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        PdfPoint top = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        Add(text, start, end, top, IsBold(font));
    }

    public override void PushState()
    {
        if (StackSize > MaxStates)
        {
            throw new InputRefusedException(SkipReason.NestedTooDeeply, $"page {PageNumber}");
        }

        base.PushState();
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        bool artifact = name.Data == "Artifact" && properties is not null
            && properties.TryGet(NameToken.Type, out NameToken type) && type.Data == "Pagination";
        string? replacement = properties is not null && properties.TryGet(NameToken.ActualText, out IDataToken<string> actual) ? actual.Data : null;
        bool replaces = replacement is not null && _replacement is null;
        _replacement = replaces ? replacement : _replacement;
        _artifacts += artifact ? 1 : 0;
        _marked.Push((replaces, artifact));
        if (_marked.Count > MaxStates)
        {
            throw new InputRefusedException(SkipReason.NestedTooDeeply, $"page {PageNumber}");
        }
    }

    public override void EndMarkedContent()
    {
        if (_marked.TryPop(out (bool Replaces, bool IsArtifact) ended))
        {
            _replacement = ended.Replaces ? null : _replacement;
            _artifacts -= ended.IsArtifact ? 1 : 0;
        }
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            if (Followed.Contains(operation.Operator))
            {
                _isWhole &= !Shows.Contains(operation.Operator) || HasFont();
                operation.Run(this);
            }
            else if (operation.Operator == "EI")
            {
                _pictures++;
            }
        }
    }

    /// <summary>Forms may call one another in a circle, or each two others.</summary>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++_forms > MaxForms || _formDepth >= MaxFormDepth)
        {
            return;
        }

        _formDepth++;
        base.ProcessFormXObject(formStream, xObjectName);
        _formDepth--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => _pictures++;

    protected override void RenderInlineImage(InlineImage inlineImage) => _pictures++;

    private static PdfPoint Place(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

    /// <summary>The library passes over text in a font that is missing or that it cannot read.</summary>
    private bool HasFont() => GetCurrentState().FontState.FontName is { } name && ResourceStore.GetFont(name) is not null;

    private bool IsBold(IFont font)
    {
        if (!_bold.TryGetValue(font, out bool bold))
        {
            string name = font.Name?.Data ?? "";
            bold = font.Details.IsBold || name.Contains("bold", StringComparison.OrdinalIgnoreCase) || name.Contains("black", StringComparison.OrdinalIgnoreCase);
            _bold.Add(font, bold);
        }

        return bold;
    }

    /// <summary>What stands for all reaches to where the last of them ends.</summary>
    private void Widen(PdfPoint end)
    {
        if (_upright.Count > 0 && end.X > _upright[^1].EndX)
        {
            _upright[^1] = _upright[^1] with { EndX = (float)end.X };
        }
    }

    /// <summary>Text that runs askew is a stamp across the page, not of it.</summary>
    private void Add(string text, PdfPoint start, PdfPoint end, PdfPoint top, bool bold)
    {
        double rise = end.Y - start.Y;
        double run = end.X - start.X;
        double size = Math.Sqrt(Math.Pow(top.X - start.X, 2) + Math.Pow(top.Y - start.Y, 2));
        if (!(size is > 0.1 and < 5_000 && Math.Abs(start.X) < 1e6 && Math.Abs(start.Y) < 1e6 && Math.Abs(run) < 1e6 && Math.Abs(rise) < 1e6))
        {
            return;
        }

        if (Math.Abs(rise) <= 0.1 * Math.Abs(run) || (rise == 0 && run == 0))
        {
            // Upside down counts as it is seen on a page that is turned.
            bool backwards = run < 0;
            _upright.Add(Glyph(backwards ? -start.X : start.X, backwards ? -end.X : end.X, backwards ? -start.Y : start.Y));
        }
        else if (Math.Abs(run) <= 0.1 * Math.Abs(rise))
        {
            bool down = rise < 0;
            _turned.Add(Glyph(down ? -start.Y : start.Y, down ? -end.Y : end.Y, down ? start.X : -start.X));
        }

        if (_upright.Count + _turned.Count > MaxGlyphs)
        {
            throw new InputRefusedException(new(SkipReason.TooLarge, "PDF page"), $"page {PageNumber}");
        }

        PdfGlyph Glyph(double x, double endX, double y) => new(text, (float)x, (float)endX, (float)y, (float)size, bold);
    }
}
