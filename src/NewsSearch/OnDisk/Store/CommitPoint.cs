using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.OnDisk.Store;

/// <summary>Shows Lucene the commit to open, so that it looks for none itself.</summary>
internal sealed class CommitPoint(CommitFile commit, Directory directory) : IndexCommit
{
    public override string SegmentsFileName => commit.Name;

    public override ICollection<string> FileNames => [commit.Name];

    public override Directory Directory => directory;

    public override bool IsDeleted => false;

    public override int SegmentCount => throw new NotSupportedException();

    public override long Generation => commit.Generation;

    public override IDictionary<string, string> UserData => new Dictionary<string, string>(commit.Notes);

    public override void Delete() => throw new NotSupportedException();
}
