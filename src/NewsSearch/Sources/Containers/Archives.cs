using System.Formats.Tar;
using System.IO.Compression;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>Walks the files of zip and tar archives. Nothing is ever written to disk.</summary>
internal static class Archives
{
    private static readonly SourceFailure Climbing = new(SkipReason.UnsafePath);

    public static Result<ZipArchive, SourceFailure> OpenZip(Stream archive)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);

            // Reads the directory, which is where damage shows.
            _ = zip.Entries;
            return zip;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            zip?.Dispose();
            return Describe(SkipCause.Damaged("zip"), exception);
        }
    }

    public static IEnumerable<ArchiveMember> ZipMembers(ZipArchive zip)
    {
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            Result<Stream, SourceFailure> content = Open(entry);
            using Stream? opened = content.Succeeded ? content.Value : null;
            yield return new(entry.FullName, content);
        }
    }

    public static IEnumerable<ArchiveMember> TarMembers(Stream archive)
    {
        using TarReader tar = new(archive, leaveOpen: true);
        while (TryGetNext(tar, out TarEntry? entry, out SourceFailure? failure))
        {
            if (failure is not null)
            {
                yield return new("", failure);
                yield break;
            }

            if (entry!.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
            {
                yield return new(entry.Name, Climbs(entry.Name) ? Climbing : entry.DataStream ?? Stream.Null);
            }
        }
    }

    private static Result<Stream, SourceFailure> Open(ZipArchiveEntry entry)
    {
        if (Climbs(entry.FullName))
        {
            return Climbing;
        }

        if (entry.IsEncrypted)
        {
            return new SourceFailure(SkipReason.Encrypted);
        }

        try
        {
            return entry.Open();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return Describe(SkipCause.Damaged("zip"), exception);
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
