using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>Collects what has been seen once some of the hits of a search have been shown: every article but the hits not shown.</summary>
/// <param name="shown">Ids of the hits that were shown.</param>
internal sealed class VersionsAfterCollector(IReadOnlySet<string> shown) : ICollector
{
    private VersionReader? _versions;

    public HashSet<ulong> NotShown { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        ulong version = _versions![doc];
        if (!shown.Contains(_versions.LastId))
        {
            NotShown.Add(version);
        }
    }

    public void SetNextReader(AtomicReaderContext context) => _versions = new VersionReader(context.AtomicReader);
}
