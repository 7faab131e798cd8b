using System.Globalization;

namespace NewsSearch.Queries.Syntax;

/// <summary>
/// A query text made ready for Lucene's grammar. News operators and punctuation that the grammar would take for its own are
/// escaped, curly quotes straightened, <see cref="QueryHabits"/> written as they are here, regular expressions
/// and names of kept keys replaced by their numbers, and what no grammar could read (open quotes and brackets, unknown fields) is found here,
/// where the column is known.
/// </summary>
internal sealed partial class QueryText
{
    private const int Longest = 64 * 1024;
    private const string Everything = "*:*";

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

    /// <summary>The sign before a date that comes in quotes, which the date is read with: <c>date:>="March 2014"</c>.</summary>
    private string _signOfQuoted = "";

    /// <summary>The field before quotes, with its colon.</summary>
    private string _fieldOfQuoted = "";

    /// <summary>Behind the last AND, OR or NOT; -1 for none.</summary>
    private int _operatorEnd = -1;

    /// <summary>Where the last negation stands in the output; its end is 0 where there is none.</summary>
    private (int Start, int End) _negation;

    private QueryText(string text, KnownFields fields)
    {
        int mark = QuestionMark.In(text);
        (_text, _fields) = (mark < 0 ? text : $"{text[..mark]} {text[(mark + 1)..]}", fields);
        _out = new PreparedText(_text);
        _groups = new QueryGroups(_text, _out);
        if (mark >= 0)
        {
            Remark(new QueryHint(QueryHintKind.QuestionMark, text[(text.LastIndexOf(' ', mark) + 1)..mark]));
        }
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
                    '|' => Bar(),
                    _ when QueryCharacters.IsQuote(c) || QuoteMarks.OpensSingle(_text, _at) => Quoted(),
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
        _fieldOfQuoted = "";
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

    private QueryFault? Quoted()
    {
        int start = _at;
        int end = QuoteMarks.Close(_text, start, out bool inner);
        if (end < 0)
        {
            return new QueryFault(QueryFaultKind.UnclosedQuote, start);
        }

        if (inner)
        {
            Remark(new QueryHint(QueryHintKind.InnerQuotes, _text[start..(end + 1)]));
        }

        string field = _fieldOfQuoted;
        _fieldOfQuoted = "";
        int part = _groups.TakeStart();
        _out.CopyQuoted(start, end, _signOfQuoted);
        _signOfQuoted = "";
        _at = end + 1;
        QueryFault? fault = Slop();
        if (!inner && QuotedSigns.HintOn(field, _text[(start + 1)..end], _text[(end + 1).._at]) is { } hint)
        {
            Remark(hint);
        }

        _partEnd = _at;
        _groups.Complete(part, _at);
        return fault;
    }

    /// <summary>Passes a <c>~5</c> behind a closing quote on.</summary>
    private QueryFault? Slop()
    {
        if (_at == _text.Length || _text[_at] != '~')
        {
            return null;
        }

        int end = QueryCharacters.TokenEnd(_text, _at);
        int caret = _text.IndexOf('^', _at, end - _at);
        end = caret < 0 ? end : caret;
        if (!int.TryParse(_text.AsSpan(_at + 1, end - _at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int words) || words > NewsQuery.Slop.MostDistance)
        {
            return new QueryFault(QueryFaultKind.SlopWithoutNumber, _at, _text[_at..end]);
        }

        CopyThrough(end);
        return null;
    }

    private QueryFault? Token()
    {
        if (Habit(out QueryFault? ofHabit))
        {
            return ofHabit;
        }

        if (QueryCharacters.IsSign(_text[_at]))
        {
            return Signs();
        }

        int end = QueryCharacters.TokenEnd(_text, _at);
        ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
        if (token is "AND" or "OR" or "NOT" or "&&")
        {
            return Boolean(end, token.ToString());
        }

        if (token is Everything)
        {
            return Star(end);
        }

        if (ProximityOperator.IsOne(token))
        {
            return Proximity(end, token.ToString());
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

        if (token[0] is '[' or '{' && RangeEnd() is > 0 and var close)
        {
            return DatesWithoutField(close);
        }

        if (token[0] is '[' or '{' && BeginsRange())
        {
            return new QueryFault(QueryFaultKind.UnclosedRange, _at);
        }

        Remark(token, end);
        return WithField(token, end);
    }

    /// <summary>Remarks on a token that is read as text.</summary>
    private void Remark(ReadOnlySpan<char> token, int end)
    {
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

        if (token[0] is '[' or '{' && _text.AsSpan(_at).IndexOf(" TO ", StringComparison.Ordinal) is > 0 and var to
            && _text.AsSpan(_at).IndexOfAny(']', '}') is var close && close > to)
        {
            Remark(new QueryHint(QueryHintKind.RangeAsText, _text.Substring(_at, close + 1)));
        }
    }

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
