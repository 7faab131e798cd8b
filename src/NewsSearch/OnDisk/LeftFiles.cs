using NewsSearch.Home;
using NewsSearch.OnDisk.Store;
using NewsSearch.Sources.Files;

namespace NewsSearch.OnDisk;

/// <summary>What a writer that was killed has left beside the newest commit; Lucene removes the segments that belong to none.</summary>
internal static class LeftFiles
{
    /// <summary>Removes them. Nobody else may be writing.</summary>
    public static void Remove(IndexHome home, Commits commits)
    {
        RemoveDrafts(home);
        if (commits.Newest is not { } newest)
        {
            return;
        }

        foreach (FileInfo file in LuceneFileNames.In(home).Where(file => IsOlder(file.Name, newest)).ToList())
        {
            home.Files.Delete(file.FullName);
        }
    }

    /// <summary>Removes files that were being written. Nobody else may be writing.</summary>
    public static void RemoveDrafts(IndexHome home) =>
        DraftFile.RemoveLeft(home.Files, home.Directory, name => name != IndexHome.SettingsFileName && IndexFolder.IsOwn(name));

    /// <summary>A commit that was replaced, or <c>segments.gen</c>.</summary>
    private static bool IsOlder(string name, CommitFile newest) =>
        LuceneFileNames.IsCommit(name) && (CommitFile.GenerationOf(name) ?? 0) < newest.Generation;
}
