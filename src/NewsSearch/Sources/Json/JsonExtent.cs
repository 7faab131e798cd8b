using System.Buffers;

namespace NewsSearch.Sources.Json;

/// <summary>
/// Finds where a JSON value ends without parsing it, a piece at a time: brackets are counted outside strings. So a
/// document's records can be parsed one by one, and one that is not JSON costs only itself.
/// </summary>
internal struct JsonExtent
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]/"u8);
    private static readonly SearchValues<byte> StructureOrSeparator = SearchValues.Create("\"{}[], \t\r\n"u8);

    private int _depth;
    private bool _inString;
    private bool _escaped;
    private Comment _comment;

    /// <summary>Where in a comment the bytes stand; JSON has none, and files have them.</summary>
    private enum Comment : byte
    {
        None,
        Slash,
        Line,
        Block,
        BlockStar,
    }

    /// <summary>
    /// Continues with the bytes that follow those of the last call. Returns how many of them belong to the value, or -1
    /// when it goes on; 0 on the first call when what stands there is a closing bracket or separator.
    /// </summary>
    public int Scan(ReadOnlySpan<byte> bytes)
    {
        int i = 0;
        while (i < bytes.Length)
        {
            if (_escaped)
            {
                _escaped = false;
                i++;
                continue;
            }

            if (_comment != Comment.None)
            {
                ScanComment(bytes[i++]);
                continue;
            }

            int next = _inString
                ? bytes[i..].IndexOfAny((byte)'"', (byte)'\\')
                : bytes[i..].IndexOfAny(_depth > 0 ? Structure : StructureOrSeparator);
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (Take(bytes[i], i) is int end and >= 0)
            {
                return end;
            }

            i++;
        }

        return -1;
    }

    /// <summary>Takes a byte of structure; the end of the value, where it is that or stands behind it, otherwise -1.</summary>
    private int Take(byte structure, int at)
    {
        switch (structure)
        {
            case (byte)'\\':
                _escaped = true;
                return -1;
            case (byte)'"':
                _inString = !_inString;
                return !_inString && _depth == 0 ? at + 1 : -1;
            case (byte)'/':
                _comment = Comment.Slash;
                return -1;
            case (byte)'{' or (byte)'[':
                _depth++;
                return -1;
            case (byte)'}' or (byte)']' when _depth > 0:
                return --_depth == 0 ? at + 1 : -1;
            default:
                return at;
        }
    }

    private void ScanComment(byte next) => _comment = (_comment, next) switch
    {
        (Comment.Slash, (byte)'/') => Comment.Line,
        (Comment.Slash, (byte)'*') => Comment.Block,
        (Comment.Line, not (byte)'\n') => Comment.Line,
        (Comment.Block or Comment.BlockStar, (byte)'*') => Comment.BlockStar,
        (Comment.Block, _) or (Comment.BlockStar, not (byte)'/') => Comment.Block,
        _ => Comment.None,
    };
}
