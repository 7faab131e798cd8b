using System.Buffers.Binary;

namespace NewsSearch.OnDisk.Store;

/// <summary>Sums the regions of a file while it is written, see <see cref="SummedRegions"/>.</summary>
internal sealed class RegionSummer
{
    private readonly List<uint> _sums = [];
    private uint _state = RegionSum.Begin;
    private int _inRegion;
    private long _length;

    public void Add(ReadOnlySpan<byte> written)
    {
        _length += written.Length;
        while (written.Length > 0)
        {
            ReadOnlySpan<byte> piece = written[..Math.Min(written.Length, SummedRegions.RegionLength - _inRegion)];
            _state = RegionSum.Continue(_state, piece);
            _inRegion += piece.Length;
            if (_inRegion == SummedRegions.RegionLength)
            {
                EndRegion();
            }

            written = written[piece.Length..];
        }
    }

    /// <summary>What stands behind the regions: their sums, the sums of these, the bytes of the regions, and the sum of the last two.</summary>
    public byte[] Finish()
    {
        if (_inRegion > 0)
        {
            EndRegion();
        }

        long contents = _length;
        byte[] sums = Bytes(_sums);
        var ofSums = new RegionSummer();
        ofSums.Add(sums);
        if (ofSums._inRegion > 0)
        {
            ofSums.EndRegion();
        }

        byte[] end = [.. Bytes(ofSums._sums), .. new byte[sizeof(long)]];
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(end.Length - sizeof(long)), contents);
        return [.. sums, .. end, .. Bytes([RegionSum.Of(end)])];
    }

    private static byte[] Bytes(List<uint> sums)
    {
        byte[] bytes = new byte[sums.Count * sizeof(uint)];
        for (int i = 0; i < sums.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), sums[i]);
        }

        return bytes;
    }

    private void EndRegion()
    {
        _sums.Add(RegionSum.End(_state));
        (_state, _inRegion) = (RegionSum.Begin, 0);
    }
}
