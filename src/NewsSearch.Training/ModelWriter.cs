using System.Buffers.Binary;
using NewsSearch.Entities.Tagging;

namespace NewsSearch.Training;

/// <summary>Writes trained weights in the layout that <see cref="NameModel"/> reads.</summary>
internal static class ModelWriter
{
    private const int Lanes = 16;

    /// <summary>One unit of the 8-bit weights; larger weights than 127 units are rare and are cut.</summary>
    private const float Unit = 1 / 32f;

    /// <summary>How full the buckets are.</summary>
    private const double Load = 0.88;

    /// <param name="second">The weights of the second pass; null where there is none.</param>
    /// <param name="kept">How many features to keep, those of the largest weights.</param>
    public static byte[] Write(TrainedWeights first, TrainedWeights? second, int kept)
    {
        Dictionary<ulong, (int First, int Second)> rows = [];
        for (int i = 0; i < first.Features.Length; i++)
        {
            rows[first.Features[i]] = (i, second is null ? i : -1);
        }

        for (int i = 0; i < (second?.Features.Length ?? 0); i++)
        {
            rows[second!.Features[i]] = (rows.TryGetValue(second.Features[i], out (int First, int) row) ? row.First : -1, i);
        }

        (ulong Key, float Size, int First, int Second)[] order =
        [
            .. rows.Select(row => (Key: row.Key, Size: MathF.Max(first.SizeOf(row.Value.First), second?.SizeOf(row.Value.Second) ?? 0), row.Value.First, row.Value.Second))
                .Where(row => row.Size >= 0.6f * Unit)
                .OrderByDescending(row => row.Size).ThenBy(row => row.Key).Take(kept),
        ];
        uint buckets = (uint)Math.Max(16, (int)(order.Length / (double)NameModel.RowsInBucket / Load) + 1);
        byte[] bytes = new byte[NameModel.HeaderLength + (buckets * NameModel.BucketLength) + NameModel.Padding];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, NameModel.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), buckets);
        WriteTransitions(bytes.AsSpan(12), first);
        WriteTransitions(bytes.AsSpan(12 + (2 * NameModel.TransitionCount)), second ?? first);
        foreach ((ulong key, _, int one, int other) in order)
        {
            Span<byte> row = Row(bytes.AsSpan(NameModel.HeaderLength), key, buckets);
            WriteWeights(row, first, one);
            WriteWeights(row[NameLabel.Count..], second ?? first, other);
        }

        return bytes;
    }

    private static void WriteTransitions(Span<byte> bytes, TrainedWeights weights)
    {
        for (int i = 0; i < weights.Transitions.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes[(2 * i)..], (short)MathF.Round(weights.Transitions[i] / Unit));
        }
    }

    private static void WriteWeights(Span<byte> row, TrainedWeights weights, int feature)
    {
        for (int label = 0; label < NameLabel.Count && feature >= 0; label++)
        {
            row[label] = (byte)(sbyte)Math.Clamp(MathF.Round(weights.Weights[(feature * Lanes) + label] / Unit), -127, 127);
        }
    }

    // The first free row. A feature whose check an earlier, weightier one in its buckets has is found there: it is as good as lost.
    private static Span<byte> Row(Span<byte> buckets, ulong key, uint count)
    {
        uint at = NameModel.BucketOf(key, count);
        while (true)
        {
            Span<byte> bucket = buckets.Slice((int)(at * NameModel.BucketLength), NameModel.BucketLength);
            for (int i = 0; i < NameModel.RowsInBucket; i++)
            {
                Span<byte> check = bucket.Slice(i * NameModel.CheckLength, NameModel.CheckLength);
                if (BinaryPrimitives.ReadUInt16LittleEndian(check) == 0)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(check, NameModel.CheckOf(key));
                    return bucket.Slice((NameModel.RowsInBucket * NameModel.CheckLength) + (i * NameModel.RowLength), NameModel.RowLength);
                }
            }

            at = at + 1 == count ? 0 : at + 1;
        }
    }
}
