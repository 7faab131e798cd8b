namespace NewsSearch.Sources.Containers;

/// <summary>
/// Walks the files of a tar archive: POSIX ustar and pax, GNU with its long names and sparse members, and old ones. The framework's reader
/// and SharpCompress' have no sparse members, decode names with loss and end at the first damage. A damaged header costs its member.
/// </summary>
/// <param name="archive">Read once, from front to back; stays open. A failure of it ends it quietly.</param>
internal sealed class TarMembers(Stream archive)
{
    /// <summary>Longer headers before a member hold no name.</summary>
    private const int MaxFieldsLength = 16 * 1024 * 1024;

    private const int MaxSparseParts = 1_000_000;

    private static readonly SourceFailure Cut = new(SkipCause.Truncated("tar")) { IsDamage = true };

    private readonly MemberNames _names = new();
    private byte[]? _longName;
    private PaxFields _fields = new();
    private SourceFailure? _damage;

    public IEnumerable<ArchiveMember> Read()
    {
        while (NextHeader() is { } header)
        {
            if (_damage is not null)
            {
                yield return new("", _damage);
                _damage = null;
            }

            StoredMember content = new(archive, _fields.Number("size") ?? header.Length);
            if (!TryReadFields(header, content) && Member(header, content) is { } member)
            {
                yield return member;
            }

            if (!content.Finish())
            {
                yield return new("", Cut);
            }
        }

        if (_damage is not null)
        {
            yield return new("", _damage);
        }
    }

    /// <summary>The next header, behind zeros that end an archive where another one follows; null at the end.</summary>
    private TarHeader? NextHeader()
    {
        while (ReadBlock() is { } block)
        {
            if (TarHeader.Read(block) is { } header)
            {
                return header;
            }

            if (block.AsSpan().ContainsAnyExcept((byte)0) && _damage is null)
            {
                _damage = new(SkipCause.Damaged("tar"), "a header is damaged") { IsDamage = true };
                (_longName, _fields) = (null, new());
            }
        }

        return null;
    }

    /// <summary>A whole block; null at the end, of which a part of a block tells that it came too early.</summary>
    private byte[]? ReadBlock()
    {
        byte[] block = new byte[TarHeader.BlockLength];
        int length = archive.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        if (length is > 0 and < TarHeader.BlockLength && block.AsSpan().ContainsAnyExcept((byte)0))
        {
            _damage ??= Cut;
        }

        return length == block.Length ? block : null;
    }

    /// <summary>Takes what only says more of the next member.</summary>
    private bool TryReadFields(TarHeader header, StoredMember content)
    {
        switch (header.Type)
        {
            case (byte)'L':
                _longName = TarHeader.ToZero(Held(content)).ToArray();
                return true;
            case (byte)'x' or (byte)'X':
                _fields = PaxFields.Read(Held(content));
                return true;
            case (byte)'g' or (byte)'K':
                return true;
            default:
                return false;
        }
    }

    private static byte[] Held(StoredMember content)
    {
        byte[] held = new byte[Math.Min(content.Length, MaxFieldsLength)];
        return held[..content.Take(held)];
    }

    /// <summary>Null for what is no file: folders, links, devices.</summary>
    private ArchiveMember? Member(TarHeader header, StoredMember content)
    {
        (byte[]? longName, PaxFields fields) = (_longName, _fields);
        (_longName, _fields) = (null, new());
        byte[] raw = fields["GNU.sparse.name"] ?? fields["path"] ?? longName ?? header.Name();
        if (header.Type is not (0 or (byte)'0' or (byte)'7' or (byte)'S') || raw is [.., (byte)'/'])
        {
            return null;
        }

        _names.Note(raw);
        string name = _names.Decode(raw);

        // Asked for in any case, for a map may stand in blocks before the content.
        Result<Stream, SourceFailure> stored = Content(header, fields, content);
        return new(_names.Distinct(name, raw, repeats: false), ArchiveMember.Climbs(name) ? ArchiveMember.Climbing : stored);
    }

    private Result<Stream, SourceFailure> Content(TarHeader header, PaxFields fields, StoredMember content)
    {
        if (header.Type == 'S')
        {
            return ReadSparseParts(header) is { } listed ? new SparseStream(content, listed, header.SparseLength) : BadMap();
        }

        if (fields.Number("GNU.sparse.major") == 1)
        {
            return SparseMap.Read(content, MaxSparseParts) is { } map && fields.Number("GNU.sparse.realsize") is { } length
                ? new SparseStream(content, map, length)
                : BadMap();
        }

        return fields.SparseParts() is not { } parts ? content
            : (fields.Number("GNU.sparse.size") ?? fields.Number("GNU.sparse.realsize")) is { } whole ? new SparseStream(content, parts, whole)
            : BadMap();
    }

    private List<SparsePart>? ReadSparseParts(TarHeader header)
    {
        List<SparsePart> parts = [.. header.SparseParts()];
        for (bool more = header.HasMoreSparse; more;)
        {
            if (parts.Count > MaxSparseParts || ReadBlock() is not { } block)
            {
                return null;
            }

            (IEnumerable<SparsePart> listed, more) = TarHeader.ReadExtension(block);
            parts.AddRange(listed);
        }

        return parts;
    }

    private static SourceFailure BadMap() => new(SkipCause.Damaged("tar"), "the map of a sparse member is damaged") { IsDamage = true };
}
