using System.Xml;

namespace NewsSearch.Sources.Office;

/// <summary>The list of an OpenDocument's parts, which says which of them are encrypted.</summary>
internal sealed class OpenDocumentManifest : XmlPart
{
    public bool IsEncrypted { get; private set; }

    protected override bool IsDone => IsEncrypted;

    protected override bool Enter(XmlReader element)
    {
        IsEncrypted |= element.LocalName == "encryption-data";
        return true;
    }

    protected override void Leave(string name)
    {
    }

    protected override void Text(ReadOnlySpan<char> text)
    {
    }
}
