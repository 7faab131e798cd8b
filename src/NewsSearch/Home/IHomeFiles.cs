namespace NewsSearch.Home;

/// <summary>
/// All that is done to the files of an index home, by which the order of writing, syncing and renaming can be seen from outside: what a
/// power cut leaves at any moment follows from it. Paths are absolute.
/// </summary>
/// <remarks>
/// Nothing lasts for having been written: content lasts once <see cref="Sync"/> has returned, and a name, old or new or gone, once
/// <see cref="SyncFolder"/> has. Implementations throw <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>, and may be
/// called from several threads.
/// </remarks>
internal interface IHomeFiles
{
    /// <summary>Begins a file that must not exist yet.</summary>
    Stream Create(string path);

    /// <summary>Puts on disk what was written to a file, which its writer has closed.</summary>
    void Sync(string path);

    /// <summary>Gives a file another name, in place of a file of that name.</summary>
    void Move(string from, string to);

    /// <summary>Removes a file, if there is one.</summary>
    void Delete(string path);

    /// <summary>Puts on disk which files the folder holds.</summary>
    void SyncFolder(string path);

    /// <summary>Makes a folder, and those above it, where they are missing, so that they last.</summary>
    void CreateFolder(string path);
}
