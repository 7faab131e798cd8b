namespace NewsSearch.Queries.Syntax;

internal sealed partial class QueryText
{
    private const string Not = "NOT";

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

    /// <summary>AND, OR and NOT, in whatever form. Two negations are none.</summary>
    private QueryFault? Boolean(int end, string operation)
    {
        _groups.Separate();
        if (operation == Not && EndsNegation(end))
        {
            _operatorEnd = _at = end;
            return null;
        }

        _out.AppendAs($" {operation} ", _at);
        if (operation.EndsWith(Not, StringComparison.Ordinal))
        {
            _negation = (_out.Length - Not.Length - 1, _out.Length);
        }

        _operatorEnd = _at = end;
        return _groups.Dangling();
    }

    /// <summary>Takes a negation back that stands right before another one, if something follows that both could negate.</summary>
    /// <param name="end">Behind the other.</param>
    private bool EndsNegation(int end)
    {
        bool isTwice = _negation.End > 0 && _out.IsBlankFrom(_negation.End) && BeginsPart(end);
        if (isTwice)
        {
            _out.Truncate(_negation.Start);
            _negation = default;
        }

        return isTwice;
    }

    private bool BeginsPart(int at)
    {
        int start = at + _text.AsSpan(at).IndexOfAnyExcept(' ', '\t');
        return start >= at && _text[start] is not (')' or '|') && _text.AsSpan(start, QueryCharacters.TokenEnd(_text, start) - start) is not ("AND" or "OR" or "&&");
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
    /// One sign before a word is an operator, exclamation marks in odd number are one, and so is one behind another operator and an exclamation mark whatever white space follows; a dash
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
        bool isOne = behind == _at + 1 || ((behind - _at) % 2 == 1 && !isDetached && !_text.AsSpan(_at, behind - _at).ContainsAnyExcept('!'));
        bool isOperator = isOne && _text.AsSpan(behind).TrimStart() is [not (')' or '|'), ..]
            && (!isDetached || _text[_at] == '!' || IsBehindOperator());
        if (isOperator)
        {
            Sign(behind);
        }
        else
        {
            if (isOne && isDetached && _text[_at] == '-' && StandsBetweenParts(behind))
            {
                RemarkDash(behind);
            }

            Emit(' ');
        }

        _at = behind;
        return null;
    }

    private void RemarkDash(int behind)
    {
        int word = behind + _text.AsSpan(behind).IndexOfAnyExcept(' ');
        if (word >= behind && char.IsLetterOrDigit(_text[word]))
        {
            Remark(new QueryHint(QueryHintKind.DetachedDash, _text[word..QueryCharacters.TokenEnd(_text, word)]));
        }
    }

    /// <summary>Passes a sign on, unless it negates what is negated already; a plus there asks for nothing.</summary>
    private void Sign(int behind)
    {
        _groups.Separate();
        bool negates = _text[_at] != '+';
        bool isBehindNegation = _negation.End > 0 && _out.IsBlankFrom(_negation.End);
        if (isBehindNegation && (!negates || EndsNegation(behind)))
        {
            return;
        }

        Emit(_text[_at]);
        _negation = negates ? (_out.Length - 1, _out.Length) : _negation;
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
        if (_partEnd == 0 || !_text.AsSpan(_partEnd, _at - _partEnd).IsWhiteSpace())
        {
            return null;
        }

        bool isSlop = token[0] == '~' && !token[1..].ContainsAnyExceptInRange('0', '9');
        if (_at != _partEnd)
        {
            // A space further on, ~5 may be about five; behind a phrase it is a distance.
            return isSlop && token.Length > 1 && QueryCharacters.IsQuote(_text[_partEnd - 1]) ? new QueryFault(QueryFaultKind.MisplacedTilde, _at) : null;
        }

        return token is "*" ? new QueryFault(QueryFaultKind.MisplacedStar, _at)
            : MistypedOperator.Weight(token).Length == token.Length ? new QueryFault(QueryFaultKind.Weight, _at, token.ToString())
            : isSlop ? new QueryFault(QueryFaultKind.MisplacedTilde, _at)
            : null;
    }
}
