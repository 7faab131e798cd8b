using System.Buffers.Binary;

namespace NewsSearch.OnDisk.Store;

/// <summary>Sums the regions of a file while it is written, see <see cref="SummedRegions"/>.</summary>
/// <param name="file">The name of the file.</param>
internal sealed class RegionSummer(string file)
{
    private readonly List<uint> _sums = [];
    private readonly byte[] _region = new byte[SummedRegions.RegionLength];
    private int _inRegion;
    private long _length;

    public void Add(ReadOnlySpan<byte> written)
    {
        _length += written.Length;
        while (written.Length > 0)
        {
            ReadOnlySpan<byte> piece = written[..Math.Min(written.Length, _region.Length - _inRegion)];
            if (piece.Length == _region.Length)
            {
                _sums.Add(RegionSum.OfRows(piece));
            }
            else
            {
                piece.CopyTo(_region.AsSpan(_inRegion));
                _inRegion += piece.Length;
                EndRegion(_region.Length);
            }

            written = written[piece.Length..];
        }
    }

    /// <summary>What stands behind the regions: their sums, the sums of these, the bytes of the regions, and the sum of the last two and the file's name.</summary>
    public byte[] Finish()
    {
        byte[] sums = Sums();
        var ofSums = new RegionSummer(file);
        ofSums.Add(sums);
        byte[] length = new byte[sizeof(long)], end = new byte[sizeof(uint)];
        BinaryPrimitives.WriteInt64LittleEndian(length, _length);
        byte[] summed = [.. ofSums.Sums(), .. length];
        BinaryPrimitives.WriteUInt32LittleEndian(end, RegionSum.OfRows(summed) ^ RegionSum.OfName(file));
        return [.. sums, .. summed, .. end];
    }

    private byte[] Sums()
    {
        EndRegion(1);
        byte[] bytes = new byte[_sums.Count * sizeof(uint)];
        for (int i = 0; i < _sums.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), _sums[i]);
        }

        return bytes;
    }

    /// <param name="least">The bytes that it must have to end.</param>
    private void EndRegion(int least)
    {
        if (_inRegion >= least)
        {
            _sums.Add(RegionSum.OfRows(_region.AsSpan(0, _inRegion)));
            _inRegion = 0;
        }
    }
}
