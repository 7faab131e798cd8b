using Lucene.Net.Index;
using NewsSearch.Home;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// A commit with all its files open from the beginning, so that nothing is missing in it that another process removes meanwhile, having
/// made a newer one.
/// </summary>
internal sealed class HeldCommit : IDisposable
{
    private readonly CommitFile _commit;

    private HeldCommit(CommitFile commit, MappedDirectory directory, IReadOnlyList<SegmentCommitInfo> segments) =>
        (_commit, Directory, Segments) = (commit, directory, segments);

    /// <inheritdoc cref="CommitFile.Notes"/>
    public IReadOnlyDictionary<string, string> Notes => _commit.Notes;

    public MappedDirectory Directory { get; }

    public IReadOnlyList<SegmentCommitInfo> Segments { get; }

    /// <summary>The newest commit. A file of it that is missing is found missing when it is opened.</summary>
    /// <exception cref="IOException">Its segments cannot be told.</exception>
    /// <exception cref="IndexException">There is no commit that could be read.</exception>
    public static HeldCommit Open(IndexHome home, Action<IndexRemark>? remarked)
    {
        HeldCommit? held = null;
        try
        {
            return Commits.OfNewest(home, remarked, commit =>
            {
                held?.Dispose();
                held = new HeldCommit(commit, new MappedDirectory(home), []);
                held.Directory.Expect(commit);
                var segments = new SegmentInfos();
                segments.Read(held.Directory, commit.Name);
                held = new HeldCommit(commit, held.Directory, [.. segments.Segments]);
                return held.Directory.Hold(segments.Segments.SelectMany(segment => segment.GetFiles())) || !held.IsReplaced(home)
                    ? held
                    : throw new FileNotFoundException("The commit has been replaced.");
            });
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a newer commit by now.</summary>
    public bool IsReplaced(IndexHome home) => Commits.In(home.Directory).Newest?.Generation > _commit.Generation;

    public void Dispose() => Directory.Dispose();
}
