using System.Numerics;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Documents that at least so many of some parts match.</summary>
/// <param name="best">Whether the score is that of the best part; else all are added.</param>
/// <param name="one">For one part at a time.</param>
/// <param name="scored">Whether scores are asked for.</param>
internal sealed class AnyPart(WindowPart[] parts, int least, bool best, Window one, bool scored) : WindowPart
{
    private readonly int[] _matching = least > 1 ? new int[Window.Size] : [];

    public override long Cost { get; } = parts.Sum(static part => part.Cost);

    public override int Next(int target)
    {
        int next = int.MaxValue;
        foreach (WindowPart part in parts)
        {
            next = Math.Min(next, part.Next(target));
        }

        return next;
    }

    public override void Fill(int first, ulong[]? among, Window into)
    {
        Array.Clear(into.Bits);
        Array.Clear(_matching);
        foreach (WindowPart part in parts)
        {
            part.Fill(first, among, one);
            for (int group = 0; group < Window.Groups; group++)
            {
                if (one.Bits[group] != 0)
                {
                    Join(group, into);
                }
            }
        }

        if (least > 1)
        {
            KeepRepeated(into);
        }
    }

    private void Join(int group, Window into)
    {
        if (least > 1)
        {
            for (ulong left = one.Bits[group]; left != 0; left &= left - 1)
            {
                _matching[(group * Window.GroupSize) + BitOperations.TrailingZeroCount(left)]++;
            }
        }

        if (scored)
        {
            if (into.Bits[group] == 0)
            {
                one.GroupScores(group).CopyTo(into.GroupScores(group));
            }
            else if (best)
            {
                into.RaiseScores(group, one);
            }
            else
            {
                into.AddScores(group, one);
            }
        }

        into.Bits[group] |= one.Bits[group];
    }

    private void KeepRepeated(Window into)
    {
        for (int group = 0; group < Window.Groups; group++)
        {
            ulong kept = 0;
            for (ulong left = into.Bits[group]; left != 0; left &= left - 1)
            {
                int place = BitOperations.TrailingZeroCount(left);
                kept |= _matching[(group * Window.GroupSize) + place] >= least ? 1UL << place : 0;
            }

            into.Keep(group, kept, scored);
        }
    }
}
