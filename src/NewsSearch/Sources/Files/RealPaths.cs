using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Files;

/// <summary>Resolves the symbolic links of a path, as POSIX <c>realpath</c> does.</summary>
internal static class RealPaths
{
    /// <summary>Linux gives up after as many links (path_resolution(7)).</summary>
    private const int MaxLinks = 40;

    /// <summary>The path without links; a part that cannot be resolved (missing, a loop, no permission) stays as it is.</summary>
    public static string Resolve(string absolutePath)
    {
        string path = Path.GetFullPath(absolutePath, basePath: absolutePath);
        for (int links = 0; links < MaxLinks; links++)
        {
            if (TryFollowFirstLink(path) is not { } followed)
            {
                break;
            }

            path = followed;
        }

        return Path.TrimEndingDirectorySeparator(path);
    }

    private static string? TryFollowFirstLink(string path)
    {
        string prefix = Path.GetPathRoot(path) ?? "";
        string[] parts = path[prefix.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            string current = Path.Combine(prefix, parts[i]);
            if (TryReadLink(current) is { } target)
            {
                return Path.GetFullPath(Path.Combine([target, .. parts[(i + 1)..]]), basePath: prefix);
            }

            prefix = current;
        }

        return null;
    }

    private static string? TryReadLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            return null;
        }
    }
}
