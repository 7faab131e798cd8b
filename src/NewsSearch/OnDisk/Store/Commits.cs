using NewsSearch.Home;

namespace NewsSearch.OnDisk.Store;

/// <summary>The commits in a folder, of which the newest that is whole counts.</summary>
/// <param name="Newest">Null when there is none.</param>
/// <param name="Torn">The names of newer ones that are not as they were written, the newest first.</param>
internal sealed record Commits(CommitFile? Newest, IReadOnlyList<string> Torn)
{
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Commits In(string folder)
    {
        while (true)
        {
            var torn = new List<string>();
            try
            {
                foreach (string name in NamesIn(folder))
                {
                    if (CommitFile.Read(folder, name) is { } whole)
                    {
                        return new Commits(whole, torn);
                    }

                    torn.Add(name);
                }

                return new Commits(null, torn);
            }
            catch (FileNotFoundException)
            {
                // Another process has committed meanwhile, and removed what it has replaced.
            }
        }
    }

    /// <summary>Works on the newest commit, and once more on a newer one that has taken its files away meanwhile.</summary>
    /// <exception cref="IndexException">There is no commit that could be read.</exception>
    public static T OfNewest<T>(IndexHome home, Action<IndexRemark>? remarked, Func<CommitFile, T> work)
    {
        Commits commits = In(home.Directory);
        while (true)
        {
            CommitFile newest = commits.Newest ?? throw (commits.Torn.Count > 0 ? LuceneFaults.Corrupt(home) : LuceneFaults.Absent(home));
            IndexFormat.Check(home, newest);
            try
            {
                T result = work(newest);
                if (commits.Torn.Count > 0)
                {
                    remarked?.Invoke(new IndexRemark(IndexRemarkKind.TornCommit, Path.Combine(home.Directory, commits.Torn[0])));
                }

                return result;
            }
            catch (IOException)
            {
                commits = In(home.Directory);
                if (!(commits.Newest?.Generation > newest.Generation))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>The names of all commits, the newest first.</summary>
    internal static IEnumerable<string> NamesIn(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "segments_*")
        .Select(path => Path.GetFileName(path))
        .Where(name => CommitFile.GenerationOf(name) is not null)
        .OrderByDescending(name => CommitFile.GenerationOf(name));
}
