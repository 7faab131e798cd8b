using NewsSearch.Home;
using NewsSearch.Meaning;

namespace NewsSearch.Archive.Vectors;

/// <summary>
/// Makes few files of vectors of many, without those of articles that are gone: a file stays as it is while all smaller ones together are less than half of it
/// and half of its articles are there, so that each vector is copied a few times at most.
/// </summary>
/// <param name="versions">The articles that there are.</param>
internal sealed class VectorMerge(IndexHome home, HashSet<ulong> versions)
{
    /// <summary>Nobody else may be writing vectors.</summary>
    public void Run()
    {
        List<VectorFile> files = [.. VectorFiles.Open(home).Files.OrderByDescending(file => file.Length)];
        int from = Enumerable.Range(0, files.Count).FirstOrDefault(i => IsToBeMerged(files, i), files.Count);
        List<VectorFile> merged = files[from..];
        if (merged.Count == 0)
        {
            return;
        }

        List<(VectorFile File, int Row)> rows = [.. merged.SelectMany(RowsOf).DistinctBy(row => row.File.Versions[row.Row]).OrderBy(row => row.File.Versions[row.Row])];
        if (rows.Count > 0)
        {
            using var draft = new DraftFile(home.Files, VectorFiles.NextPath(home));
            VectorFile.Merge(draft.Content, rows);
            draft.Publish();
        }

        // Of an end before this, both are left, which say the same.
        foreach (VectorFile file in merged)
        {
            home.Files.Delete(file.Path);
        }
    }

    private bool IsToBeMerged(List<VectorFile> files, int place) =>
        2 * RowsOf(files[place]).Count() < files[place].Articles || (place < files.Count - 1 && 2 * files.Skip(place + 1).Sum(file => file.Length) >= files[place].Length);

    private IEnumerable<(VectorFile File, int Row)> RowsOf(VectorFile file) =>
        Enumerable.Range(0, file.Articles).Where(row => versions.Contains(file.Versions[row])).Select(row => (file, row));
}
