using System.Buffers.Binary;
using System.Globalization;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>Walks the files of a zip archive.</summary>
/// <param name="archive">Can seek; stays open.</param>
/// <param name="memory">The bytes that its directory, and the unpacking of a member, may take.</param>
internal sealed class ZipMembers(Stream archive, int memory)
{
    private readonly MemberNames _names = new();
    private int _encrypted;

    public IEnumerable<ArchiveMember> Read()
    {
        if (!OpenDirectory().TryGet(out ZipDirectory? directory, out SourceFailure? unreadable))
        {
            yield return new("", unreadable);
            yield break;
        }

        using IEnumerator<ZipEntry> entries = directory.Entries().Where(entry => entry.IsFile).GetEnumerator();
        SourceFailure? failure;
        while (TryMoveNext(entries, out failure))
        {
            if (Member(entries.Current) is { } member)
            {
                using Stream? opened = member.Content.Succeeded ? member.Content.Value : null;
                yield return member;
            }
        }

        if (_encrypted > 0)
        {
            yield return new("", new SourceFailure(SkipReason.Encrypted, _encrypted == 1 ? "1 member" : string.Create(CultureInfo.InvariantCulture, $"{_encrypted} members")));
        }

        if ((failure ?? (directory.IsWhole ? null : Damage("its directory is missing"))) is { } problem)
        {
            yield return new("", problem);
        }
    }

    private Result<ZipDirectory, SourceFailure> OpenDirectory()
    {
        try
        {
            ZipDirectory directory = ZipDirectory.Open(archive, memory);
            foreach (ZipEntry entry in directory.Entries().Where(entry => entry.Unicode is null))
            {
                _names.Note(entry.Raw.Span);
            }

            return directory;
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            return SourceFailure.Of(exception);
        }
    }

    private static bool TryMoveNext(IEnumerator<ZipEntry> entries, out SourceFailure? failure)
    {
        failure = null;
        try
        {
            return entries.MoveNext();
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            failure = SourceFailure.Of(exception);
            return false;
        }
    }

    /// <summary>Null for an encrypted member: these are told all at once.</summary>
    private ArchiveMember? Member(ZipEntry entry)
    {
        _encrypted += entry.IsEncrypted ? 1 : 0;
        string name = (entry.Unicode ?? _names.Decode(entry.Raw.Span)).Replace('\\', '/');
        return entry.IsEncrypted ? null
            : new(_names.Distinct(name, entry.Raw.Span, repeats: true), ArchiveMember.Climbs(name) ? ArchiveMember.Climbing : Open(entry));
    }

    private Result<Stream, SourceFailure> Open(ZipEntry entry)
    {
        try
        {
            Span<byte> header = stackalloc byte[ZipEntry.LocalHeaderLength];
            if (entry.Offset < 0 || entry.Offset > archive.Length - header.Length)
            {
                return Damage("a member lies outside of the file");
            }

            archive.Position = entry.Offset;
            archive.ReadExactly(header);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipEntry.LocalSignature)
            {
                return Damage("a member's header is damaged");
            }

            long start = entry.Offset + header.Length
                + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            return ZipMethods.Open(entry, new SectionStream(archive, start, entry.PackedLength), memory) is { } content
                ? new ChecksummedStream(content, entry.Length, entry.Checksum)
                : Damage(string.Create(CultureInfo.InvariantCulture, $"compression method {entry.Method} is not known"));
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            return SourceFailure.Of(exception);
        }
    }

    private static SourceFailure Damage(string detail) => new(SkipCause.Damaged("zip"), detail) { IsDamage = true };
}
