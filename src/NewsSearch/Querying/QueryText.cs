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

    private const int Longest = 64 * 1024;

    private readonly string _text;
    private readonly StringBuilder _out = new();
    private readonly List<int> _columns = [];
    private readonly List<int> _open = [];
    private readonly List<string> _hints = [];
    private int _at;

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

        if (error is null && _open.Count > 0)
        {
            return new QueryError("unclosed parenthesis", _open[^1], "add ) or put the text in quotes");
        }

        return error ?? (string.IsNullOrWhiteSpace(_text) ? new QueryError("the query is empty", 0, "give at least one word, or * for every article") : null);
    }

    private QueryError? Open()
    {
        if (_open.Count == DeepestNesting)
        {
            return new QueryError($"parentheses are nested more than {DeepestNesting} deep", _at, null);
        }

        _open.Add(_at);
        Emit('(');
        _at++;
        return null;
    }

    private QueryError? Close()
    {
        if (_open.Count == 0)
        {
            return new QueryError("this ) closes nothing", _at, "remove it or put the text in quotes");
        }

        _open.RemoveAt(_open.Count - 1);
        Emit(')');
        _at++;
        return null;
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
        return Slop();
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

        if (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')'))
        {
            Emit(' ');
        }

        return null;
    }

    private QueryError? Token()
    {
        if (IsSign(_text[_at]))
        {
            Signs();
            return null;
        }

        int end = TokenEnd(_at);
        ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
        if (token is "AND" or "OR" or "NOT" or "&&" or "||")
        {
            EmitThrough(end);
            return null;
        }

        if (token is "and" or "or" or "not" && _out.ToString().AsSpan().Trim().Length > 0 && end < _text.Length)
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

        Escape(end);
        return null;
    }

    /// <summary>One sign before a word is an operator; a dash between words or a run of signs is punctuation.</summary>
    private void Signs()
    {
        int behind = _at;
        while (behind < _text.Length && IsSign(_text[behind]))
        {
            behind++;
        }

        bool isOperator = behind == _at + 1 && behind < _text.Length && !char.IsWhiteSpace(_text[behind]) && _text[behind] != ')';
        Emit(isOperator ? _text[_at] : ' ');
        _at = behind;
    }

    private QueryError? Field(int colon, int end)
    {
        int value = _at + colon + 1;
        int start = _at;
        EmitThrough(value);

        if (_at < end)
        {
            if (_text[_at] is '[' or '{')
            {
                return Range();
            }

            Escape(end);
            return null;
        }

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
                if (!char.IsLetterOrDigit(c))
                {
                    Emit('\\');
                }

                Emit(c);
            }
            else
            {
                if (!char.IsLetterOrDigit(c) && c is not ('*' or '?'))
                {
                    Emit('\\');
                }

                Emit(c);
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
}
