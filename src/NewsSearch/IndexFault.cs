namespace NewsSearch;

/// <summary>What is wrong with an index.</summary>
public enum IndexFault
{
    /// <summary>There is no index at this place.</summary>
    Missing,

    /// <summary>There are files of an index, but nothing has been committed to it yet: its first run has not finished.</summary>
    Uncommitted,

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

    /// <summary>What it remembers of a followed query is damaged.</summary>
    DamagedMemory,

    /// <summary>Its list of articles that were deleted forever is damaged.</summary>
    DamagedDeletions,

    /// <summary>The list of articles deleted forever is gone, or an older one or another index's: some that were deleted could come back.</summary>
    LostDeletions,

    /// <summary>Its tags and notes are damaged.</summary>
    DamagedMarks,

    /// <summary>What stands there is not an index of this program.</summary>
    Foreign,

    /// <summary>An engine that can only narrow a query finds more articles than it reads for one.</summary>
    TooBroad,

    /// <summary>An engine takes no question of so many parts.</summary>
    TooLong,
}
