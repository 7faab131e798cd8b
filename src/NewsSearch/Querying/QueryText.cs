using System.Text;

namespace NewsSearch.Querying;

/// <summary>
/// A query text made ready for Lucene's grammar. News operators and punctuation that the grammar would take for its own are
/// escaped, curly quotes straightened, and what no grammar could read (open quotes and brackets, unknown fields) is found here,
/// where the column is known.
/// </summary>
internal sealed class QueryText
{
    /// <summary>Deeper nesting than any reader could follow; the grammar's parser recurses.</summary>
    private const int DeepestNesting = 100;

    /// <summary>Begins the name of an operator that Lucene's grammar does not have; a private-use character, which no word contains.</summary>
    public const char OperatorSign = '\uE000';

    private const int Longest = 64 * 1024;

    private readonly string _text;
    private readonly StringBuilder _out = new();
    private readonly List<int> _columns = [];
    private readonly Stack<Frame> _frames = new([new Frame(-1, 0, false)]);
    private readonly List<string> _hints = [];
    private int _at;

    /// <summary>Where in the output a field stands that the next quote or parenthesis belongs to; -1 for none.</summary>
    private int _fieldStart = -1;

    private QueryText(string text) => _text = text;

    /// <summary>The text for the grammar; valid when <see cref="Error"/> is null.</summary>
    public string Prepared => _out.ToString();

    public QueryError? Error { get; private set; }

    public IReadOnlyList<string> Hints => _hints;

    public static QueryText Prepare(string text)
    {
        var prepared = new QueryText(text);
        prepared.Error = prepared.Run();
        return prepared;
    }

    /// <summary>The column in the user's text of a column in <see cref="Prepared"/>.</summary>
    public int ColumnOf(int prepared) => prepared < _columns.Count ? _columns[Math.Max(0, prepared)] : _text.Length;

    private QueryError? Run()
    {
        if (_text.Length > Longest)
        {
            return new QueryError("the query is longer than 64 K characters", Longest, null);
        }

        QueryError? error = null;
        while (error is null && _at < _text.Length)
        {
            char c = _text[_at];
            if (char.IsWhiteSpace(c))
            {
                Emit(' ');
                _at++;
            }
            else
            {
                error = c switch
                {
                    '(' => Open(),
                    ')' => Close(),
                    _ when IsQuote(c) => Quoted(),
                    _ => Token(),
                };
            }
        }

        if (error is not null)
        {
            return error;
        }

        if (_frames.Count > 1)
        {
            return new QueryError("unclosed parenthesis", _frames.Peek().Column, "add ) or put the text in quotes");
        }

        return Dangling()
            ?? (string.IsNullOrWhiteSpace(_text) ? new QueryError("the query is empty", 0, "give at least one word, or * for every article") : null);
    }

    private QueryError? Open(bool closesTwice = false)
    {
        if (_frames.Count > DeepestNesting)
        {
            return new QueryError($"parentheses are nested more than {DeepestNesting} deep", _at, null);
        }

        int start = TakeFieldStart();
        _frames.Push(new Frame(_at, start, closesTwice));
        Emit('(');
        _at++;
        return null;
    }

    private QueryError? Close()
    {
        if (_frames.Count == 1)
        {
            return new QueryError("this ) closes nothing", _at, "remove it or put the text in quotes");
        }

        if (Dangling() is { } error)
        {
            return error;
        }

        Frame closed = _frames.Pop();
        Emit(')');
        if (closed.ClosesTwice)
        {
            Emit(')');
        }

        _at++;
        Complete(closed.Start);
        return null;
    }

    /// <summary>A proximity operator that still waits for its right side.</summary>
    private QueryError? Dangling()
    {
        Frame frame = _frames.Peek();
        return frame.Wrapped < 0 ? null : MissingSide(frame.OperatorColumn);
    }

    private QueryError MissingSide(int column) => new(
        $"{_text[column..TokenEnd(column)]} needs a word on each side", column, "write for example troops W/5 border");

    /// <summary>A word, phrase or group that begins at <paramref name="start"/> in the output has ended there.</summary>
    private void Complete(int start)
    {
        Frame frame = _frames.Peek();
        if (frame.Wrapped >= 0)
        {
            // a W/5 b is one part from here on, and may be the left side of another operator.
            Emit(')');
            start = frame.Wrapped;
            frame.Wrapped = -1;
        }

        frame.LastPart = start;
    }

    private int TakeFieldStart()
    {
        int start = _fieldStart < 0 ? _out.Length : _fieldStart;
        _fieldStart = -1;
        return start;
    }

    /// <summary>
    /// W/5 and its like: not in the grammar, so left side, operator and right side become a group, in which a private character
    /// tells the operator from a word.
    /// </summary>
    private QueryError? Proximity(int end)
    {
        Frame frame = _frames.Peek();
        if (frame.LastPart < 0 || frame.Wrapped >= 0)
        {
            return MissingSide(_at);
        }

        if (ProximityOperator.Parse(_text.AsSpan(_at, end - _at)) is null)
        {
            return new QueryError($"the distance of {_text[_at..end]} is too large", _at, $"at most {ProximityOperator.MostWords} words");
        }

        _out.Insert(frame.LastPart, '(');
        _columns.Insert(frame.LastPart, _columns.Count > frame.LastPart ? _columns[frame.LastPart] : _at);
        frame.Wrapped = frame.LastPart;
        frame.OperatorColumn = _at;
        EmitOperator(end);
        return null;
    }

    private void EmitOperator(int end)
    {
        Emit(OperatorSign);
        for (; _at < end; _at++)
        {
            if (!char.IsLetterOrDigit(_text[_at]))
            {
                Emit('\\');
            }

            Emit(_text[_at]);
        }
    }

    private QueryError? Quoted()
    {
        int start = _at;
        int end = start + 1;
        while (end < _text.Length && !IsQuote(_text[end]))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            return new QueryError("unclosed quote", start, "add \" at the end of the phrase");
        }

        int part = TakeFieldStart();
        Emit('"');
        for (_at++; _at < end; _at++)
        {
            if (_text[_at] == '\\')
            {
                // The grammar would read \u as a Unicode escape; only a quote needs its backslash.
                _at += IsQuote(_text[_at + 1]) || _text[_at + 1] == '\\' ? 1 : 0;
                Emit('\\');
            }

            Emit(_text[_at]);
        }

        Emit('"');
        _at++;
        QueryError? error = Slop();
        Complete(part);
        return error;
    }

    /// <summary>Passes a <c>~5</c> behind a closing quote on.</summary>
    private QueryError? Slop()
    {
        if (_at < _text.Length && _text[_at] == '~')
        {
            int digits = _at + 1;
            while (digits < _text.Length && char.IsAsciiDigit(_text[digits]))
            {
                digits++;
            }

            if (digits == _at + 1 || digits - _at > 6)
            {
                return new QueryError("~ behind a phrase needs a number of words", _at, "write for example \"troops border\"~5");
            }

            EmitThrough(digits);
        }

        return null;
    }

    private QueryError? Token()
    {
        if (IsSign(_text[_at]))
        {
            return Signs();
        }

        int end = TokenEnd(_at);
        ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
        if (token is "AND" or "OR" or "NOT" or "&&" or "||")
        {
            _frames.Peek().LastPart = -1;
            EmitThrough(end);
            return Dangling();
        }

        if (ProximityOperator.IsOne(token))
        {
            return Proximity(end);
        }

        if (IsAtLeast(token) && end < _text.Length && _text[end] == '(')
        {
            return AtLeast(end, _out.Length);
        }

        if (token is "and" or "or" or "not" && end < _text.Length && (token is "not" || !string.IsNullOrWhiteSpace(Prepared)))
        {
            _hints.Add($"'{token}' was searched as a word; the operator is written {token.ToString().ToUpperInvariant()}");
        }

        int colon = token.IndexOf(':');
        if (colon > 0 && IsFieldName(token[..colon]))
        {
            if (QueryFields.IsKnown(token[..colon]))
            {
                return Field(colon, end);
            }

            if (!IsUrlOrTime(token, colon))
            {
                return UnknownField(token[..colon].ToString());
            }
        }

        return Value(end, _out.Length);
    }

    /// <summary>A word, pattern, fuzzy word or regular expression.</summary>
    /// <param name="start">Where the part begins in the output; its field, if it has one.</param>
    private QueryError? Value(int end, int start)
    {
        if (_text[_at] == '/' && RegexEnd() is > 0 and var close)
        {
            if (WordRegex.Problem(_text[(_at + 1)..(close - 1)]) is { } problem)
            {
                return new QueryError($"the regular expression cannot be used: {problem.Message}", _at + 1 + problem.Offset, "put the text in quotes if it is none");
            }

            EmitThrough(close);
            Complete(start);
            return null;
        }

        int tilde = _text.AsSpan(_at, end - _at).LastIndexOf('~') + _at;
        if (tilde > _at && char.IsLetterOrDigit(_text[tilde - 1]) && _text.AsSpan(tilde + 1, end - tilde - 1) is "" or "1" or "2")
        {
            Escape(tilde);
            EmitThrough(end);
        }
        else
        {
            Escape(end);
        }

        Complete(start);
        return null;
    }

    /// <summary>The end, exclusive, of a regular expression that begins here; 0 when none closes before a space or the end.</summary>
    private int RegexEnd()
    {
        for (int i = _at + 1; i < _text.Length; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == '/')
            {
                return i > _at + 1 && (i + 1 == _text.Length || char.IsWhiteSpace(_text[i + 1]) || _text[i + 1] == ')') ? i + 1 : 0;
            }
        }

        return 0;
    }

    private static bool IsAtLeast(ReadOnlySpan<char> token) =>
        token.Length is > 7 and < 12 && token.StartsWith("ATLEAST") && !token[7..].ContainsAnyExceptInRange('0', '9');

    /// <summary><c>ATLEAST3(</c>: a group of the operator and the group that it counts.</summary>
    /// <param name="start">Where the part begins in the output; its field, if it has one.</param>
    private QueryError? AtLeast(int end, int start)
    {
        _fieldStart = start;
        Emit('(');
        EmitOperator(end);
        Emit(' ');
        return Open(closesTwice: true);
    }

    /// <summary>One sign before a word is an operator; a dash between words or a run of signs is punctuation.</summary>
    private QueryError? Signs()
    {
        int behind = _at;
        while (behind < _text.Length && IsSign(_text[behind]))
        {
            behind++;
        }

        if (_frames.Peek().Wrapped >= 0)
        {
            return Dangling();
        }

        bool isOperator = behind == _at + 1 && behind < _text.Length && !char.IsWhiteSpace(_text[behind]) && _text[behind] != ')';
        Emit(isOperator ? _text[_at] : ' ');
        _at = behind;
        return null;
    }

    private QueryError? Field(int colon, int end)
    {
        int value = _at + colon + 1;
        int start = _at;
        int part = _out.Length;
        EmitThrough(value);

        if (_at < end)
        {
            if (IsAtLeast(_text.AsSpan(_at, end - _at)) && end < _text.Length && _text[end] == '(')
            {
                return AtLeast(end, part);
            }

            if (_text[_at] is '[' or '{')
            {
                return Range();
            }

            return Value(end, part);
        }

        _fieldStart = part;
        return _at < _text.Length && (_text[_at] == '(' || IsQuote(_text[_at]))
            ? null
            : new QueryError($"'{_text[start..value]}' needs a word behind it", start, $"write for example {_text[start..value]}word, without a space");
    }

    /// <summary>Passes Lucene's <c>[a TO b]</c> on to the grammar.</summary>
    private QueryError? Range()
    {
        int close = _text.AsSpan(_at).IndexOfAny(']', '}');
        if (close < 0)
        {
            return new QueryError("unclosed range", _at, "write for example date:[2014-01 TO 2014-03]");
        }

        EmitThrough(_at + close + 1);
        _frames.Peek().LastPart = -1;
        return null;
    }

    private QueryError UnknownField(string name)
    {
        string? nearest = QueryFields.Nearest(name);
        string remedy = nearest is null
            ? $"fields are {string.Join(", ", QueryFields.Names)}; to search for the text itself, put it in quotes"
            : $"did you mean '{nearest}'?";
        return new QueryError($"unknown field '{name}'", _at, remedy);
    }

    /// <summary>Emits up to <paramref name="end"/> with all that the grammar would read escaped, wildcards left in force.</summary>
    private void Escape(int end)
    {
        while (_at < end)
        {
            char c = _text[_at];
            if (c == '\\' && _at + 1 < end)
            {
                c = _text[++_at];

                // The grammar would read \u as a Unicode escape; before other letters the backslash keeps AND a word.
                if (c != 'u')
                {
                    Emit('\\');
                }

                Emit(c == OperatorSign ? ' ' : c);
            }
            else
            {
                if (!char.IsLetterOrDigit(c) && c is not ('*' or '?'))
                {
                    Emit('\\');
                }

                Emit(c == OperatorSign ? ' ' : c);
            }

            _at++;
        }
    }

    private int TokenEnd(int start)
    {
        int end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('(' or ')') && !IsQuote(_text[end]))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, _text.Length);
    }

    private static bool IsFieldName(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetter(c) && c is not ('_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUrlOrTime(ReadOnlySpan<char> token, int colon) =>
        token[(colon + 1)..].StartsWith("//") || token[..colon].Contains('.') || colon + 1 == token.Length;

    private static bool IsSign(char c) => c is '-' or '+' or '!';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private void EmitThrough(int end)
    {
        for (; _at < end; _at++)
        {
            Emit(_text[_at]);
        }
    }

    private void Emit(char c)
    {
        _out.Append(c);
        _columns.Add(Math.Min(_at, _text.Length));
    }

    /// <summary>A parenthesis that is open, or the whole query.</summary>
    /// <param name="column">Where it stands in the user's text.</param>
    /// <param name="start">Where the part that it opens begins in the output; its field, if it has one.</param>
    private sealed class Frame(int column, int start, bool closesTwice)
    {
        public int Column => column;

        public int Start => start;

        /// <summary>An operator stands before the parenthesis, in one of its own.</summary>
        public bool ClosesTwice => closesTwice;

        /// <summary>Where the last complete part begins in the output; -1 when an operator has just been read.</summary>
        public int LastPart { get; set; } = -1;

        /// <summary>Where the parenthesis stands in the output that a proximity operator put around its sides; -1 when none is open.</summary>
        public int Wrapped { get; set; } = -1;

        /// <summary>Where that operator stands in the user's text.</summary>
        public int OperatorColumn { get; set; }
    }
}
