using System.Text;
using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Office;

namespace NewsSearch.Sources.Rtf;

/// <summary>Reads the text and the properties of an RTF file as it is printed: without deletions, hidden text and running heads.</summary>
internal sealed class RtfDocument
{
    private const int MaxDepth = 10_000;
    private const int MaxProperty = 4_096;
    private const int MaxBytes = 4_096;

    private readonly RtfTokens _tokens;
    private readonly RtfCodePages _codePages = new();
    private readonly RtfProperties _properties = new();
    private readonly Stack<RtfState> _enclosing = new();
    private readonly ParagraphWriter _body;
    private readonly ParagraphWriter _notes;
    private readonly List<byte> _bytes = [];
    private readonly Dictionary<int, int> _headings = [];
    private readonly StringBuilder _styleName = new();
    private RtfState _state = new() { Fallback = 1 };
    private int _style;
    private int _toSkip;
    private bool _isStarred;

    /// <param name="stream">Stays open.</param>
    /// <param name="maxLength">UTF-16 units of text.</param>
    public RtfDocument(Stream stream, int maxLength)
    {
        _tokens = new RtfTokens(stream);
        (_body, _notes) = (new ParagraphWriter(maxLength), new ParagraphWriter(maxLength));
    }

    /// <summary>Whether groups are still open at the end.</summary>
    public bool IsTruncated { get; private set; }

    public bool IsTooLong => _body.IsTooLong || _notes.IsTooLong;

    /// <summary>More groups stand in one another than are read.</summary>
    public bool IsTooDeep => _enclosing.Count > MaxDepth;

    public DocumentText Read()
    {
        while (!IsTooLong && !IsTooDeep && _tokens.Next() is { } token)
        {
            Take(token);
        }

        Flush();
        IsTruncated = _enclosing.Count > 0;
        _body.EndRow();
        _notes.EndRow();
        return new DocumentText
        {
            Paragraphs = [.. _body.Paragraphs, .. _notes.Paragraphs],
            Title = _properties.Title,
            Authors = _properties.Authors,
            Created = _properties.Created,
            Modified = _properties.Revised,
        };
    }

    private void Take(RtfToken token)
    {
        if (token.Kind == RtfTokenKind.Byte)
        {
            TakeByte((byte)token.Number!);
            return;
        }

        if (_toSkip > 0 && token.Kind is RtfTokenKind.ControlWord or RtfTokenKind.ControlSymbol && token.Number != '*')
        {
            _toSkip--;
            return;
        }

        Flush();
        switch (token.Kind)
        {
            case RtfTokenKind.GroupStart:
                _enclosing.Push(_state);
                (_toSkip, _isStarred) = (0, false);
                break;
            case RtfTokenKind.GroupEnd:
                EndGroup();
                break;
            case RtfTokenKind.ControlSymbol:
                TakeSymbol((char)token.Number!);
                break;
            default:
                TakeWord(token.Word, token.Number);
                _isStarred = false;
                break;
        }
    }

    private void EndGroup()
    {
        RtfDestination ended = _state.Destination;
        if (_enclosing.TryPop(out RtfState outer))
        {
            _state = outer;
        }

        if (ended == RtfDestination.Note && _state.Destination != RtfDestination.Note)
        {
            _notes.EndParagraph();
        }

        _properties.End(ended);
        (_toSkip, _isStarred) = (0, false);
    }

    private void TakeByte(byte value)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
            return;
        }

        _isStarred = false;
        if (_state.Destination == RtfDestination.None || _bytes.Count >= MaxBytes)
        {
            Flush();
        }

        if (_state.Destination != RtfDestination.None)
        {
            _bytes.Add(value);
        }
    }

    /// <summary>Bytes are decoded together, since two may be one character.</summary>
    private void Flush()
    {
        if (_bytes.Count > 0)
        {
            string text = _codePages.Of(_state.Font).GetString([.. _bytes]);
            _bytes.Clear();
            Write(text);
        }
    }

    private void TakeSymbol(char symbol)
    {
        switch (symbol)
        {
            case '*':
                _isStarred = true;
                break;
            case '\r' or '\n':
                EndParagraph();
                break;
            case '~':
                Write("\u00A0");
                break;
            case '_':
                Write("-");
                break;
            case '\\' or '{' or '}':
                Write(symbol.ToString());
                break;
        }
    }

    private void TakeWord(string word, int? number)
    {
        if (RtfWords.Destinations.TryGetValue(word, out RtfDestination destination))
        {
            // Below a group that goes nowhere, nothing is printed.
            bool lost = _state.Destination == RtfDestination.None;
            bool property = destination >= RtfDestination.Title && _state.Destination != RtfDestination.Properties;
            _state.Destination = lost || property ? RtfDestination.None : destination;
        }
        else if (_isStarred && !RtfWords.Transparent.Contains(word))
        {
            _state.Destination = RtfDestination.None;
        }
        else if (RtfWords.Characters.TryGetValue(word, out string? character))
        {
            Write(character);
        }
        else if (!TakeLayout(word, number ?? 1))
        {
            TakeSetting(word, number);
        }
    }

    private bool TakeLayout(string word, int number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "column":
                EndParagraph();
                break;
            case "cell" or "nestcell":
                Writer?.EndCell();
                break;
            case "row" or "nestrow":
                Writer?.EndRow();
                break;
            case "pard":
                _state.InTable = false;
                SetHeading(0);
                break;
            case "intbl":
                _state.InTable = true;
                break;
            case "s" when _state.Destination == RtfDestination.Styles:
                _style = number;
                break;
            case "s":
                SetHeading(_headings.GetValueOrDefault(number));
                break;
            case "outlinelevel":
                SetHeading(number is >= 0 and < 9 ? number + 1 : 0);
                break;
            default:
                return false;
        }

        return true;
    }

    private void TakeSetting(string word, int? number)
    {
        bool on = number != 0;
        switch (word)
        {
            case "ansicpg" when number > 0:
                _codePages.Document = number.Value;
                break;
            case "mac":
                _codePages.Document = 10000;
                break;
            case "pc" or "pca":
                _codePages.Document = word == "pc" ? 437 : 850;
                break;
            case "f":
                _state.Font = number ?? 0;
                break;
            case "fcharset" when _state.Destination == RtfDestination.Fonts:
                _codePages.SetCharset(_state.Font, number ?? 0);
                break;
            case "plain":
                (_state.IsBold, _state.IsHidden, _state.IsDeleted) = (false, false, false);
                break;
            case "b":
                _state.IsBold = on;
                break;
            case "v":
                _state.IsHidden = on;
                break;
            case "deleted":
                _state.IsDeleted = on;
                break;
            case "uc":
                _state.Fallback = Math.Clamp(number ?? 1, 0, 16);
                break;
            case "u" when number is not null:
                Write(((char)number.Value).ToString());
                _toSkip = _state.Fallback;
                break;
            case "bin":
                _tokens.Skip(number ?? 0);
                break;
            default:
                _properties.Take(_state.Destination, word, number ?? 0);
                break;
        }
    }

    private ParagraphWriter? Writer => _state.Destination switch
    {
        RtfDestination.Body => _body,
        RtfDestination.Note => _notes,
        _ => null,
    };

    private void SetHeading(int level)
    {
        if (Writer is { } writer)
        {
            writer.Heading = level;
        }
    }

    private void EndParagraph() => Writer?.EndParagraph(_state.InTable && _state.Destination == RtfDestination.Body);

    private void Write(string text)
    {
        switch (_state.Destination)
        {
            case RtfDestination.Body or RtfDestination.Note when !_state.IsHidden && !_state.IsDeleted:
                Writer!.Append(text, _state.IsBold);
                break;
            case RtfDestination.Title:
                Append(_properties.TitleText, text);
                break;
            case RtfDestination.Author:
                Append(_properties.AuthorText, text);
                break;
            case RtfDestination.Styles:
                NameStyle(text);
                break;
        }
    }

    /// <summary>A style's entry is its number, its properties and, before a semicolon, its name.</summary>
    private void NameStyle(string text)
    {
        Append(_styleName, text);
        if (!text.EndsWith(';'))
        {
            return;
        }

        string name = _styleName.ToString().Trim(' ', ';');
        _styleName.Clear();
        bool heading = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[^1] is >= '1' and <= '9';
        if (heading || name.Equals("Title", StringComparison.OrdinalIgnoreCase))
        {
            _headings[_style] = heading ? name[^1] - '0' : 1;
        }

        _style = 0;
    }

    private static void Append(StringBuilder to, string text)
    {
        if (to.Length < MaxProperty)
        {
            to.Append(text);
        }
    }
}
