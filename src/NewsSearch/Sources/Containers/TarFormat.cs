namespace NewsSearch.Sources.Containers;

/// <summary>A tar archive: POSIX ustar and pax, GNU, and old ones without a mark.</summary>
internal sealed class TarFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".tar", ".tgz", ".tbz", ".tbz2", ".tzst", ".txz"];

    public bool IsText => false;

    public bool MayBeEmpty => true;

    /// <summary>The header's checksum holds.</summary>
    public bool Marks(ReadOnlySpan<byte> head) => TarHeader.HasChecksum(head);

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => content.ReadMembers(new TarMembers(content.Stream).Read());
}
