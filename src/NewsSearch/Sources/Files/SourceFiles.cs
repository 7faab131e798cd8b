using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Files;

/// <summary>Finds the files that hold articles.</summary>
public static class SourceFiles
{
    private static readonly SourceFailure UnreadableName = new(SkipReason.UnreadableName);

    /// <summary>
    /// The files named, whatever their extension, and those below the folders named whose extension is a known one, in
    /// ordinal order of their names. Files and folders whose name begins with a dot are passed over inside folders. A file
    /// is reported once, however many of the paths and links lead to it. Pipes, sockets and devices are read when named, and skipped
    /// inside folders.
    /// </summary>
    /// <param name="absolutePaths">Files and folders, absolute.</param>
    /// <param name="skipped">Told of each path that does not exist, cannot be listed or named, and of pipes and devices in folders.</param>
    public static IEnumerable<SourceFile> Enumerate(IEnumerable<string> absolutePaths, Action<SkippedInput> skipped)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<(string Path, string Real)> pending = new();
        foreach (string given in absolutePaths)
        {
            pending.Push((given, RealPaths.Resolve(given)));
            while (pending.TryPop(out (string Path, string Real) next))
            {
                if (!seen.Add(next.Real))
                {
                    continue;
                }

                if (Directory.Exists(next.Path))
                {
                    PushEntries(next.Path, next.Real, pending, skipped);
                }
                else if (TryDescribe(next.Path, next.Real, skipped) is { } file)
                {
                    yield return file;
                }
            }
        }
    }

    private static void PushEntries(
        string folder, string realFolder, Stack<(string Path, string Real)> pending, Action<SkippedInput> skipped)
    {
        try
        {
            FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(b.Name, a.Name));
            foreach (FileSystemInfo entry in entries)
            {
                string path = Path.Combine(folder, entry.Name);
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if (HasUnreadableName(path))
                {
                    if (SourceFormats.IsKnownName(entry.Name) || entry is DirectoryInfo)
                    {
                        Skip(path, UnreadableName, skipped);
                    }
                }
                else if (!SourceFormats.IsKnownName(entry.Name) && !Directory.Exists(entry.FullName))
                {
                    continue;
                }
                else if (entry is FileInfo { Length: 0 } && SpecialFiles.IsSpecial(path))
                {
                    // Opening a pipe waits for a writer; named itself it is read.
                    skipped(new SkippedInput(new(path), SkipReason.NotAFile, "a pipe, socket or device in a folder"));
                }
                else
                {
                    pending.Push((path, entry.LinkTarget is null ? Path.Combine(realFolder, entry.Name) : RealPaths.Resolve(path)));
                }
            }
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            Skip(folder, SourceFailure.Of(exception), skipped);
        }
    }

    private static SourceFile? TryDescribe(string path, string real, Action<SkippedInput> skipped)
    {
        try
        {
            // A pipe's link target, such as pipe:[4711], is no path.
            bool pipe = Path.GetFileName(real).Contains(":[", StringComparison.Ordinal) && File.Exists(path);
            FileInfo info = new(pipe ? path : real);
            return new SourceFile(path, info.Length, info.LastWriteTimeUtc);
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            Skip(path, HasUnreadableName(path) ? UnreadableName : SourceFailure.Of(exception), skipped);
            return null;
        }
    }

    /// <summary>
    /// File names are bytes on Unix and UTF-16 in .NET, which puts U+FFFD for what is not UTF-8 and then finds no such file.
    /// </summary>
    private static bool HasUnreadableName(string path) => path.Contains('\uFFFD') && !Path.Exists(path);

    private static void Skip(string path, SourceFailure failure, Action<SkippedInput> skipped) =>
        skipped(new SkippedInput(new(path), failure.Cause, failure.Detail));
}
