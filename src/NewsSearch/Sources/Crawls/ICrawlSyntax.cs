namespace NewsSearch.Sources.Crawls;

/// <summary>How a crawl's file writes its records' headers: WARC or ARC.</summary>
internal interface ICrawlSyntax
{
    /// <summary>In messages.</summary>
    string Name { get; }

    /// <summary>Of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>Whether the bytes are a file's first.</summary>
    bool Begins(ReadOnlySpan<byte> head);

    /// <summary>Reads the header at the beginning of the bytes; null when none stands there or it lacks what a record needs.</summary>
    /// <param name="bytes">The first bytes of the record: the whole header and perhaps more, or all that the limit allows.</param>
    CrawlRecord? TryReadHeader(ReadOnlySpan<byte> bytes);

    /// <summary>Where a header that begins in the bytes ends, so far as it is seen; -1 to be shown more.</summary>
    int FindHeaderEnd(ReadOnlySpan<byte> bytes);

    /// <summary>The first place at the beginning of a line, from <paramref name="from"/> on, where a header may begin; -1 when there is none.</summary>
    int FindHeader(ReadOnlySpan<byte> bytes, int from);
}
