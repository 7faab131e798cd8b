using System.Formats.Tar;
using System.IO.Compression;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>Walks the files of zip and tar archives. Nothing is ever written to disk.</summary>
internal static class Archives
{
    private static readonly SourceFailure Climbing = new(SkipReason.UnsafePath, null);

    public static IEnumerable<ArchiveMember> ZipMembers(Stream archive)
    {
        using ZipArchive? zip = TryOpenZip(archive, out IReadOnlyList<ZipArchiveEntry> entries, out SourceFailure? failure);
        if (zip is null)
        {
            yield return new("", null, failure);
            yield break;
        }

        foreach (ZipArchiveEntry entry in entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            using Stream? content = TryOpen(entry, out failure);
            yield return new(entry.FullName, content, failure);
        }
    }

    public static IEnumerable<ArchiveMember> TarMembers(Stream archive)
    {
        using TarReader tar = new(archive, leaveOpen: true);
        while (TryGetNext(tar, out TarEntry? entry, out SourceFailure? failure))
        {
            if (failure is not null)
            {
                yield return new("", null, failure);
                yield break;
            }

            if (entry!.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
            {
                SourceFailure? problem = Climbs(entry.Name) ? Climbing : null;
                yield return new(entry.Name, problem is null ? entry.DataStream ?? Stream.Null : null, problem);
            }
        }
    }

    private static ZipArchive? TryOpenZip(Stream archive, out IReadOnlyList<ZipArchiveEntry> entries, out SourceFailure? failure)
    {
        ZipArchive? zip = null;
        (entries, failure) = ([], null);
        try
        {
            zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            entries = zip.Entries;
            return zip;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            zip?.Dispose();
            failure = Describe(SkipCause.Damaged("zip"), exception);
            return null;
        }
    }

    private static Stream? TryOpen(ZipArchiveEntry entry, out SourceFailure? failure)
    {
        failure = Climbs(entry.FullName) ? Climbing : entry.IsEncrypted ? new(SkipReason.Encrypted, null) : null;
        if (failure is not null)
        {
            return null;
        }

        try
        {
            return entry.Open();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            failure = Describe(SkipCause.Damaged("zip"), exception);
            return null;
        }
    }

    /// <summary>False at the archive's end.</summary>
    private static bool TryGetNext(TarReader tar, out TarEntry? entry, out SourceFailure? failure)
    {
        (entry, failure) = (null, null);
        try
        {
            entry = tar.GetNextEntry();
            return entry is not null;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            failure = Describe(SkipCause.Damaged("tar"), exception);
            return true;
        }
    }

    private static SourceFailure Describe(SkipCause cause, Exception exception) =>
        exception is IOException and not EndOfStreamException or UnauthorizedAccessException
            ? SourceFailure.Of(exception)
            : new(cause, exception.Message) { IsDamage = true };

    /// <summary>What the framework's readers throw for what an archive holds.</summary>
    private static bool IsDamage(Exception exception) => SourceStream.IsInputFailure(exception)
        || exception is FormatException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException;

    private static bool Climbs(string name) =>
        name is ['/' or '\\', ..] or [_, ':', ..] || name.Split('/', '\\').Contains("..");
}
