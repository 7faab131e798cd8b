using System.IO.Compression;
using NewsSearch.Sources.Office;

namespace NewsSearch.Sources.Containers;

/// <summary>
/// A zip archive (PKWARE APPNOTE), or a document that is one by its bytes. Which, its directory says: the first bytes are those of
/// whichever part a program wrote first.
/// </summary>
internal sealed class ZipFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".zip", .. PackagedDocuments.Extensions];

    public bool IsText => false;

    public bool MayBeEmpty => true;

    /// <summary>A member's header or, of an archive without members, its end; before either, what says that it once was on several disks.</summary>
    public bool Marks(ReadOnlySpan<byte> head) => head is
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..]
        or [(byte)'P', (byte)'K', 7, 8, (byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', (byte)'0', (byte)'0', (byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Under its name other bytes may stand before it: a program that unpacks it, or a mail's.</summary>
    public bool Admits(ReadOnlySpan<byte> head) => head.Contains((byte)0) || Resembles(head);

    public bool Resembles(ReadOnlySpan<byte> head) => IsBehind(head);

    /// <summary>Whether a member's header stands somewhere in the bytes.</summary>
    public static bool IsBehind(ReadOnlySpan<byte> head) => head.IndexOf("PK\u0003\u0004"u8) >= 0;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => content.OpenSeekable() is not { } stream ? []
        : Archives.MayBeDocument(stream) ? ReadOpened(stream, content)
        : ReadMembers(stream, content);

    private static IEnumerable<Result<RawArticle, SkippedInput>> ReadOpened(Stream stream, SourceContent content)
    {
        Result<ZipArchive, SourceFailure> opened = Archives.OpenZip(stream);
        SourceFailure? damage = opened.Succeeded ? null : opened.Fault;
        opened = opened.Succeeded ? opened : Archives.OpenDamaged(stream, content.Options.Limits.MaxHeldBytes);
        using ZipArchive? zip = opened.Succeeded ? opened.Value : null;
        foreach (Result<RawArticle, SkippedInput> record in Records(stream, zip, damage, content))
        {
            yield return record;
        }
    }

    /// <summary>
    /// A damaged document is read as far as it goes, and its parts are no articles; of a damaged archive, or one that the framework's reader
    /// does not know, the members are.
    /// </summary>
    private static IEnumerable<Result<RawArticle, SkippedInput>> Records(Stream stream, ZipArchive? zip, SourceFailure? damage, SourceContent content)
    {
        ZipPackage? package = zip is null ? null : new(zip, content.Budget, content.Options.Limits);
        Result<RawArticle, SkippedInput>[] told = damage is null ? [] : [damage.At(new(content.Path))];
        return package is not null && PackagedDocuments.Of(package) is { } kind ? PackagedDocuments.Read(kind, package, content).Concat(told)
            : damage is not null && PackagedDocuments.Extensions.Contains(Path.GetExtension(content.Path)?.ToLowerInvariant()) ? told
            : ReadMembers(stream, content);
    }

    private static IEnumerable<Result<RawArticle, SkippedInput>> ReadMembers(Stream stream, SourceContent content) =>
        content.ReadMembers(new ZipMembers(stream, content.Options.Limits.MaxHeldBytes).Read());
}
