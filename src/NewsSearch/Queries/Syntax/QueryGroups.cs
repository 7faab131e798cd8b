namespace NewsSearch.Queries.Syntax;

/// <summary>
/// The open parentheses of a query text, and those that the operators get which Lucene's grammar does not have: <c>a W/5 b</c>
/// becomes <c>(a □W/5 b)</c>, with a private character for the box that tells the operator from a word.
/// </summary>
internal sealed class QueryGroups(string text, PreparedText prepared)
{
    /// <summary>Deeper nesting than any reader could follow; the grammar's parser recurses.</summary>
    public const int DeepestNesting = 100;

    private readonly Stack<QueryFrame> _frames = new([new QueryFrame(-1, 0, false)]);

    /// <summary>Where in the prepared text a field stands that the next quote or parenthesis belongs to; -1 for none.</summary>
    private int _fieldStart = -1;

    private QueryFault? _tooLong;

    /// <summary>Where a proximity operator still waits for its right side.</summary>
    public bool AwaitsSide => _frames.Peek().Wrapped >= 0;

    /// <summary>A quote or parenthesis that begins now belongs to the field that stands at <paramref name="start"/>.</summary>
    public void BeginField(int start) => _fieldStart = start;

    /// <summary>Where the part that begins now begins: at its field, if it has one.</summary>
    public int TakeStart()
    {
        int start = _fieldStart < 0 ? prepared.Length : _fieldStart;
        _fieldStart = -1;
        return start;
    }

    /// <param name="closesTwice">An operator stands before the parenthesis, in one of its own.</param>
    public QueryFault? Open(int column, bool closesTwice = false)
    {
        if (_frames.Count > DeepestNesting)
        {
            return new QueryFault(QueryFaultKind.TooDeep, column);
        }

        _frames.Push(new QueryFrame(column, TakeStart(), closesTwice));
        prepared.Append('(', column);
        return null;
    }

    public QueryFault? Close(int column)
    {
        if (_frames.Count == 1)
        {
            return new QueryFault(QueryFaultKind.UnopenedParenthesis, column);
        }

        if (Dangling() is { } fault)
        {
            return fault;
        }

        QueryFrame closed = _frames.Pop();
        prepared.Append(')', column);
        if (closed.ClosesTwice)
        {
            prepared.Append(')', column);
        }

        Complete(closed.Start, column + 1, closed.MostLinks);
        return _tooLong;
    }

    /// <summary>What is still open at the end of the query.</summary>
    public QueryFault? Unclosed() => _frames.Count > 1
        ? new QueryFault(QueryFaultKind.UnclosedParenthesis, _frames.Peek().Column)
        : Dangling() ?? _tooLong;

    /// <summary>A proximity operator that still waits for its right side.</summary>
    public QueryFault? Dangling() => AwaitsSide ? MissingSide(_frames.Peek().OperatorColumn) : null;

    /// <summary>A word, phrase or group that begins at <paramref name="start"/> in the prepared text has ended before <paramref name="column"/>.</summary>
    /// <param name="links">The proximity operators in it.</param>
    public void Complete(int start, int column, int links = 0)
    {
        QueryFrame frame = _frames.Peek();
        if (frame.Wrapped >= 0)
        {
            // a W/5 b is one part from here on, and may be the left side of another operator.
            prepared.Append(')', column);
            start = frame.Wrapped;
            frame.Wrapped = -1;
            links += frame.Links + 1;
            if (links > QueryBudget.MostLinks)
            {
                _tooLong ??= new QueryFault(QueryFaultKind.ChainTooLong, frame.OperatorColumn);
            }
        }

        frame.LastPart = start;
        frame.Links = links;
        frame.MostLinks = Math.Max(frame.MostLinks, links);
    }

    /// <summary>What comes next stands beside nothing: an operator has just been read.</summary>
    public void Separate() => _frames.Peek().LastPart = -1;

    /// <summary>Puts the last part and what follows into a group of their own, for the operator that stands from <paramref name="column"/> to <paramref name="end"/>.</summary>
    /// <param name="operation">As this language writes it.</param>
    public QueryFault? BeginProximity(int column, int end, string operation)
    {
        QueryFrame frame = _frames.Peek();
        if (frame.LastPart < 0 || frame.Wrapped >= 0)
        {
            return MissingSide(column);
        }

        if (ProximityOperator.Parse(operation) is null)
        {
            return new QueryFault(QueryFaultKind.DistanceTooLarge, column, text[column..end]);
        }

        if (_tooLong is not null)
        {
            return _tooLong;
        }

        prepared.Insert(frame.LastPart, '(', column);
        frame.Wrapped = frame.LastPart;
        frame.OperatorColumn = column;
        return null;
    }

    private QueryFault MissingSide(int column) => new(QueryFaultKind.NearWithoutSides, column, text[column..QueryCharacters.TokenEnd(text, column)]);
}
