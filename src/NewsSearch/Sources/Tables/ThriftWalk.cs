namespace NewsSearch.Sources.Tables;

/// <summary>
/// Goes through a structure in Thrift's compact protocol (apache/thrift, "Thrift Compact protocol encoding") before a reader does that believes what it
/// states: every number of elements and bytes is one that may be there, and every field of the type that the reader takes it for.
/// </summary>
internal ref struct ThriftWalk(ReadOnlySpan<byte> bytes)
{
    /// <summary>Deeper than any definition of Parquet's.</summary>
    private const int MostDepth = 32;

    private const int UuidLength = 16;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes that were gone through.</summary>
    public int Position { get; private set; }

    private readonly int Left => _bytes.Length - Position;

    /// <summary>Goes to the end of a structure.</summary>
    /// <param name="numbers">Receives the numbers that stand in its own fields, each at that field's; null to keep none.</param>
    /// <exception cref="InvalidDataException">It is none of that definition, or has no end.</exception>
    public void Struct(ThriftStruct? definition, long[]? numbers = null, int depth = 0)
    {
        if (depth > MostDepth)
        {
            throw Damaged();
        }

        int number = 0;
        for (byte header = Byte(); header != 0; header = Byte())
        {
            int skipped = header >> 4;
            number = skipped == 0 ? (int)Number() : number + skipped;
            var type = (ThriftType)(header & 0xF);
            ThriftField? known = definition?.Find(number);
            if (known is { } field && field.Type != (type == ThriftType.False ? ThriftType.True : type))
            {
                throw Damaged();
            }

            if (type is ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64)
            {
                long value = Number();
                if (number >= 0 && number < numbers?.Length)
                {
                    numbers[number] = value;
                }
            }
            else if (type is not (ThriftType.True or ThriftType.False))
            {
                Value(type, known, depth);
            }
        }
    }

    private static InvalidDataException Damaged() => new("its metadata is not as Parquet defines it");

    private void Value(ThriftType type, ThriftField? known, int depth)
    {
        switch (type)
        {
            case ThriftType.True or ThriftType.False or ThriftType.Byte:
                Skip(1);
                break;
            case ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64:
                _ = Number();
                break;
            case ThriftType.Double:
                Skip(sizeof(double));
                break;
            case ThriftType.Uuid:
                Skip(UuidLength);
                break;
            case ThriftType.Binary:
                Skip(Count());
                break;
            case ThriftType.List or ThriftType.Set:
                Elements(known, depth);
                break;
            case ThriftType.Map:
                Entries(depth);
                break;
            case ThriftType.Struct:
                Struct(known?.Of, depth: depth + 1);
                break;
            default:
                throw Damaged();
        }
    }

    private void Elements(ThriftField? known, int depth)
    {
        const int InVarint = 15;
        byte header = Byte();
        var type = (ThriftType)(header & 0xF);
        int count = header >> 4 == InVarint ? Count() : header >> 4;
        if (count > Left || depth >= MostDepth || (known is { } list && list.Element != type))
        {
            throw Damaged();
        }

        for (; count > 0; count--)
        {
            Value(type, known is { Of: { } of } ? new ThriftField(type, Of: of) : null, depth + 1);
        }
    }

    private void Entries(int depth)
    {
        int count = Count();
        byte types = count == 0 ? (byte)0 : Byte();
        if (count > Left || depth >= MostDepth)
        {
            throw Damaged();
        }

        for (; count > 0; count--)
        {
            Value((ThriftType)(types >> 4), null, depth + 1);
            Value((ThriftType)(types & 0xF), null, depth + 1);
        }
    }

    private byte Byte() => Left > 0 ? _bytes[Position++] : throw Damaged();

    private void Skip(int count) => Position += count <= Left ? count : throw Damaged();

    /// <summary>A number of bytes or elements, each of which takes a byte at least.</summary>
    private int Count() => Varint() is var count && count <= (ulong)Left ? (int)count : throw Damaged();

    private long Number()
    {
        ulong number = Varint();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Varint()
    {
        ulong number = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw Damaged();
    }
}
