using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>A <see cref="RankedQuery"/> in one segment.</summary>
/// <param name="counts">The matches in each field, of each spelling.</param>
/// <param name="factor">The score of the most matches possible; 0 to filter alone.</param>
/// <param name="norms">Null to filter alone.</param>
/// <param name="frequencies">See <see cref="WindowBuffers.Frequencies"/>.</param>
internal sealed class RankedPart(MatchCounts[] counts, float factor, TextNorms? norms, float[] frequencies) : WindowPart
{
    /// <summary>Documents of a window from which on the lengths of all its texts are read at once.</summary>
    private const int ManyInWindow = Window.Size / 16;

    /// <summary>Documents of a group from which on all of it is scored at once.</summary>
    private const int ManyInGroup = 6;

    public override long Cost { get; } = counts.Sum(static part => part.Cost);

    public override int Next(int target)
    {
        int next = int.MaxValue;
        foreach (MatchCounts part in counts)
        {
            next = Math.Min(next, part.Next(target));
        }

        return next;
    }

    public override void Fill(int first, ulong[]? among, Window into)
    {
        Array.Clear(into.Bits);
        foreach (MatchCounts part in counts)
        {
            part.Add(first, among, frequencies, into.Bits);
        }

        float[]? window = norms is null ? null : norms.Known(first) ?? (into.Count >= ManyInWindow ? norms.Of(first) : null);
        for (int group = 0; group < into.Bits.Length; group++)
        {
            if (into.Bits[group] == 0)
            {
                continue;
            }

            if (norms is null)
            {
                into.Scores.AsSpan(group * Window.GroupSize, Window.GroupSize).Clear();
            }
            else
            {
                if (window is not null && BitOperations.PopCount(into.Bits[group]) >= ManyInGroup)
                {
                    ScoreGroup(group, window, into);
                }
                else
                {
                    ScoreEach(group, first, window, into);
                }
            }

            frequencies.AsSpan(group * Window.GroupSize, Window.GroupSize).Clear();
            if (among is not null)
            {
                into.Keep(group, among[group], norms is not null);
            }
        }
    }

    private void ScoreGroup(int group, float[] window, Window into)
    {
        ReadOnlySpan<Vector256<float>> matches = Vectors(frequencies, group);
        ReadOnlySpan<Vector256<float>> halves = Vectors(window, group);
        Span<Vector256<float>> scores = into.GroupScores(group);
        var most = Vector256.Create(factor);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = most * (matches[i] / (matches[i] + halves[i]));
        }
    }

    private void ScoreEach(int group, int first, float[]? window, Window into)
    {
        into.Scores.AsSpan(group * Window.GroupSize, Window.GroupSize).Clear();
        for (ulong left = into.Bits[group]; left != 0; left &= left - 1)
        {
            int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
            float frequency = frequencies[place];
            into.Scores[place] = factor * (frequency / (frequency + (window is null ? norms!.OfDocument(first + place) : window[place])));
        }
    }

    private static ReadOnlySpan<Vector256<float>> Vectors(float[] window, int group) =>
        MemoryMarshal.Cast<float, Vector256<float>>(window.AsSpan(group * Window.GroupSize, Window.GroupSize));
}
