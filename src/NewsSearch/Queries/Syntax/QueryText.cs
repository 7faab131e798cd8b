using System.Globalization;
using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>
/// A query text made ready for Lucene's grammar. News operators and punctuation that the grammar would take for its own are
/// escaped, curly quotes straightened, <see cref="QueryHabits"/> written as they are here, regular expressions
/// and names of kept keys replaced by their numbers, and what no grammar could read (open quotes and brackets, unknown fields) is found here,
/// where the column is known.
/// </summary>
internal sealed class QueryText
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

    /// <summary>Behind the last AND, OR or NOT; -1 for none.</summary>
    private int _operatorEnd = -1;

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

    /// <param name="operation">As this language writes it.</param>
    private QueryFault? Proximity(int end, string operation)
    {
        QueryFault? fault = _groups.BeginProximity(_at, end, operation);
        if (fault is null)
        {
            _out.AppendOperator(operation, _at);
            _at = end;
        }

        return fault;
    }

    /// <summary>AND, OR and NOT, in whatever form.</summary>
    private QueryFault? Boolean(int end, string operation)
    {
        _groups.Separate();
        _out.AppendAs($" {operation} ", _at);
        _operatorEnd = _at = end;
        return _groups.Dangling();
    }

    /// <summary>A bar, or two, between parts is OR; elsewhere, as at the end of a line, it is punctuation.</summary>
    private QueryFault? Bar()
    {
        int end = _at;
        while (end < _text.Length && _text[end] == '|')
        {
            end++;
        }

        if (end - _at <= 2 && (end - _at == 2 || StandsBetweenParts(end)))
        {
            return Boolean(end, "OR");
        }

        Emit(' ');
        _at = end;
        return null;
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

        int part = _groups.TakeStart();
        _out.CopyQuoted(start, end);
        _at = end + 1;
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

        Remark(token, end);
        return WithField(token, end);
    }

    /// <summary>An operator of another tool between two parts.</summary>
    /// <returns>Whether it was read.</returns>
    private bool Habit(out QueryFault? fault)
    {
        fault = null;
        if (QueryHabits.OperatorAt(_text, _at, out int end, out string ours) is not { } habit)
        {
            return false;
        }

        bool isBetween = StandsBetweenParts(end);
        if (!isBetween || !habit.IsRead)
        {
            if (!isBetween && habit.MayBeText)
            {
                return false;
            }

            Remark(new QueryHint(QueryHintKind.ForeignOperator, _text[_at..end]) { Proposal = ours });
            return false;
        }

        fault = ProximityOperator.IsOne(ours) ? Proximity(end, ours) : Boolean(end, ours);
        return true;
    }

    /// <summary>Whether something stands before the place and behind <paramref name="end"/> that an operator could join.</summary>
    private bool StandsBetweenParts(int end) => !IsBehindOperator()
        && _text.AsSpan(0, _at).TrimEnd() is [.., not ('(' or '|')]
        && _text.AsSpan(end).TrimStart() is [not (')' or '|'), ..];

    /// <summary>Lucene's <c>*:*</c>, for every article.</summary>
    private QueryFault? Star(int end)
    {
        int start = _out.Length;
        _out.AppendAs("*", _at);
        _at = end;
        _groups.Complete(start, _at);
        return null;
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

    /// <summary>A word behind the name of a field, or by itself.</summary>
    private QueryFault? WithField(ReadOnlySpan<char> token, int end)
    {
        int colon = token.IndexOf(':');
        if (colon > 0 && QueryFields.IsKnown(token[..colon]))
        {
            return Field(colon, end);
        }

        if (colon > 0 && _fields.FindKept(token, out int keptColon) is { } kept)
        {
            return Field(keptColon, end, kept);
        }

        if (colon > 0 && QueryHabits.FieldCalled(token[..colon]) is { } habit && !token[(colon + 1)..].StartsWith("//"))
        {
            return habit.IsRead
                ? Field(colon, end, habit: habit)
                : new QueryFault(QueryFaultKind.ForeignField, _at, token[..colon].ToString()) { Proposal = habit.Ours };
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

        ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
        int tilde = token.LastIndexOf('~') + _at;
        if (QueryHabits.EndingOf(token) is { } ending && !QueryCharacters.IsAddress(token))
        {
            End(ending, end);
        }
        else if (tilde > _at && char.IsLetterOrDigit(_text[tilde - 1]) && _text.AsSpan(tilde + 1, end - tilde - 1) is "" or "1" or "2")
        {
            Escape(tilde);
            CopyThrough(end);
        }
        else if (tilde > _at && char.IsLetterOrDigit(_text[tilde - 1]) && MistypedOperator.Fuzzy(token, tilde - _at, _at) is { } fault)
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

    /// <summary>A word with a sign behind it that stands for any ending elsewhere.</summary>
    private void End(QueryHabit ending, int end)
    {
        string word = _text[_at..end];
        Remark(new QueryHint(ending.IsRead ? QueryHintKind.Truncation : QueryHintKind.ForeignEnding, word) { Proposal = $"{word[..^1]}{ending.Ours[^1]}" });
        if (ending.IsRead)
        {
            Escape(end - 1);
            _out.AppendAs(ending.Ours[^1..], end - 1);
            _at = end;
        }
        else
        {
            Escape(end);
        }
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
        _out.AppendAs(string.Create(CultureInfo.InvariantCulture, $"/{_regexes.Count}/"), _at);
        _regexes.Add(new QueryRegex(expression, _at, partColumn));
        _at = QueryCharacters.BehindFlag(_text, end);
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
        _out.AppendOperator(_text[_at..end], _at);
        _at = end;
        Emit(' ');
        return Open(closesTwice: true);
    }

    /// <summary>
    /// One sign before a word is an operator, and so is one behind another operator and an exclamation mark whatever white space follows; a dash
    /// between words or a run of signs is punctuation.
    /// </summary>
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

        bool isDetached = behind < _text.Length && char.IsWhiteSpace(_text[behind]);
        bool isOperator = behind == _at + 1 && _text.AsSpan(behind).TrimStart() is [not (')' or '|'), ..]
            && (!isDetached || _text[_at] == '!' || IsBehindOperator());
        if (isOperator)
        {
            _groups.Separate();
        }

        Emit(isOperator ? _text[_at] : ' ');
        _at = behind;
        return null;
    }

    private bool IsBehindOperator() => _operatorEnd >= 0 && _text.AsSpan(_operatorEnd, _at - _operatorEnd).IsWhiteSpace();

    /// <param name="kept">The kept key that stands before the colon; null for a field of the language.</param>
    /// <param name="habit">The name that another tool has for a field of the language; null for its own.</param>
    private QueryFault? Field(int colon, int end, SearchField? kept = null, QueryHabit? habit = null)
    {
        int value = _at + colon + 1;
        int start = _at;
        int part = _out.Length;
        if (kept is { } key)
        {
            _out.AppendAs(string.Create(CultureInfo.InvariantCulture, $"{KeptStandIn}{_kept.Count}:"), _at);
            _kept.Add(key);
            _at = value;
        }
        else if (habit is not null)
        {
            // A sign that is part of the field is put before its dates when they are read.
            _out.AppendAs(habit.Ours.EndsWith(':') ? habit.Ours : habit.Written, _at);
            _at = value;
        }
        else
        {
            CopyThrough(value);
        }

        if (_at < end && !QuoteMarks.OpensSingle(_text, _at))
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
        return _at < _text.Length && (_text[_at] == '(' || QueryCharacters.IsQuote(_text[_at]) || QuoteMarks.OpensSingle(_text, _at))
            ? null
            : new QueryFault(QueryFaultKind.FieldWithoutWord, start, _text[start..value]);
    }

    /// <summary>Behind a range of dates that stands here without a field; 0 for none, such as a remark in brackets.</summary>
    private int RangeEnd()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at + 1);
        int close = rest.IndexOfAny(']', '}');
        int to = close < 0 ? -1 : rest[..close].IndexOf(" TO ", StringComparison.Ordinal);
        return to >= 0 && IsEnd(rest[..to]) && IsEnd(rest[(to + 4)..close]) ? _at + close + 2 : 0;

        static bool IsEnd(ReadOnlySpan<char> text) => text.Trim() is "*" || DatePeriod.Read(text.Trim().Trim('"').ToString(), DateTime.UnixEpoch) is not null;
    }

    private QueryFault? DatesWithoutField(int end)
    {
        if (_groups.AwaitsSide)
        {
            return _groups.Dangling();
        }

        _out.AppendAs($"{QueryFields.Date}:", _at);
        CopyThrough(end);
        _groups.Separate();
        return null;
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
