namespace NewsSearch.OnDisk.Evaluation;

/// <summary>All documents of a segment, with no score.</summary>
internal sealed class EverythingPart(int documents) : WindowPart
{
    public override long Cost => documents;

    public override int Next(int target) => target < documents ? target : int.MaxValue;

    public override void Fill(int first, ulong[]? among, Window into)
    {
        Array.Clear(into.Scores);
        int left = documents - first;
        for (int group = 0; group < into.Bits.Length; group++, left -= Window.GroupSize)
        {
            ulong all = left >= Window.GroupSize ? ulong.MaxValue : left <= 0 ? 0 : (1UL << left) - 1;
            into.Bits[group] = among is null ? all : all & among[group];
        }
    }
}
