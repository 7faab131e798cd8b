using System.Xml;
using NewsSearch.Sources.Office;

namespace NewsSearch.Sources.Books;

/// <summary>Where an e-book's package file lies (EPUB Open Container Format).</summary>
internal sealed class BookContainer : XmlPart
{
    public string? PackagePath { get; private set; }

    protected override bool IsDone => PackagePath is not null;

    protected override bool Enter(XmlReader element)
    {
        PackagePath ??= element.LocalName == "rootfile" ? element.GetAttribute("full-path") : null;
        return true;
    }

    protected override void Leave(string name)
    {
    }

    protected override void Text(ReadOnlySpan<char> text)
    {
    }
}
