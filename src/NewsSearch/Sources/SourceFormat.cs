namespace NewsSearch.Sources;

/// <summary>How the articles stand in a file.</summary>
internal enum SourceFormat
{
    Text,
    Html,

    /// <summary>One or several JSON values, or an array of them, over any number of lines.</summary>
    Json,

    /// <summary>One JSON object a line (jsonlines.org).</summary>
    JsonLines,

    /// <summary>A crawl in WARC 0.17 to 1.1 (ISO 28500).</summary>
    Warc,

    /// <summary>A crawl in the Internet Archive's ARC, version 1 or 2.</summary>
    Arc,

    /// <summary>RSS, Atom, NITF or NewsML-G2.</summary>
    NewsXml,

    /// <summary>A page saved with its pictures (MHTML, RFC 2557).</summary>
    SavedPage,

    /// <summary>Apache Parquet; read from a seekable stream, like a zip archive.</summary>
    Parquet,

    /// <summary>Rows under a row of column names, separated by commas, semicolons, tabs or bars (RFC 4180).</summary>
    Table,
}
