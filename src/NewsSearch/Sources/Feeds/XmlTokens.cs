using System.Buffers;
using System.Text;
using System.Xml;

namespace NewsSearch.Sources.Feeds;

/// <summary>
/// Takes an XML document apart as browsers and feed readers do: what breaks the rules is text, or what it must have meant, and counted. A
/// document type is passed over unread, so no entity is ever defined or fetched.
/// </summary>
internal sealed class XmlTokens(TextReader reader, Repairs repairs)
{
    private const int LongestName = 200;

    /// <summary>Further attributes of a tag are dropped: no feed has them, and each is compared with those before it.</summary>
    private const int MostAttributes = 100;

    private const string CharacterData = "<![CDATA[";

    private static readonly SearchValues<char> TextEnds = SearchValues.Create("<");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/><=\"'");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\r\n><");

    private readonly CharacterWindow _window = new(reader);
    private XmlToken? _pushedBack;

    /// <summary>The line of the next token, from 1.</summary>
    public int Line => _window.Line;

    public void Repair() => repairs.Add(_window.Line);

    /// <summary>Gives the token once more.</summary>
    public void PushBack(XmlToken token) => _pushedBack = token;

    public XmlToken Read()
    {
        if (_pushedBack is { } again)
        {
            _pushedBack = null;
            return again;
        }

        while (_window.Next >= 0)
        {
            if (_window.Next != '<')
            {
                return ReadText();
            }

            if (!TryPassOver() && ReadMarkup() is { } token)
            {
                return token;
            }
        }

        return new(XmlTokenKind.End);
    }

    private XmlToken ReadText()
    {
        StringBuilder text = new();
        _window.TakeUntil(TextEnds, text);

        // Stands behind CDATA in CDATA.
        text.Replace("]]>", "");
        return new(XmlTokenKind.Text, XmlCharacters.Decode(text.ToString(), Repair));
    }

    /// <summary>Comments, instructions, document types. One that is not closed ends with its tag.</summary>
    private bool TryPassOver()
    {
        if (_window.StartsWith("<!--"))
        {
            return PassOver("-->");
        }

        if (_window.StartsWith("<?"))
        {
            return PassOver("?>");
        }

        return !_window.StartsWith(CharacterData) && _window.StartsWith("<!") && PassOverDoctype();
    }

    private bool PassOver(string end)
    {
        if (_window.TakeTo(end) is null)
        {
            Repair();
            _ = _window.TakeTo(">") ?? TakeOne();
        }

        return true;
    }

    /// <summary>Its internal subset, in brackets, has declarations of its own.</summary>
    private bool PassOverDoctype()
    {
        string? before = _window.TakeTo(">");
        if (before is null)
        {
            TakeOne();
        }
        else if (before.Contains('[', StringComparison.Ordinal) && !before.Contains(']', StringComparison.Ordinal))
        {
            _ = _window.TakeTo("]>");
        }

        return true;
    }

    private XmlToken? ReadMarkup()
    {
        if (_window.StartsWith(CharacterData))
        {
            return ReadCharacterData();
        }

        bool end = _window.StartsWith("</");
        _window.Advance(end ? 2 : 1);
        StringBuilder raw = new(end ? "</" : "<");
        string name = TakeName(raw);
        if (name.Length is 0 or > LongestName || !XmlReader.IsName(name))
        {
            return Literally(raw);
        }

        return end ? ReadEndTag(name) : ReadStartTag(name, raw);
    }

    private XmlToken ReadEndTag(string name)
    {
        SkipSpace(null);
        if (_window.Next == '>')
        {
            _window.Advance(1);
        }
        else
        {
            Repair();
        }

        return new(XmlTokenKind.EndTag, name);
    }

    private XmlToken ReadStartTag(string name, StringBuilder raw)
    {
        List<KeyValuePair<string, string>> attributes = [];
        while (true)
        {
            SkipSpace(raw);
            switch (_window.Next)
            {
                case '>':
                    _window.Advance(1);

                    // The slash of a tag that is empty stands right behind a value without quotes.
                    return new(XmlTokenKind.StartTag, name, attributes, IsEmpty: raw[^1] == '/');
                case '/' when _window.StartsWith("/>"):
                    _window.Advance(2);
                    return new(XmlTokenKind.StartTag, name, attributes, IsEmpty: true);
                case < 0 or '<':
                    return Literally(raw);
                case '/' or '"' or '\'' or '=':
                    Repair();
                    raw.Append(_window.Take());
                    break;
                default:
                    ReadAttribute(attributes, raw);
                    break;
            }
        }
    }

    private void ReadAttribute(List<KeyValuePair<string, string>> attributes, StringBuilder raw)
    {
        string name = TakeName(raw);
        SkipSpace(raw);
        string value = "";
        if (_window.Next == '=')
        {
            raw.Append(_window.Take());
            SkipSpace(raw);
            value = TakeValue(raw);
        }
        else
        {
            Repair();
        }

        if (attributes.Count == MostAttributes || !XmlReader.IsName(name) || attributes.Exists(attribute => attribute.Key == name))
        {
            Repair();
            return;
        }

        attributes.Add(new(name, XmlCharacters.Decode(value, Repair)));
    }

    private string TakeValue(StringBuilder raw)
    {
        StringBuilder value = new();
        if (_window.Next is '"' or '\'')
        {
            string quote = _window.Take().ToString();
            if (_window.TakeTo(quote) is { } quoted)
            {
                raw.Append(quote).Append(quoted).Append(quote);
                return quoted;
            }

            raw.Append(quote);
        }

        Repair();
        _window.TakeUntil(UnquotedEnds, value);
        raw.Append(value);
        return value.ToString();
    }

    /// <summary>CDATA, of which one that is not closed is only a mark: its element's end tag would be lost in it, and all behind.</summary>
    private XmlToken? ReadCharacterData()
    {
        _window.Advance(CharacterData.Length);
        string? text = _window.TakeTo("]]>");
        if (text is null)
        {
            Repair();
            return null;
        }

        while (text.StartsWith(CharacterData, StringComparison.OrdinalIgnoreCase))
        {
            Repair();
            text = text[CharacterData.Length..];
        }

        return new(XmlTokenKind.Text, WithoutControls(text));
    }

    /// <summary>References in CDATA are text, but no text holds a control character.</summary>
    private string WithoutControls(string text) => string.Join('&', text.Split('&').Select(part => XmlCharacters.Decode(part, Repair)));

    /// <summary>What looked like a tag is text.</summary>
    private XmlToken Literally(StringBuilder raw)
    {
        Repair();
        return new(XmlTokenKind.Text, XmlCharacters.Decode(raw.ToString(), Repair));
    }

    private string TakeName(StringBuilder raw)
    {
        StringBuilder name = new();
        _window.TakeUntil(NameEnds, name);
        raw.Append(name);
        return name.ToString();
    }

    private void SkipSpace(StringBuilder? raw)
    {
        while (_window.Next is ' ' or '\t' or '\r' or '\n')
        {
            char space = _window.Take();
            raw?.Append(space);
        }
    }

    private string TakeOne() => _window.Take().ToString();
}
