namespace NewsSearch.Sources.Streams;

/// <summary>
/// The bytes of a stream that are read but not yet used. It grows to hold one record and no further, so memory depends
/// on the longest record that is admitted, not on the length of the stream.
/// </summary>
internal sealed class ByteWindow(SourceStream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Why the bytes ended early, or null.</summary>
    public SourceFailure? Failure => stream.Failure;

    /// <summary>The first <paramref name="length"/> unread bytes; valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlyMemory<byte> First(int length) => _buffer.AsMemory(_start, length);

    public void Advance(int count) => _start += count;

    /// <summary>Adds bytes behind the unread ones; false when there are no more.</summary>
    public bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_start > 0 && (_start == _end || _end == _buffer.Length))
        {
            Unread.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    /// <summary>Reads on until <paramref name="length"/> bytes are unread; false when fewer follow.</summary>
    public bool FillTo(long length)
    {
        while (Unread.Length < length)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>After a failure drops what is unread and goes on at the next intact part; false when there is none.</summary>
    public bool TryRecover()
    {
        if (Failure is null || !stream.TryRecover())
        {
            return false;
        }

        (_start, _end, _ended) = (0, 0, false);
        return true;
    }

    /// <summary>Skips a UTF-8 byte order mark.</summary>
    public void SkipByteOrderMark()
    {
        while (Unread.Length < 3 && Fill())
        {
        }

        if (Unread is [0xEF, 0xBB, 0xBF, ..])
        {
            Advance(3);
        }
    }

    /// <summary>Skips JSON white space; false when nothing follows it.</summary>
    public bool SkipWhiteSpace()
    {
        do
        {
            int index = Unread.IndexOfAnyExcept(" \t\r\n"u8);
            if (index >= 0)
            {
                Advance(index);
                return true;
            }

            Advance(Unread.Length);
        }
        while (Fill());

        return false;
    }

    /// <summary>
    /// The index of <paramref name="value"/> at or after <paramref name="from"/> in the unread bytes, reading on as far as
    /// <paramref name="limit"/>; -1 when it is not there.
    /// </summary>
    public int FindAfter(int from, byte value, int limit)
    {
        while (true)
        {
            int index = Unread[from..].IndexOf(value);
            if (index >= 0)
            {
                return from + index;
            }

            from = Unread.Length;
            if (from > limit || !Fill())
            {
                return -1;
            }
        }
    }

    /// <summary>Whether anything but white space follows the first <paramref name="length"/> unread bytes.</summary>
    public bool AnythingAfter(int length)
    {
        while (Unread[length..].IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }
}
