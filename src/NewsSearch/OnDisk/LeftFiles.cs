using Lucene.Net.Index;
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

    /// <summary>
    /// Removes what belongs to no commit, as far as that is certain, where Lucene is shown none of it: an index that is made anew again and again,
    /// and never comes to an end, would fill the disk.
    /// </summary>
    public static void RemoveUnowned(IndexHome home)
    {
        RemoveDrafts(home);
        if (WholeIn(home) is { } newest)
        {
            foreach (FileInfo file in LuceneFileNames.In(home).Where(file => IsOlder(file.Name, newest) || IsOfNone(file.Name, newest)).ToList())
            {
                home.Files.Delete(file.FullName);
            }
        }
    }

    /// <summary>Removes files that were being written. Nobody else may be writing, but of vectors, which have a lock of their own.</summary>
    public static void RemoveDrafts(IndexHome home) =>
        DraftFile.RemoveLeft(home.Files, home.Directory, name => name != IndexHome.SettingsFileName && IndexFolder.IsOwn(name) && !IndexFolder.OfMeaning().IsMatch(name));

    /// <summary>The newest commit; null when it is torn, or of a newer format.</summary>
    private static CommitFile? WholeIn(IndexHome home)
    {
        try
        {
            return Commits.In(home.Directory) is { Torn: [] } commits ? commits.Newest : null;
        }
        catch (CorruptIndexException)
        {
            return null;
        }
    }

    private static bool IsOfNone(string name, CommitFile newest) =>
        !LuceneFileNames.IsCommit(name) && !newest.Segments.Any(segment => segment.Owns(name));

    /// <summary>A commit that was replaced, or <c>segments.gen</c>.</summary>
    private static bool IsOlder(string name, CommitFile newest) =>
        LuceneFileNames.IsCommit(name) && (CommitFile.GenerationOf(name) ?? 0) < newest.Generation;
}
