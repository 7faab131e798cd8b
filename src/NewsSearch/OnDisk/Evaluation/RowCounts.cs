namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often words stand in a row.</summary>
internal sealed class RowCounts(MatchCounts[] clauses, WordRow row, float weight, float[] unused, CancellationToken cancellation)
    : PlaceCounts(clauses, weight, unused, cancellation)
{
    protected override int CountIn(int document) => row.CountIn(document);
}
