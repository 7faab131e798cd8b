using Lucene.Net.Index;
using NewsSearch.Home;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// What a writer goes on from in place of the commit that is there: that commit without some of its segments, or with none. It is on no disk.
/// The next commit is a newer one than all that are there, and its segments have names of their own, so that the old index stays as it is, and
/// readable, until the new one is committed.
/// </summary>
/// <param name="Commit">What Lucene is shown.</param>
/// <param name="Hidden">The files that Lucene is not shown, since it removes what it takes for left over.</param>
internal sealed record ReplacedCommit(CommitFile Commit, IReadOnlySet<string> Hidden)
{
    /// <summary>An empty index in place of whatever is there; null when nothing is.</summary>
    public static ReplacedCommit? Empty(IndexHome home) =>
        Directory.Exists(home.Directory) && LuceneFileNames.In(home).Any() ? With(home, [], new Dictionary<string, string>(), version: 0) : null;

    /// <summary>A commit with some of its segments.</summary>
    public static ReplacedCommit Of(IndexHome home, CommitFile commit, IReadOnlyList<CommitSegment> kept) => With(home, kept, commit.Notes, commit.Version);

    private static ReplacedCommit With(IndexHome home, IReadOnlyList<CommitSegment> kept, IReadOnlyDictionary<string, string> notes, long version)
    {
        List<string> names = [.. LuceneFileNames.In(home).Select(file => file.Name)];
        long generation = names.Max(CommitFile.GenerationOf) ?? 1;

        // A name with a larger number is none of Lucene's.
        long counter = names.Where(name => !LuceneFileNames.IsCommit(name)).Select(NumberOf).Concat(kept.Select(segment => segment.Number))
            .Where(number => number < int.MaxValue).DefaultIfEmpty(-1).Max() + 1;
        // A reader that holds an older commit knows by the version that there is a newer one.
        long newest = Math.Max(version, generation << 32);
        var commit = new CommitFile(CommitFile.NameOf(generation), generation, newest, (int)counter, kept, notes);
        return new(commit, names.Where(name => !kept.Any(segment => segment.Owns(name))).ToHashSet(StringComparer.Ordinal));
    }

    private static long NumberOf(string fileName) => CommitFile.NumberOf(IndexFileNames.ParseSegmentName(fileName)[1..]);
}
