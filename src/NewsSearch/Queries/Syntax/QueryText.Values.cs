using System.Globalization;
using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

internal sealed partial class QueryText
{
    /// <summary>Characters of <c>2014-03-29</c>.</summary>
    private const int DayLength = 10;

    /// <summary>A word behind the name of a field, or by itself.</summary>
    private QueryFault? WithField(ReadOnlySpan<char> token, int end)
    {
        int colon = token.IndexOf(':');
        if (colon > 0 && QueryFields.IsTag(token[..colon]) && _fields.FindKept(token, out int tagColon) is { } called)
        {
            return Field(tagColon, end, called);
        }

        if (colon > 0 && QueryFields.IsKnown(token[..colon]))
        {
            if (token[..colon].ToString() is var name && QueryFields.IsDate(name) && QueryFields.DateSignOf(name).Length == 0 && IsMoment(token[(colon + 1)..]))
            {
                Remark(new QueryHint(QueryHintKind.Moment, token[(colon + 1)..].ToString()) { Proposal = token.Slice(colon + 1, DayLength).ToString() });
            }

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

    /// <summary>A day and a time on it, with nothing before that would make it an end of a period.</summary>
    private static bool IsMoment(ReadOnlySpan<char> date) =>
        date.Length > DayLength && char.IsAsciiDigit(date[0]) && date[DayLength] == 'T' && !date.Contains("..", StringComparison.Ordinal);

    /// <summary>A word, pattern, fuzzy word or regular expression.</summary>
    /// <param name="start">Where the part begins in the output; its field, if it has one.</param>
    private QueryFault? Value(int end, int start)
    {
        if (_text[_at] == '/' && QueryCharacters.RegexEnd(_text, _at) is > 0 and var close)
        {
            return Regex(close, start);
        }

        if (QueryCharacters.UnknownFlags(_text, _at, end) is { Length: > 0 } flags)
        {
            return new QueryFault(QueryFaultKind.RegexFlag, end - flags.Length, flags);
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

    /// <summary>The name of a field with its colon, and what stands behind it.</summary>
    /// <param name="kept">The kept key that stands before the colon; null for a field of the language.</param>
    /// <param name="habit">The name that another tool has for a field of the language; null for its own.</param>
    private QueryFault? Field(int colon, int end, SearchField? kept = null, QueryHabit? habit = null)
    {
        int value = _at + colon + 1;
        int start = _at;
        int part = _out.Length;
        FieldName(value, kept, habit);
        if (_at < end && !QuoteMarks.OpensSingle(_text, _at))
        {
            ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
            if (token.ContainsAnyExcept("<>=") || end == _text.Length || !QueryCharacters.IsQuote(_text[end]))
            {
                return FieldValue(_text[start..value], end, part);
            }

            _signOfQuoted = token.ToString();
            _at = end;
        }

        _groups.BeginField(part);
        _fieldOfQuoted = _text[start..value];
        return _at < _text.Length && (_text[_at] == '(' || QueryCharacters.IsQuote(_text[_at]) || QuoteMarks.OpensSingle(_text, _at))
            ? null
            : new QueryFault(QueryFaultKind.FieldWithoutWord, start, _text[start..value]);
    }

    /// <param name="value">Behind the colon.</param>
    private void FieldName(int value, SearchField? kept, QueryHabit? habit)
    {
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
    }

    /// <summary>What stands right behind a field's colon, but for quotes and groups.</summary>
    /// <param name="field">With its colon.</param>
    /// <param name="part">Where the field begins in the output.</param>
    private QueryFault? FieldValue(string field, int end, int part)
    {
        ReadOnlySpan<char> token = _text.AsSpan(_at, end - _at);
        bool opens = end < _text.Length && _text[end] == '(';
        if (opens && MistypedOperator.IsAtLeast(token))
        {
            return AtLeast(end, part);
        }

        if (ProximityOperator.IsOne(token))
        {
            return new QueryFault(QueryFaultKind.NearAfterField, _at, token.ToString()) { Proposal = $"{field}(troops {token} border)" };
        }

        if (MistypedOperator.Fault(token, _at, opens) is { } mistyped)
        {
            return mistyped;
        }

        return _text[_at] is '[' or '{' ? Range() : Value(end, part);
    }

    /// <summary>Lucene's <c>*:*</c>, for every article.</summary>
    private QueryFault? Star(int end)
    {
        int start = _out.Length;
        _out.AppendAs("*", _at);
        _at = end;
        _groups.Complete(start, _at);
        return null;
    }

    /// <summary>Behind a range of dates that stands here without a field; 0 for none, such as a remark in brackets.</summary>
    private int RangeEnd()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at + 1);
        int close = rest.IndexOfAny(']', '}');
        int to = close < 0 ? -1 : rest[..close].IndexOf(" TO ", StringComparison.Ordinal);
        return to >= 0 && IsEndOfRange(rest[..to]) && IsEndOfRange(rest[(to + 4)..close]) ? _at + close + 2 : 0;
    }

    /// <summary>Whether a range of dates begins here that nothing closes.</summary>
    private bool BeginsRange()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at + 1);
        return !rest.ContainsAny(']', '}')
            && rest.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var from, "TO", .. var more]
            && IsEndOfRange(from) && (more.Length == 0 || IsEndOfRange(more[0]));
    }

    private static bool IsEndOfRange(ReadOnlySpan<char> text) =>
        text.Trim() is "*" || DatePeriod.Read(text.Trim().Trim('"').ToString(), DateTime.UnixEpoch) is not null;

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
}
