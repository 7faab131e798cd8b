using System.Globalization;
using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>
/// A query text made ready for Lucene's grammar. News operators and punctuation that the grammar would take for its own are
/// escaped, curly quotes straightened, regular expressions replaced by their numbers, and what no grammar could read (open quotes and brackets, unknown fields) is found here,
/// where the column is known.
/// </summary>
internal sealed class QueryText
{
    private const int Longest = 64 * 1024;

    private readonly string _text;
    private readonly PreparedText _out;
    private readonly QueryGroups _groups;
    private readonly List<QueryRegex> _regexes = [];
    private readonly List<string> _hints = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>Behind the last phrase or group.</summary>
    private int _partEnd;

    private QueryText(string text)
    {
        _text = text;
        _out = new PreparedText(text);
        _groups = new QueryGroups(text, _out);
    }

    /// <summary>The text for the grammar; valid when <see cref="Error"/> is null.</summary>
    public string Prepared => _out.ToString();

    public QueryError? Error { get; private set; }

    public IReadOnlyList<string> Hints => _hints;

    /// <summary>The regular expressions by the numbers that stand for them: <c>/0/</c> is the first.</summary>
    public IReadOnlyList<QueryRegex> Regexes => _regexes;

    public static QueryText Prepare(string text)
    {
        var prepared = new QueryText(text);
        prepared.Error = prepared.Run();
        return prepared;
    }

    /// <summary>The column in the user's text of a column in <see cref="Prepared"/>.</summary>
    public int ColumnOf(int prepared) => _out.ColumnOf(prepared);

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
                    _ when QueryCharacters.IsQuote(c) => Quoted(),
                    _ => Token(),
                };
            }
        }

        if (error is not null)
        {
            return error;
        }

        return _groups.Unclosed()
            ?? (string.IsNullOrWhiteSpace(_text) ? new QueryError("the query is empty", 0, "give at least one word, or * for every article") : null);
    }

    private QueryError? Open(bool closesTwice = false)
    {
        QueryError? error = _groups.Open(_at, closesTwice);
        _at++;
        return error;
    }

    private QueryError? Close()
    {
        QueryError? error = _groups.Close(_at);
        _partEnd = ++_at;
        return error;
    }

    private QueryError? Proximity(int end)
    {
        QueryError? error = _groups.BeginProximity(_at, end);
        if (error is null)
        {
            _out.CopyOperator(_at, end);
            _at = end;
        }

        return error;
    }

    private QueryError? Quoted()
    {
        int start = _at;
        int end = start + 1;
        while (end < _text.Length && !QueryCharacters.IsQuote(_text[end]))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            return new QueryError("unclosed quote", start, "add \" at the end of the phrase");
        }

        int part = _groups.TakeStart();
        Emit('"');
        for (_at++; _at < end; _at++)
        {
            if (_text[_at] == '\\')
            {
                // The grammar would read \u as a Unicode escape; only a quote needs its backslash.
                _at += QueryCharacters.IsQuote(_text[_at + 1]) || _text[_at + 1] == '\\' ? 1 : 0;
                Emit('\\');
            }

            Emit(_text[_at]);
        }

        Emit('"');
        _at++;
        QueryError? error = Slop();
        _partEnd = _at;
        _groups.Complete(part, _at);
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

            CopyThrough(digits);
        }

        return null;
    }

    private QueryError? Token()
    {
        if (QueryCharacters.IsSign(_text[_at]))
        {
            return Signs();
        }

        int end = QueryCharacters.TokenEnd(_text, _at);
        ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
        if (token is "AND" or "OR" or "NOT" or "&&" or "||")
        {
            _groups.Separate();
            CopyThrough(end);
            return _groups.Dangling();
        }

        if (ProximityOperator.IsOne(token))
        {
            return Proximity(end);
        }

        bool opens = end < _text.Length && _text[end] == '(';
        if (opens && MistypedOperator.IsAtLeast(token))
        {
            return AtLeast(end, _out.Length);
        }

        if (MistypedOperator.Error(token, _at, opens) is { } mistyped)
        {
            return mistyped;
        }

        if (BehindPart(token) is { } misplaced)
        {
            return misplaced;
        }

        if (MistypedOperator.Hint(token) is { } hint)
        {
            Remark(hint);
        }

        if (token is "and" or "or" or "not" && end < _text.Length && (token is "not" || !_out.IsBlank))
        {
            Remark($"'{token}' was searched as a word; the operator is written {token.ToString().ToUpperInvariant()}");
        }

        int colon = token.IndexOf(':');
        if (colon > 0 && QueryCharacters.IsFieldName(token[..colon]))
        {
            if (QueryFields.IsKnown(token[..colon]))
            {
                return Field(colon, end);
            }

            // Before a group or phrase, said:"no" may be text; a name like a field's is mistyped.
            bool beforeGroup = colon + 1 == token.Length && end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] != ')';
            if (!QueryCharacters.IsUrlOrTime(token, colon) || (beforeGroup && QueryFields.Nearest(token[..colon].ToString()) is not null))
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
        if (_text[_at] == '/' && QueryCharacters.RegexEnd(_text, _at) is > 0 and var close)
        {
            return Regex(close, start);
        }

        int tilde = _text.AsSpan(_at, end - _at).LastIndexOf('~') + _at;
        if (tilde > _at && char.IsLetterOrDigit(_text[tilde - 1]) && _text.AsSpan(tilde + 1, end - tilde - 1) is "" or "1" or "2")
        {
            Escape(tilde);
            CopyThrough(end);
        }
        else if (tilde > _at && char.IsLetterOrDigit(_text[tilde - 1]) && MistypedOperator.Fuzzy(_text.AsSpan(_at, end - _at), tilde - _at, _at) is { } error)
        {
            return error;
        }
        else
        {
            Escape(end);
        }

        _groups.Complete(start, _at);
        return null;
    }

    /// <remarks>The grammar's node has no column, and its own idea of where an expression ends.</remarks>
    private QueryError? Regex(int end, int start)
    {
        string expression = _text[(_at + 1)..(end - 1)];
        if (WordRegex.Problem(expression) is { } problem)
        {
            return new QueryError($"the regular expression cannot be used: {problem.Message}", _at + 1 + problem.Offset, "put the text in quotes if it is none");
        }

        int partColumn = start < _out.Length ? _out.ColumnOf(start) : _at;
        _out.AppendRegex(_regexes.Count.ToString(CultureInfo.InvariantCulture), _at, end);
        _regexes.Add(new QueryRegex(expression, _at, partColumn));
        _at = end;
        _groups.Complete(start, _at);
        return null;
    }

    /// <summary>A weight or tilde right behind a group, or a weight behind a phrase: there it cannot be a word.</summary>
    private QueryError? BehindPart(ReadOnlySpan<char> token)
    {
        if (_at != _partEnd || _at == 0)
        {
            return null;
        }

        return MistypedOperator.Weight(token).Length == token.Length ? new QueryError("words and groups have no weights", _at, $"leave {token} out")
            : token[0] == '~' && !token[1..].ContainsAnyExceptInRange('0', '9') ? new QueryError("~ goes with one word or phrase", _at, "write for example putln~ or \"troops border\"~5")
            : null;
    }

    /// <summary><c>ATLEAST3(</c>: a group of the operator and the group that it counts.</summary>
    /// <param name="start">Where the part begins in the output; its field, if it has one.</param>
    private QueryError? AtLeast(int end, int start)
    {
        _groups.BeginField(start);
        Emit('(');
        _out.CopyOperator(_at, end);
        _at = end;
        Emit(' ');
        return Open(closesTwice: true);
    }

    /// <summary>One sign before a word is an operator; a dash between words or a run of signs is punctuation.</summary>
    private QueryError? Signs()
    {
        int behind = _at;
        while (behind < _text.Length && QueryCharacters.IsSign(_text[behind]))
        {
            behind++;
        }

        if (_groups.AwaitsSide)
        {
            return _groups.Dangling();
        }

        bool isOperator = behind == _at + 1 && behind < _text.Length && !char.IsWhiteSpace(_text[behind]) && _text[behind] != ')';
        if (isOperator)
        {
            _groups.Separate();
        }

        Emit(isOperator ? _text[_at] : ' ');
        _at = behind;
        return null;
    }

    private QueryError? Field(int colon, int end)
    {
        int value = _at + colon + 1;
        int start = _at;
        int part = _out.Length;
        CopyThrough(value);

        if (_at < end)
        {
            ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
            bool opens = end < _text.Length && _text[end] == '(';
            if (opens && MistypedOperator.IsAtLeast(token))
            {
                return AtLeast(end, part);
            }

            if (ProximityOperator.IsOne(token))
            {
                return new QueryError($"{token} stands between two words", _at, $"write for example {_text[start..value]}(troops {token} border), or put the text in quotes");
            }

            if (MistypedOperator.Error(token, _at, opens) is { } mistyped)
            {
                return mistyped;
            }

            if (_text[_at] is '[' or '{')
            {
                return Range();
            }

            return Value(end, part);
        }

        _groups.BeginField(part);
        return _at < _text.Length && (_text[_at] == '(' || QueryCharacters.IsQuote(_text[_at]))
            ? null
            : new QueryError($"'{_text[start..value]}' needs a word behind it", start, $"write for example {_text[start..value]}word, without a space");
    }

    /// <summary>Passes Lucene's <c>[a TO b]</c> on to the grammar.</summary>
    private QueryError? Range()
    {
        if (_groups.AwaitsSide)
        {
            return _groups.Dangling();
        }

        int close = _text.AsSpan(_at).IndexOfAny(']', '}');
        if (close < 0)
        {
            return new QueryError("unclosed range", _at, "write for example date:[2014-01 TO 2014-03]");
        }

        CopyThrough(_at + close + 1);
        _groups.Separate();
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

    private void Remark(string hint)
    {
        if (_told.Add(hint))
        {
            _hints.Add(hint);
        }
    }

    private void CopyThrough(int end)
    {
        _out.Copy(_at, end);
        _at = end;
    }

    private void Escape(int end)
    {
        _out.CopyEscaped(_at, end);
        _at = end;
    }

    private void Emit(char c) => _out.Append(c, _at);
}
