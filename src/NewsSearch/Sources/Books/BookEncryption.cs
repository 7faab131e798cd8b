using System.Xml;
using NewsSearch.Sources.Office;

namespace NewsSearch.Sources.Books;

/// <summary>Which parts of an e-book are encrypted. Fonts are often garbled only, which needs no key and no reading.</summary>
internal sealed class BookEncryption : XmlPart
{
    public HashSet<string> Parts { get; } = [];

    protected override bool Enter(XmlReader element)
    {
        if (element.LocalName == "CipherReference" && element.GetAttribute("URI") is { } part)
        {
            Parts.Add(Uri.UnescapeDataString(part).TrimStart('/'));
        }

        return true;
    }

    protected override void Leave(string name)
    {
    }

    protected override void Text(ReadOnlySpan<char> text)
    {
    }
}
