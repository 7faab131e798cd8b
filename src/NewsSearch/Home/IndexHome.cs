using NewsSearch.Sources.Files;

namespace NewsSearch.Home;

/// <summary>The folder of one index: its settings, its catalogue of files read, and Lucene's files.</summary>
public sealed class IndexHome
{
    /// <summary>The name of the file that makes a folder an index home.</summary>
    public const string SettingsFileName = IndexFolder.SettingsFileName;

    internal const string MarksFileName = IndexFolder.MarksFileName;

    /// <param name="directory">An absolute path; it need not exist yet.</param>
    /// <exception cref="ArgumentException">The path is relative: the library knows no working directory.</exception>
    public IndexHome(string directory)
    {
        Directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory, basePath: directory));
        Base = Path.GetDirectoryName(Directory) ?? Directory;
    }

    /// <summary>Absolute, without a separator at the end.</summary>
    public string Directory { get; }

    /// <summary>The file of settings: absolute, whether it exists or not.</summary>
    public string SettingsPath => Path.Combine(Directory, SettingsFileName);

    /// <summary>The folder that holds it, which may move together with what is beside it.</summary>
    internal string Base { get; }

    /// <summary>By which its files are changed.</summary>
    internal IHomeFiles Files { get; init; } = DiskFiles.Instance;

    internal string SettingsLockPath => Path.Combine(Directory, "settings.lock");

    /// <summary>Held by whoever computes vectors.</summary>
    internal string MeaningLockPath => Path.Combine(Directory, "meaning.lock");

    internal string FormatPath => Path.Combine(Directory, "format");

    /// <summary>The list of articles that were deleted forever.</summary>
    internal string DeletedPath => Path.Combine(Directory, "deleted.jsonl");

    /// <summary>The file of tags and notes: absolute, whether it exists or not.</summary>
    public string MarksPath => Path.Combine(Directory, MarksFileName);

    /// <summary>The file of lines that outlets repeat: absolute, whether it exists or not.</summary>
    public string RepeatedLinesPath => Path.Combine(Directory, "repeated-lines.jsonl");

    /// <summary>Whether a process is writing to the index at this moment.</summary>
    public bool IsBeingWritten => IndexLock.IsHeld(Directory);

    /// <summary>
    /// How the index remembers a path: relative to the home and with <c>/</c> when the file lies under the home's parent, so that
    /// both can move together; absolute otherwise.
    /// </summary>
    public string ToStoredPath(string absolutePath) =>
        Holds(absolutePath) ? Path.GetRelativePath(Directory, absolutePath).Replace(Path.DirectorySeparatorChar, '/') : absolutePath;

    /// <summary>Whether the path is the home's parent or lies below it.</summary>
    internal bool Holds(string absolutePath)
    {
        string prefix = Base.EndsWith(Path.DirectorySeparatorChar) ? Base : Base + Path.DirectorySeparatorChar;
        return absolutePath.StartsWith(prefix, StringComparison.Ordinal) || absolutePath == Base;
    }

    /// <summary>The absolute path of what <see cref="ToStoredPath"/> gave.</summary>
    public string FromStoredPath(string storedPath) => Path.GetFullPath(storedPath, Directory);
}
