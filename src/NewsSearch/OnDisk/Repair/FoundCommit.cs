using System.Collections.ObjectModel;
using Lucene.Net.Index;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk.Repair;

/// <summary>The commit of an index in whatever state it is: the newest that is whole or lacks one bit, and of which a file is there, else what the segments themselves show.</summary>
/// <param name="IsPieced">No commit says which segments belong together: these are all that are there, and some may be left over.</param>
/// <param name="Torn">The names of commits that are not as they were written, the newest first.</param>
internal sealed record FoundCommit(CommitFile Commit, bool IsPieced, IReadOnlyList<string> Torn)
{
    /// <summary>Null when there is nothing of an index.</summary>
    /// <exception cref="IndexException">It is of another format.</exception>
    /// <param name="among">The files that count; null for all.</param>
    public static FoundCommit? In(IndexHome home, IReadOnlySet<string>? among = null) => LuceneFaults.Translate(home, () =>
    {
        var torn = new List<string>();
        foreach (string name in Commits.NamesIn(home.Directory))
        {
            if (CommitFile.Read(home.Directory, name) is { } whole && FileSums.Of(whole).FitAny(home.Directory))
            {
                return new FoundCommit(whole, IsPieced: false, torn);
            }

            torn.Add(name);
            if (Mended(home, name) is { } mended)
            {
                return new FoundCommit(mended, IsPieced: false, torn);
            }
        }

        return Pieced(home, torn, among);
    });

    private static CommitFile? Mended(IndexHome home, string name)
    {
        try
        {
            return CommitFile.Mend(home.Directory, name) is { } mended && FileSums.Of(mended).FitAny(home.Directory) ? mended : null;
        }
        catch (Exception error) when (LuceneFaults.MayBeDamage(error))
        {
            // It was no single bit after all.
            return null;
        }
    }

    /// <summary>Segments have each its newest deletions; how many these are, nothing tells.</summary>
    private static FoundCommit? Pieced(IndexHome home, List<string> torn, IReadOnlySet<string>? among)
    {
        if (!Directory.Exists(home.Directory))
        {
            return null;
        }

        // A first run that was killed has segments and no commit, and is begun anew.
        List<string> files = [.. LuceneFileNames.In(home).Select(file => file.Name).Where(name => !LuceneFileNames.IsCommit(name) && among?.Contains(name) != false)];
        if (files.Count == 0 || (torn.Count == 0 && !LuceneFaults.IsCommitLost(home)))
        {
            return null;
        }

        List<CommitSegment> segments = [.. files.GroupBy(IndexFileNames.ParseSegmentName, StringComparer.Ordinal)
            .Select(segment => new CommitSegment(segment.Key, NewsCodec.SegmentName, segment.Max(DeletionsOf), Deleted: -1))
            .OrderBy(segment => segment.Number)];
        long generation = torn.Max(CommitFile.GenerationOf) ?? 1;
        var commit = new CommitFile(CommitFile.NameOf(generation), generation, 0, 0, segments, ReadOnlyDictionary<string, string>.Empty);
        return new FoundCommit(commit, IsPieced: true, torn);
    }

    /// <summary>The generation of a file of deletions; -1 for another file.</summary>
    private static long DeletionsOf(string fileName)
    {
        string generation = Path.GetFileNameWithoutExtension(fileName)[IndexFileNames.ParseSegmentName(fileName).Length..];
        return fileName.EndsWith(".del", StringComparison.Ordinal) && generation.Length > 1 ? CommitFile.NumberOf(generation[1..]) : -1;
    }
}
