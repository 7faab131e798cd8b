using System.Xml;

namespace NewsSearch.Sources.Office;

/// <summary>Finds a part by what it is to the package (ECMA-376 part 2, relationships).</summary>
/// <param name="typeEnd">How the type of the relation ends; its beginning differs between editions of the standard.</param>
internal sealed class PackageRelations(string typeEnd) : XmlPart
{
    /// <summary>The name of the part, or null.</summary>
    public string? Target { get; private set; }

    protected override bool IsDone => Target is not null;

    protected override bool Enter(XmlReader element)
    {
        if (element.GetAttribute("Type") is { } type && type.EndsWith(typeEnd, StringComparison.Ordinal))
        {
            Target = element.GetAttribute("Target")?.TrimStart('/');
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
