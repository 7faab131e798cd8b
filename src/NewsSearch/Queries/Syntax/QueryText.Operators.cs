namespace NewsSearch.Queries.Syntax;

internal sealed partial class QueryText
{
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
}
