using System.IO.Compression;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>Opens zip archives by the framework's reader, which knows a part by its name; <see cref="ZipMembers"/> walks them.</summary>
internal static class Archives
{
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

    private static SourceFailure Describe(Exception exception) =>
        exception is IOException and not EndOfStreamException or UnauthorizedAccessException
            ? SourceFailure.Of(exception)
            : new(SkipCause.Damaged("zip"), exception.Message) { IsDamage = true };

    /// <summary>What the framework's reader throws for what an archive holds.</summary>
    private static bool IsDamage(Exception exception) => SourceStream.IsInputFailure(exception)
        || exception is FormatException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException;
}
