using System.Diagnostics.CodeAnalysis;
using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// The resources that text needs: fonts and forms. Colours and patterns are kept from the library, which follows definitions that
/// refer to themselves until the stack is full.
/// </summary>
internal sealed class TextResources(IResourceStore inner, TextFonts fonts) : IResourceStore
{
    private static readonly NameToken[] Unread = [NameToken.Pattern, NameToken.Shading, NameToken.ColorSpace, NameToken.ExtGState, NameToken.Font];

    private readonly Dictionary<IndirectReference, IFont?> _fonts = [];
    private readonly Stack<Dictionary<NameToken, IFont?>> _named = new();
    private int _loaded;

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        Dictionary<NameToken, IFont?> named = [];
        if (resourceDictionary.TryGet(NameToken.Font, out IToken entry) && fonts.Resolve(entry) is DictionaryToken definitions)
        {
            foreach ((string name, IToken definition) in definitions.Data)
            {
                named[NameToken.Create(name)] = Font(definition);
            }
        }

        _named.Push(named);
        inner.LoadResourceDictionary(Unread.Aggregate(resourceDictionary, (resources, name) => resources.ContainsKey(name) ? resources.Without(name) : resources));
    }

    public void UnloadResourceDictionary()
    {
        _named.TryPop(out _);
        inner.UnloadResourceDictionary();
    }

    /// <summary>The innermost of that name.</summary>
    public IFont? GetFont(NameToken name)
    {
        foreach (Dictionary<NameToken, IFont?> known in _named)
        {
            if (known.TryGetValue(name, out IFont? font))
            {
                return font;
            }
        }

        return null;
    }

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => inner.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => inner.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => null;

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => inner.GetFontDirectly(fontReferenceToken);

    public bool TryGetNamedColorSpace(NameToken? name, out ResourceColorSpace namedColorSpace)
    {
        namedColorSpace = default;
        return false;
    }

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => DeviceGrayColorSpaceDetails.Instance;

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace colorSpace) => DeviceGrayColorSpaceDetails.Instance;

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => inner.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => new Dictionary<NameToken, PatternColor>();

    public Shading GetShading(NameToken name) => throw new InvalidOperationException("shadings are not read");

    /// <summary>A font is read once, however many pages and forms name it.</summary>
    private IFont? Font(IToken definition)
    {
        if (definition is not IndirectReferenceToken reference)
        {
            return Load(definition);
        }

        if (!_fonts.TryGetValue(reference.Data, out IFont? font))
        {
            font = Load(definition);
            _fonts.Add(reference.Data, font);
        }

        return font;
    }

    /// <summary>Null for one that the library cannot read: the text in other fonts is there all the same.</summary>
    private IFont? Load(IToken definition)
    {
        if (fonts.Resolve(definition) is not DictionaryToken font)
        {
            return null;
        }

        // The library remembers fonts by their names, and takes back by itself what it could not load.
        NameToken name = NameToken.Create($"F{_loaded++}");
        try
        {
            inner.LoadResourceDictionary(Only(NameToken.Font, Only(name, fonts.WithoutOutlines(font))));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or InputRefusedException))
        {
            return null;
        }

        IFont? loaded = inner.GetFont(name);
        inner.UnloadResourceDictionary();
        return loaded;
    }

    private static DictionaryToken Only(NameToken name, IToken value) => new(new Dictionary<NameToken, IToken> { [name] = value });
}
