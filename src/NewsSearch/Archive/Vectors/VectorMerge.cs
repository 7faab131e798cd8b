using NewsSearch.Home;
using NewsSearch.Meaning;

namespace NewsSearch.Archive.Vectors;

/// <summary>
/// Makes few files of vectors of many, without those of articles that are gone: a file stays as it is while all smaller ones together are less than half of it
/// and half of its articles are there, so that each vector is copied a few times at most. One of more than a million passages has them in clusters.
/// </summary>
/// <param name="versions">The articles that there are.</param>
internal sealed class VectorMerge(IndexHome home, HashSet<ulong> versions)
{
    /// <summary>Threads that find clusters.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Files of more passages are divided into clusters.</summary>
    public long MostUndivided { get; init; } = VectorFiles.MostUndivided;

    /// <summary>Merges what is to be merged. Nobody else may be writing vectors.</summary>
    /// <param name="all">Whether to make one file of all, where there are several or articles are gone.</param>
    /// <exception cref="MeaningException">A file is not as it was written.</exception>
    public void Run(bool all = false, CancellationToken cancellation = default)
    {
        List<VectorFile> files = [.. VectorFiles.Open(home, whole: true).Files.OrderByDescending(file => file.Length)];
        files.RemoveAll(file => file.Model != files[0].Model);
        int from = all && (files.Count > 1 || files.Any(file => RowsOf(file).Count() < file.Articles)) ? 0
            : Enumerable.Range(0, files.Count).FirstOrDefault(i => IsToBeMerged(files, i), files.Count);
        List<VectorFile> merged = files[from..];
        if (merged.Count == 0)
        {
            return;
        }

        List<(VectorFile File, int Row)> rows = [.. merged.SelectMany(RowsOf).DistinctBy(row => row.File.Versions[row.Row]).OrderBy(row => row.File.Versions[row.Row])];
        if (rows.Count > 0)
        {
            bool divides = rows.Sum(row => (long)row.File.CountPassages(row.Row)) > MostUndivided;
            VectorClusters? clusters = divides ? VectorClusters.Of(rows, Jobs, cancellation) : null;
            using var draft = new DraftFile(home.Files, VectorFiles.NextPath(home));
            VectorFileWriter.Merge(draft.Content, rows, clusters);
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
