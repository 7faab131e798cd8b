using System.Globalization;
using System.Xml;

namespace NewsSearch.Sources.Office;

/// <summary>Which paragraph styles of a Word document are headings. Their ids are of the user's language, their names are not.</summary>
internal sealed class WordStyles : XmlPart
{
    private const int MaxInheritance = 20;

    private readonly Dictionary<string, int> _levels = [];
    private readonly Dictionary<string, string> _bases = [];
    private string? _style;

    /// <summary>1 to 9, or 0 for running text.</summary>
    public int Heading(string? style)
    {
        for (int i = 0; style is not null && i < MaxInheritance; i++)
        {
            if (_levels.TryGetValue(style, out int level))
            {
                return level;
            }

            if (!_bases.TryGetValue(style, out string? inherited))
            {
                return HeadingNamed(style);
            }

            style = inherited;
        }

        return 0;
    }

    /// <summary>An outline level as Word counts it: 0 is the first, 9 is running text.</summary>
    public static int? OutlineLevel(XmlReader element) =>
        int.TryParse(Value(element), NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level <= 9 ? (level + 1) % 10 : null;

    /// <summary>The attribute <c>val</c>, whichever edition's namespace it is in.</summary>
    public static string? Value(XmlReader element) => element.GetAttribute("val", element.NamespaceURI);

    protected override bool Enter(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "style":
                _style = element.GetAttribute("styleId", element.NamespaceURI);
                break;
            case "name" when _style is not null && Value(element) is { } name && HeadingNamed(name) is > 0 and int level:
                _levels[_style] = level;
                break;
            case "outlineLvl" when _style is not null && OutlineLevel(element) is { } outline:
                _levels.TryAdd(_style, outline);
                break;
            case "basedOn" when _style is not null && Value(element) is { } inherited:
                _bases[_style] = inherited;
                break;
        }

        return true;
    }

    protected override void Leave(string name) => _style = name == "style" ? null : _style;

    protected override void Text(ReadOnlySpan<char> text)
    {
    }

    private static int HeadingNamed(string name) =>
        name.Equals("Title", StringComparison.OrdinalIgnoreCase) ? 1
        : name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) && name[^1] is >= '1' and <= '9' && name.Length <= "heading 1".Length
            ? name[^1] - '0' : 0;
}
