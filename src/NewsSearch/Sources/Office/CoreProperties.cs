using System.Text;
using System.Xml;
using NewsSearch.Dates;

namespace NewsSearch.Sources.Office;

/// <summary>
/// The properties of a document in the terms of Dublin Core: <c>docProps/core.xml</c> of Office Open XML (ECMA-376 part 2),
/// <c>meta.xml</c> of OpenDocument.
/// </summary>
internal sealed class CoreProperties : XmlPart
{
    private const int MaxLength = 4096;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _values = [];

    public string? Title => Value("title");

    /// <summary>OpenDocument's <c>creator</c> is who saved it last.</summary>
    public IReadOnlyList<string> Authors => (Value("initial-creator") ?? Value("creator")) is { } author
        ? author.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];

    public PublicationDate? Created => IsTemplateOfPythonDocx ? null : Date("created") ?? Date("creation-date");

    public PublicationDate? Modified => IsTemplateOfPythonDocx ? null : Date("modified") ?? Date("date");

    public string? Language => Value("language");

    /// <summary>Its documents are copies of one of that time, which keep its properties.</summary>
    private bool IsTemplateOfPythonDocx => Value("creator") == "python-docx" && Value("created") == "2013-12-23T23:15:00Z";

    protected override bool Enter(XmlReader element)
    {
        _text.Clear();
        return true;
    }

    protected override void Leave(string name)
    {
        if (!string.IsNullOrWhiteSpace(_text.ToString()))
        {
            _values.TryAdd(name, _text.ToString().Trim());
        }

        _text.Clear();
    }

    protected override void Text(ReadOnlySpan<char> text) => _text.Append(text[..Math.Min(text.Length, MaxLength - Math.Min(MaxLength, _text.Length))]);

    private string? Value(string name) => _values.GetValueOrDefault(name);

    private PublicationDate? Date(string name) => PublicationDates.TryParse(Value(name), out PublicationDate date) ? date : null;
}
