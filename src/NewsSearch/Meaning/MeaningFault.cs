namespace NewsSearch.Meaning;

/// <summary>Why articles cannot be searched by meaning.</summary>
public enum MeaningFault
{
    /// <summary>The folder of the model, or a file that belongs into it, is not there.</summary>
    Absent,

    /// <summary>The runtime's library cannot be loaded, or is none.</summary>
    BadLibrary,

    /// <summary>The model or its vocabulary is none that can be used.</summary>
    BadModel,

    /// <summary>No article of the index has vectors.</summary>
    NoVectors,

    /// <summary>The vectors of the index are of another model.</summary>
    OtherModel,

    /// <summary>A file of vectors is not as it was written, or cannot be read.</summary>
    Damaged,

    /// <summary>Another process is computing vectors of the same index.</summary>
    Busy,

    /// <summary>The index is of an engine that keeps no vectors.</summary>
    NotOnDisk,
}
