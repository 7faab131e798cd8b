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

    /// <summary>A member's header or, of an archive without members, its end.</summary>
    public bool Marks(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content)
    {
        if (content.OpenSeekable() is not { } stream)
        {
            yield break;
        }

        if (!Archives.OpenZip(stream).TryGet(out ZipArchive? zip, out SourceFailure? failure))
        {
            yield return failure.At(new(content.Path));
            yield break;
        }

        using (zip)
        {
            foreach (Result<RawArticle, SkippedInput> record in Records(zip, content))
            {
                yield return record;
            }
        }
    }

    private static IEnumerable<Result<RawArticle, SkippedInput>> Records(ZipArchive zip, SourceContent content)
    {
        ZipPackage package = new(zip, content.Budget, content.Options.Limits);
        return PackagedDocuments.Of(package) is { } kind
            ? PackagedDocuments.Read(kind, package, content)
            : content.ReadMembers(Archives.ZipMembers(zip));
    }
}
