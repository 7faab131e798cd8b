namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Counts what matches.</summary>
internal sealed class TotalCollector : IWindowCollector
{
    public int Total { get; private set; }

    public bool WantsScores => false;

    public void Begin(SearchedSegment segment)
    {
    }

    public void Collect(int first, Window found) => Total += found.Count;
}
