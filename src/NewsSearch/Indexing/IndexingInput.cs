using NewsSearch.Sources;

namespace NewsSearch.Indexing;

/// <summary>Something to index: files and folders, or a stream, and how to read them.</summary>
public sealed record IndexingInput
{
    /// <summary>Absolute paths of files and folders.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>
    /// The folder that the paths are a part of, and by whose rules they are read or left out; null where they are given themselves.
    /// </summary>
    public string? Top { get; init; }

    /// <summary>Read instead of <see cref="Paths"/>; the caller closes it.</summary>
    public Stream? Stream { get; init; }

    /// <summary>How it is read.</summary>
    public SourceOptions Options { get; init; } = new();

    /// <summary>Tells apart the options that change what is read, or null for none: a file read with others is read again.</summary>
    public string? OptionsKey { get; init; }

    /// <summary>The path of <see cref="Paths"/> that <paramref name="path"/> is or lies below, the longest of them; empty for none.</summary>
    internal string RootOf(string path) =>
        Paths.Where(root => new IndexingInput { Paths = [root] }.Covers(path)).MaxBy(root => root.Length) ?? "";

    /// <summary>Whether <paramref name="path"/> is one of the paths or lies below one.</summary>
    public bool Covers(string path) => Paths.Any(root =>
        path == root || path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Whether <paramref name="path"/> lies below a folder of the paths and is left out there.</summary>
    internal bool Excludes(string path) => RootOf(path) is { Length: > 0 } root && root.Length < path.Length
        && !Options.Filter.Admits(path[root.Length..].Replace(Path.DirectorySeparatorChar, '/'));
}
