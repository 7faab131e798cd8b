namespace NewsSearch.Queries.Json;

/// <summary>Ends the reading of a query in JSON at the first value that does not fit; never leaves this folder.</summary>
internal sealed class MisfitException(QueryJsonFault fault) : Exception(fault.Kind.ToString())
{
    public MisfitException(QueryJsonFaultKind kind, JsonPath path, string subject = "")
        : this(new QueryJsonFault(kind, path.ToString(), subject))
    {
    }

    /// <param name="known">What could stand there, of which the nearest is proposed.</param>
    public MisfitException(QueryJsonFaultKind kind, JsonPath path, string subject, IEnumerable<string> known)
        : this(new QueryJsonFault(kind, path.ToString(), subject) { Proposal = Spelling.Nearest(subject, known) })
    {
    }

    public MisfitException(JsonPath path, QueryFault cause)
        : this(new QueryJsonFault(QueryJsonFaultKind.NoQuery, path.ToString()) { Cause = cause })
    {
    }

    public QueryJsonFault Fault { get; } = fault;
}
