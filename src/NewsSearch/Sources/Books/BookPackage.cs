using System.Text;
using System.Xml;
using NewsSearch.Sources.Office;

namespace NewsSearch.Sources.Books;

/// <summary>The package file of an e-book: what it is, and its parts in reading order (EPUB 3.3, "Package document").</summary>
internal sealed class BookPackage : XmlPart
{
    private const int MaxText = 4_096;

    private readonly Dictionary<string, string> _manifest = [];
    private readonly List<string> _spine = [];
    private readonly List<string> _authors = [];
    private readonly StringBuilder _text = new();

    public string? Title { get; private set; }

    public string? Language { get; private set; }

    public string? Date { get; private set; }

    public IReadOnlyList<string> Authors => _authors;

    /// <summary>The names of the parts, as the file refers to them, without its table of contents.</summary>
    public IEnumerable<string> Parts => _spine.Where(_manifest.ContainsKey).Select(id => _manifest[id]);

    protected override bool Enter(XmlReader element)
    {
        _text.Clear();
        if (element.LocalName == "item" && element.GetAttribute("id") is { } id && element.GetAttribute("href") is { } href)
        {
            bool contents = element.GetAttribute("properties")?.Split(' ').Contains("nav") == true;
            bool page = element.GetAttribute("media-type") is "application/xhtml+xml" or "text/html" or "application/x-dtbook+xml";
            if (page && !contents)
            {
                _manifest.TryAdd(id, href);
            }
        }
        else if (element.LocalName == "itemref" && element.GetAttribute("idref") is { } reference)
        {
            _spine.Add(reference);
        }

        return true;
    }

    protected override void Leave(string name)
    {
        string text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length == 0)
        {
            return;
        }

        switch (name)
        {
            case "title":
                Title ??= text;
                break;
            case "creator":
                _authors.Add(text);
                break;
            case "language":
                Language ??= text;
                break;
            case "date":
                Date ??= text;
                break;
        }
    }

    protected override void Text(ReadOnlySpan<char> text)
    {
        if (_text.Length < MaxText)
        {
            _text.Append(text);
        }
    }
}
