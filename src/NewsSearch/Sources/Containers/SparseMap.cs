namespace NewsSearch.Sources.Containers;

/// <summary>
/// The map that stands before the content of a sparse member (GNU tar, format 1.0): decimal numbers, one a line, how many stretches there
/// are and offset and length of each, filled up to a whole block.
/// </summary>
internal static class SparseMap
{
    private const int MaxDigits = 19;

    /// <summary>Null when it is damaged.</summary>
    public static List<SparsePart>? Read(StoredMember content, int limit)
    {
        var numbers = new Numbers(content);
        if (numbers.Next() is not { } count || count > limit)
        {
            return null;
        }

        List<SparsePart> parts = [];
        for (long left = count; left > 0; left--)
        {
            if (numbers.Next() is not { } offset || numbers.Next() is not { } length)
            {
                return null;
            }

            parts.Add(new(offset, length));
        }

        return parts;
    }

    /// <summary>Takes whole blocks, so that what follows the last number is passed over.</summary>
    private sealed class Numbers(StoredMember content)
    {
        private readonly byte[] _block = new byte[TarHeader.BlockLength];
        private int _next = TarHeader.BlockLength;

        public long? Next()
        {
            long number = 0;
            for (int digits = 0; digits <= MaxDigits; digits++)
            {
                if (_next == _block.Length)
                {
                    _next = 0;
                    if (content.Take(_block) < _block.Length)
                    {
                        return null;
                    }
                }

                byte b = _block[_next++];
                if (b == '\n')
                {
                    return digits > 0 ? number : null;
                }

                if (b is < (byte)'0' or > (byte)'9')
                {
                    return null;
                }

                number = (number * 10) + (b - '0');
            }

            return null;
        }
    }
}
