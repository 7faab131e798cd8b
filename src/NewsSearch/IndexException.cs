namespace NewsSearch;

/// <summary>What is wrong with an index.</summary>
public enum IndexFault
{
    /// <summary>There is no index at this place.</summary>
    Missing,

    /// <summary>Another process is writing to it.</summary>
    Locked,

    /// <summary>A newer version of the program wrote it.</summary>
    NewerFormat,

    /// <summary>An older version of the program wrote it in a form that is no longer read.</summary>
    OlderFormat,

    /// <summary>Its files are damaged or not those of one index.</summary>
    Corrupt,

    /// <summary>The file system refuses what is asked.</summary>
    Inaccessible,

    /// <summary>Its settings file cannot be read.</summary>
    BadSettings,
}

/// <summary>An index cannot be opened, read or written. The message is one sentence for the user that names the path and the remedy.</summary>
public sealed class IndexException(IndexFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public IndexFault Fault { get; } = fault;
}
