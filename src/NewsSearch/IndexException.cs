namespace NewsSearch;

/// <summary>
/// An index cannot be opened, read or written. The message is one sentence that names the path; what to do about it depends on the front
/// and is for that to say.
/// </summary>
public sealed class IndexException(IndexFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What kept the index from being used.</summary>
    public IndexFault Fault { get; } = fault;
}
