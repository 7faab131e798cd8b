using System.Globalization;
using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>
/// A query text made ready for Lucene's grammar. News operators and punctuation that the grammar would take for its own are
/// escaped, curly quotes straightened, regular expressions
/// and names of kept keys replaced by their numbers, and what no grammar could read (open quotes and brackets, unknown fields) is found here,
/// where the column is known.
/// </summary>
internal sealed class QueryText
{
    private const int Longest = 64 * 1024;

    /// <summary>With a number behind it, stands for the name of a kept key, which may have any characters. No field of the language begins so.</summary>
    private const string KeptStandIn = "kept";

    private readonly string _text;
    private readonly KnownFields _fields;
    private readonly PreparedText _out;
    private readonly QueryGroups _groups;
    private readonly List<QueryRegex> _regexes = [];
    private readonly List<SearchField> _kept = [];
    private readonly List<QueryHint> _hints = [];
    private readonly HashSet<QueryHint> _told = [];
    private int _at;

    /// <summary>Behind the last phrase or group.</summary>
    private int _partEnd;

    private QueryText(string text, KnownFields fields)
    {
        (_text, _fields) = (text, fields);
        _out = new PreparedText(text);
        _groups = new QueryGroups(text, _out);
    }

    /// <summary>The text for the grammar; valid when <see cref="Fault"/> is null.</summary>
    public string Prepared => _out.ToString();

    public QueryFault? Fault { get; private set; }

    /// <summary>Each once, in the order of the text.</summary>
    public IReadOnlyList<QueryHint> Hints => _hints;

    /// <summary>The regular expressions by the numbers that stand for them: <c>/0/</c> is the first.</summary>
    public IReadOnlyList<QueryRegex> Regexes => _regexes;

    public static QueryText Prepare(string text, KnownFields fields)
    {
        var prepared = new QueryText(text, fields);
        prepared.Fault = prepared.Run();
        return prepared;
    }

    /// <summary>The kept key that a name in <see cref="Prepared"/> stands for; null for a field of the language.</summary>
    public SearchField? KeptOf(string name) => name.StartsWith(KeptStandIn, StringComparison.Ordinal)
        ? _kept[int.Parse(name.AsSpan(KeptStandIn.Length), NumberStyles.None, CultureInfo.InvariantCulture)]
        : null;

    /// <summary>The column in the user's text of a column in <see cref="Prepared"/>.</summary>
    public int ColumnOf(int prepared) => _out.ColumnOf(prepared);

    private QueryFault? Run()
    {
        if (_text.Length > Longest)
        {
            return new QueryFault(QueryFaultKind.TooLong, Longest);
        }

        QueryFault? fault = null;
        while (fault is null && _at < _text.Length)
        {
            char c = _text[_at];
            if (char.IsWhiteSpace(c))
            {
                Emit(' ');
                _at++;
            }
            else
            {
                fault = c switch
                {
                    '(' => Open(),
                    ')' => Close(),
                    _ when QueryCharacters.IsQuote(c) => Quoted(),
                    _ => Token(),
                };
            }
        }

        if (fault is not null)
        {
            return fault;
        }

        return _groups.Unclosed()
            ?? (string.IsNullOrWhiteSpace(_text) ? new QueryFault(QueryFaultKind.Empty, 0) : null);
    }

    private QueryFault? Open(bool closesTwice = false)
    {
        QueryFault? fault = _groups.Open(_at, closesTwice);
        _at++;
        return fault;
    }

    private QueryFault? Close()
    {
        QueryFault? fault = _groups.Close(_at);
        _partEnd = ++_at;
        return fault;
    }

    private QueryFault? Proximity(int end)
    {
        QueryFault? fault = _groups.BeginProximity(_at, end);
        if (fault is null)
        {
            _out.CopyOperator(_at, end);
            _at = end;
        }

        return fault;
    }

    private QueryFault? Quoted()
    {
        int start = _at;
        int end = start + 1;
        while (end < _text.Length && !QueryCharacters.IsQuote(_text[end]))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            return new QueryFault(QueryFaultKind.UnclosedQuote, start);
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
        QueryFault? fault = Slop();
        _partEnd = _at;
        _groups.Complete(part, _at);
        return fault;
    }

    /// <summary>Passes a <c>~5</c> behind a closing quote on.</summary>
    private QueryFault? Slop()
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
                return new QueryFault(QueryFaultKind.SlopWithoutNumber, _at);
            }

            CopyThrough(digits);
        }

        return null;
    }

    private QueryFault? Token()
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

        if (MistypedOperator.Fault(token, _at, opens) is { } mistyped)
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
            Remark(new QueryHint(QueryHintKind.LowerCaseOperator, token.ToString()));
        }

        if (token is "us")
        {
            Remark(new QueryHint(QueryHintKind.LowerCaseAcronym, token.ToString()));
        }

        int colon = token.IndexOf(':');
        if (colon > 0 && QueryFields.IsKnown(token[..colon]))
        {
            return Field(colon, end);
        }

        if (colon > 0 && _fields.FindKept(token, out int keptColon) is { } kept)
        {
            return Field(keptColon, end, kept);
        }

        if (colon > 0 && QueryCharacters.IsFieldName(token[..colon]))
        {
            // Before a group or phrase, said:"no" may be text; a name like a field's is mistyped.
            bool beforeGroup = colon + 1 == token.Length && end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] != ')';
            if (!QueryCharacters.IsUrlOrTime(token, colon) || (beforeGroup && _fields.Nearest(token[..colon].ToString()) is not null))
            {
                return UnknownField(token[..colon].ToString());
            }
        }

        return Value(end, _out.Length);
    }

    /// <summary>A word, pattern, fuzzy word or regular expression.</summary>
    /// <param name="start">Where the part begins in the output; its field, if it has one.</param>
    private QueryFault? Value(int end, int start)
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
        else if (tilde > _at && char.IsLetterOrDigit(_text[tilde - 1]) && MistypedOperator.Fuzzy(_text.AsSpan(_at, end - _at), tilde - _at, _at) is { } fault)
        {
            return fault;
        }
        else
        {
            Escape(end);
        }

        _groups.Complete(start, _at);
        return null;
    }

    /// <remarks>The grammar's node has no column, and its own idea of where an expression ends.</remarks>
    private QueryFault? Regex(int end, int start)
    {
        string expression = _text[(_at + 1)..(end - 1)];
        if (WordRegex.Problem(expression) is { } problem)
        {
            return RegexFault.Of(problem, _at + 1);
        }

        int partColumn = start < _out.Length ? _out.ColumnOf(start) : _at;
        _out.AppendRegex(_regexes.Count.ToString(CultureInfo.InvariantCulture), _at, end);
        _regexes.Add(new QueryRegex(expression, _at, partColumn));
        _at = end;
        _groups.Complete(start, _at);
        return null;
    }

    /// <summary>A weight or tilde right behind a group, or a weight behind a phrase: there it cannot be a word.</summary>
    private QueryFault? BehindPart(ReadOnlySpan<char> token)
    {
        if (_at != _partEnd || _at == 0)
        {
            return null;
        }

        return MistypedOperator.Weight(token).Length == token.Length ? new QueryFault(QueryFaultKind.Weight, _at, token.ToString())
            : token[0] == '~' && !token[1..].ContainsAnyExceptInRange('0', '9') ? new QueryFault(QueryFaultKind.MisplacedTilde, _at)
            : null;
    }

    /// <summary><c>ATLEAST3(</c>: a group of the operator and the group that it counts.</summary>
    /// <param name="start">Where the part begins in the output; its field, if it has one.</param>
    private QueryFault? AtLeast(int end, int start)
    {
        _groups.BeginField(start);
        Emit('(');
        _out.CopyOperator(_at, end);
        _at = end;
        Emit(' ');
        return Open(closesTwice: true);
    }

    /// <summary>One sign before a word is an operator; a dash between words or a run of signs is punctuation.</summary>
    private QueryFault? Signs()
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

    /// <param name="kept">The kept key that stands before the colon; null for a field of the language.</param>
    private QueryFault? Field(int colon, int end, SearchField? kept = null)
    {
        int value = _at + colon + 1;
        int start = _at;
        int part = _out.Length;
        if (kept is { } key)
        {
            _out.AppendField($"{KeptStandIn}{_kept.Count.ToString(CultureInfo.InvariantCulture)}", _at, value);
            _kept.Add(key);
            _at = value;
        }
        else
        {
            CopyThrough(value);
        }

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
                return new QueryFault(QueryFaultKind.NearAfterField, _at, token.ToString()) { Proposal = $"{_text[start..value]}(troops {token} border)" };
            }

            if (MistypedOperator.Fault(token, _at, opens) is { } mistyped)
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
            : new QueryFault(QueryFaultKind.FieldWithoutWord, start, _text[start..value]);
    }

    /// <summary>Passes Lucene's <c>[a TO b]</c> on to the grammar.</summary>
    private QueryFault? Range()
    {
        if (_groups.AwaitsSide)
        {
            return _groups.Dangling();
        }

        int close = _text.AsSpan(_at).IndexOfAny(']', '}');
        if (close < 0)
        {
            return new QueryFault(QueryFaultKind.UnclosedRange, _at);
        }

        CopyThrough(_at + close + 1);
        _groups.Separate();
        return null;
    }

    private QueryFault UnknownField(string name) =>
        new(QueryFaultKind.UnknownField, _at, name) { Proposal = _fields.Nearest(name), Kept = _fields.Kept.Count == 0 ? null : new(_fields.Kept) };

    private void Remark(QueryHint hint)
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
