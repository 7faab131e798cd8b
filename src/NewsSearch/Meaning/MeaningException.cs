namespace NewsSearch.Meaning;

/// <summary>Articles cannot be searched by meaning. The message names the file; what to do about it each front says itself.</summary>
public sealed class MeaningException(MeaningFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What is wrong.</summary>
    public MeaningFault Fault { get; } = fault;
}
