using System.Numerics;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>What another part matches, with its scores lowered by age.</summary>
internal sealed class AgedPart(WindowPart inner, SegmentFreshness freshness) : WindowPart
{
    public override long Cost => inner.Cost;

    public override int Next(int target) => inner.Next(target);

    public override void Fill(int first, ulong[]? among, Window into)
    {
        inner.Fill(first, among, into);
        for (int group = 0; group < Window.Groups; group++)
        {
            for (ulong left = into.Bits[group]; left != 0; left &= left - 1)
            {
                int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
                into.Scores[place] = (float)(into.Scores[place] * freshness.FactorOf(first + place));
            }
        }
    }
}
