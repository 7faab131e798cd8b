namespace NewsSearch.Sources;

/// <summary>
/// A kind of file that articles stand in: how it is told from others, and how it is read. Formats hold no state; each stands once in
/// <see cref="SourceFormats"/>.
/// </summary>
internal interface ISourceFormat
{
    /// <summary>The extensions of its files, in lower case with the dot, without that of a compression around it.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Its files are text: one whose first bytes are of no text is refused unread.</summary>
    bool IsText => true;

    /// <summary>A file of it may rightly hold nothing, as an archive may; of others, one without a record is told as empty.</summary>
    bool MayBeEmpty => false;

    /// <summary>A file holds many records, and those of one identifier or address are not always versions of one article.</summary>
    bool HoldsRecords => false;

    /// <summary>The content bears the format's own mark, and is of it whatever the name says.</summary>
    /// <param name="head">The first bytes (see <see cref="SourceContent.Head"/>); all of them when they are few.</param>
    bool Marks(ReadOnlySpan<byte> head) => false;

    /// <summary>Nothing in the content speaks against the format, where the name says it.</summary>
    bool Admits(ReadOnlySpan<byte> head) => true;

    /// <summary>The content looks like the format, where no name says what it is.</summary>
    bool Resembles(ReadOnlySpan<byte> head) => false;

    /// <summary>
    /// Reads the records one after the other, holding no more than one of them. Throws for nothing that the content holds; where it
    /// ends early, the sequence ends, and <see cref="SourceContent"/> tells why.
    /// </summary>
    IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content);
}
