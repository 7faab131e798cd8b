namespace NewsSearch.Sources.Containers;

/// <summary>A zip archive (PKWARE APPNOTE).</summary>
internal sealed class ZipFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public bool IsText => false;

    public bool MayBeEmpty => true;

    /// <summary>A member's header or, of an archive without members, its end.</summary>
    public bool Marks(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) =>
        content.OpenSeekable() is { } archive ? content.ReadMembers(Archives.ZipMembers(archive)) : [];
}
