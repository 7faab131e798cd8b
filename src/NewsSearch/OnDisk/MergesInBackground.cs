using Lucene.Net.Index;

namespace NewsSearch.OnDisk;

/// <summary>
/// Merges segments beside the indexing. A merge that fails, for want of space say, leaves the segments as they were, and the writer keeps
/// the failure for who waits for the merge; Lucene's own class would end the process with it.
/// </summary>
internal sealed class MergesInBackground : ConcurrentMergeScheduler
{
    protected override void HandleMergeException(Exception exc)
    {
    }
}
