using NewsSearch.Sources.Files;

namespace NewsSearch.Home;

/// <summary>The folder of one index: its settings, its catalogue of files read, and Lucene's files.</summary>
public sealed class IndexHome
{
    /// <summary>The name of the file that makes a folder an index home.</summary>
    public const string SettingsFileName = IndexFolder.SettingsFileName;

    private readonly string _base;

    /// <param name="directory">An absolute path; it need not exist yet.</param>
    /// <exception cref="ArgumentException">The path is relative: the library knows no working directory.</exception>
    public IndexHome(string directory)
    {
        Directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory, basePath: directory));
        _base = Path.GetDirectoryName(Directory) ?? Directory;
    }

    /// <summary>Absolute, without a separator at the end.</summary>
    public string Directory { get; }

    /// <summary>The file of settings: absolute, whether it exists or not.</summary>
    public string SettingsPath => Path.Combine(Directory, SettingsFileName);

    internal string FormatPath => Path.Combine(Directory, "format");

    /// <summary>The file of lines that outlets repeat: absolute, whether it exists or not.</summary>
    public string RepeatedLinesPath => Path.Combine(Directory, "repeated-lines.jsonl");

    internal string CataloguePath => Path.Combine(Directory, "catalogue.jsonl");

    /// <summary>
    /// How the index remembers a path: relative to the home and with <c>/</c> when the file lies under the home's parent, so that
    /// both can move together; absolute otherwise.
    /// </summary>
    public string ToStoredPath(string absolutePath)
    {
        string prefix = _base.EndsWith(Path.DirectorySeparatorChar) ? _base : _base + Path.DirectorySeparatorChar;
        return absolutePath.StartsWith(prefix, StringComparison.Ordinal) || absolutePath == _base
            ? Path.GetRelativePath(Directory, absolutePath).Replace(Path.DirectorySeparatorChar, '/')
            : absolutePath;
    }

    /// <summary>The absolute path of what <see cref="ToStoredPath"/> gave.</summary>
    public string FromStoredPath(string storedPath) => Path.GetFullPath(storedPath, Directory);
}
