namespace NewsSearch.Sources.Containers;

/// <summary>The bytes of a member of an archive that is read from front to back.</summary>
/// <param name="length">Without the zeros that fill the last block.</param>
internal sealed class StoredMember(Stream archive, long length) : ReadOnlyStream
{
    private long _taken;
    private bool _isCutTold;

    public override long Length => length;

    /// <exception cref="EndOfStreamException">The archive ends before the member does.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = archive.Read(buffer[..(int)Math.Min(buffer.Length, length - _taken)]);
        _taken += read;
        if (read > 0 || _taken == length || buffer.IsEmpty)
        {
            return read;
        }

        _isCutTold = true;
        throw new EndOfStreamException("The archive ends before its time.");
    }

    /// <summary>Takes the next bytes, as many as there are: fewer where the member, or the archive in it, ends.</summary>
    public int Take(Span<byte> buffer)
    {
        Span<byte> wanted = buffer[..(int)Math.Min(buffer.Length, length - _taken)];
        int taken = archive.ReadAtLeast(wanted, wanted.Length, throwOnEndOfStream: false);
        _taken += taken;
        return taken;
    }

    /// <summary>Goes on behind the member and the zeros that fill its last block; false when the archive ends in it and nobody was told.</summary>
    public bool Finish()
    {
        long end = (length + TarHeader.BlockLength - 1) / TarHeader.BlockLength * TarHeader.BlockLength;
        byte[] passed = new byte[Math.Clamp(end - _taken, 0, 64 * 1024)];
        int read = 1;
        while (_taken < end && read > 0)
        {
            read = archive.Read(passed.AsSpan(0, (int)Math.Min(passed.Length, end - _taken)));
            _taken += read;
        }

        return _taken >= length || _isCutTold;
    }
}
