namespace NewsSearch.Sources.Crawls;

/// <summary>The header of a record, in the terms of WARC.</summary>
/// <param name="HeaderLength">Bytes of the header block.</param>
/// <param name="Length">Bytes of the content that follows it, as the header claims.</param>
/// <param name="Type">The WARC-Type in lower case.</param>
/// <param name="Url">As written, percent signs and spaces included; null where the record is of no address.</param>
/// <param name="ContentType">Of the content, parameters included; null when it is not stated.</param>
internal readonly record struct CrawlRecord(int HeaderLength, long Length, string Type, string? Url, string? ContentType);
