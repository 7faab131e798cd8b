namespace NewsSearch.Sources.Containers;

/// <summary>A sparse member of a tar archive with its holes filled.</summary>
/// <param name="stored">The stretches, one behind the other.</param>
/// <param name="parts">Where they belong, in order.</param>
/// <param name="length">With the holes, the last one included.</param>
internal sealed class SparseStream(Stream stored, IReadOnlyList<SparsePart> parts, long length) : ReadOnlyStream
{
    private long _position;
    private int _part;

    /// <exception cref="InvalidDataException">The stretches overlap or pass the end.</exception>
    /// <exception cref="EndOfStreamException">Less is stored than the stretches say.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_part < parts.Count && _position >= parts[_part].Offset + parts[_part].Length)
        {
            _part++;
        }

        SparsePart next = _part < parts.Count ? parts[_part] : new(length, 0);
        if (next.Length < 0 || next.Offset < 0 || next.Offset + next.Length > length || (_part > 0 && next.Offset < parts[_part - 1].Offset + parts[_part - 1].Length))
        {
            throw new InvalidDataException("The map of a sparse member is damaged.");
        }

        bool hole = _position < next.Offset;
        int wanted = (int)Math.Min(buffer.Length, hole ? next.Offset - _position : next.Offset + next.Length - _position);
        if (wanted == 0)
        {
            return 0;
        }

        if (hole)
        {
            buffer[..wanted].Clear();
        }
        else if ((wanted = stored.Read(buffer[..wanted])) == 0)
        {
            throw new EndOfStreamException("A sparse member ends before its time.");
        }

        _position += wanted;
        return wanted;
    }
}
