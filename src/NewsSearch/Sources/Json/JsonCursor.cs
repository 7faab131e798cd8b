using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Json;

/// <summary>Goes over the bytes of JSON without parsing them: to where a value or line begins, and to its end.</summary>
/// <param name="maxLength">The longest line or comment that is held, in bytes.</param>
internal sealed class JsonCursor(ByteWindow window, int maxLength)
{
    public ByteWindow Window => window;

    /// <summary>The byte that comes next; there must be one.</summary>
    public byte Next => window.Unread[0];

    /// <summary>What makes a script of the JSON, or keeps it from being one: <c>var news = […];</c>, <c>callback(…)</c>, <c>)]}',</c>.</summary>
    public void SkipPrefix()
    {
        const int MaxPrefixLength = 200;
        window.FillTo(MaxPrefixLength);
        ReadOnlySpan<byte> head = window.Unread[..Math.Min(window.Unread.Length, MaxPrefixLength)];
        int start = head.IndexOfAny((byte)'{', (byte)'[');
        if (start > 0 && head[..start].TrimEnd(" \t\r\n"u8) is [.., (byte)'=' or (byte)'(' or (byte)'\'' or (byte)','] prefix && !prefix.StartsWith("/"u8))
        {
            window.Advance(start);
        }
    }

    /// <summary>Skips white space, comments, and what separates values or ends a script; false at the end.</summary>
    public bool SkipBlanks()
    {
        while (window.SkipWhiteSpace())
        {
            window.FillTo(2);
            if (window.Unread is [(byte)'/', (byte)'/' or (byte)'*', ..])
            {
                SkipComment();
            }
            else if (window.Unread[0] is 0x1E or (byte)';' or (byte)')')
            {
                window.Advance(1);
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether something follows the first line, and that line is an object by itself, or at least looks like one and so
    /// does the next (a broken first record must not hide the others).
    /// </summary>
    public bool IsJsonLines()
    {
        int lineEnd = window.FindAfter(0, (byte)'\n', maxLength);
        if (lineEnd < 0 || !window.AnythingAfter(lineEnd))
        {
            return false;
        }

        ReadOnlySpan<byte> line = window.Unread[..lineEnd].TrimEnd(" \t\r"u8);
        JsonExtent extent = default;
        return extent.Scan(line) == line.Length
            || (line is [.., (byte)'}'] && window.Unread[lineEnd..].TrimStart(" \t\r\n"u8)[0] == '{');
    }

    /// <summary>
    /// The length of the value that the window begins with, in bytes; 0 where none begins, or where it is over
    /// <paramref name="limit"/> and was passed over without being held.
    /// </summary>
    public int MeasureValue(int limit, out bool tooLong)
    {
        JsonExtent extent = default;
        int scanned = 0;
        int taken;
        tooLong = false;
        while ((taken = extent.Scan(window.Unread[scanned..])) < 0)
        {
            scanned = window.Unread.Length;
            if (scanned > limit)
            {
                tooLong = true;
                window.Advance(scanned);
                scanned = 0;
            }

            if (!window.Fill())
            {
                taken = 0;
                break;
            }
        }

        scanned += taken;
        if (!tooLong && scanned <= limit)
        {
            return scanned;
        }

        tooLong = true;
        window.Advance(scanned);
        return 0;
    }

    /// <summary>Skips blanks and commas; false at the end.</summary>
    public bool SkipSeparators()
    {
        while (SkipBlanks())
        {
            if (window.Unread[0] != ',')
            {
                return true;
            }

            window.Advance(1);
        }

        return false;
    }

    /// <summary>A line without its end, valid until the window moves; a line that a failure cut off is not returned.</summary>
    public bool TryReadLine(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        tooLong = false;
        int scanned = 0;
        while (true)
        {
            int end = window.Unread[scanned..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                scanned += end;
                tooLong |= scanned > maxLength;
                line = tooLong ? default : window.First(scanned);
                window.Advance(scanned + 1);
                return true;
            }

            scanned = window.Unread.Length;
            if (scanned > maxLength)
            {
                tooLong = true;
                window.Advance(scanned);
                scanned = 0;
            }

            if (!window.Fill())
            {
                line = window.First(scanned);
                window.Advance(scanned);
                return window.Failure is null && (scanned > 0 || tooLong);
            }
        }
    }

    private void SkipComment()
    {
        int end = window.Unread[1] == '/' ? window.FindAfter(2, (byte)'\n', maxLength) : FindBlockEnd();
        window.Advance(end < 0 ? window.Unread.Length : end + 1);
    }

    /// <summary>The index of the slash that ends a comment over lines, which <c>/*/</c> does not; -1 when there is none.</summary>
    private int FindBlockEnd()
    {
        int slash = 2;
        do
        {
            slash = window.FillTo(slash + 1) ? window.FindAfter(slash + 1, (byte)'/', maxLength) : -1;
        }
        while (slash >= 0 && window.Unread[slash - 1] != '*');
        return slash;
    }
}
