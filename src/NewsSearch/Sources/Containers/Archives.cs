using System.IO.Compression;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>Opens zip archives by the framework's reader, which knows a part by its name; <see cref="ZipMembers"/> walks them.</summary>
internal static class Archives
{
    /// <summary>Longer directories are of no document: they have tens of thousands of members, each of which the framework's reader makes objects of.</summary>
    private const int MostDocumentDirectory = 4 * 1024 * 1024;

    /// <summary>Whether the archive has few enough members to be a document; one that cannot be read may be.</summary>
    public static bool MayBeDocument(Stream archive)
    {
        try
        {
            return ZipDirectory.LengthIn(archive) <= MostDocumentDirectory;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return true;
        }
    }

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
            return Describe(exception);
        }
    }

    /// <summary>An archive without a directory, by the members that are whole; fails as <see cref="OpenZip"/> does.</summary>
    /// <param name="limit">The bytes that may be held in memory for it.</param>
    public static Result<ZipArchive, SourceFailure> OpenDamaged(Stream archive, int limit)
    {
        try
        {
            return OpenZip(ZipRepair.WithDirectory(archive, limit) ?? archive);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return Describe(exception);
        }
    }

    private static SourceFailure Describe(Exception exception) =>
        exception is IOException and not EndOfStreamException or UnauthorizedAccessException
            ? SourceFailure.Of(exception)
            : new(SkipCause.Damaged("zip"), "its directory is missing or damaged") { IsDamage = true };

    /// <summary>What the framework's reader throws for what an archive holds.</summary>
    private static bool IsDamage(Exception exception) => SourceStream.IsInputFailure(exception)
        || exception is FormatException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException;
}
