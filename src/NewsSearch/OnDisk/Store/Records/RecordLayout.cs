namespace NewsSearch.OnDisk.Store.Records;

/// <summary>How a file of records is cut and compressed.</summary>
/// <param name="BlockLength">Bytes at which a block is full, before compression.</param>
/// <param name="SampleLength">Bytes of the first records of a segment that its dictionary is made from.</param>
/// <param name="DictionaryLength">Bytes of a dictionary at most.</param>
internal sealed record RecordLayout(SegmentFile File, int BlockLength, int SampleLength, int DictionaryLength)
{
    /// <summary>What is short of an article. Ten hits are ten blocks.</summary>
    public static RecordLayout Fields { get; } = new(new SegmentFile("fld", "NewsSearchFields"), 4 << 10, 1 << 20, 64 << 10);

    /// <summary>What is long: a block is an article or a few, since with a dictionary more gain next to nothing.</summary>
    public static RecordLayout Texts { get; } = new(new SegmentFile("lng", "NewsSearchTexts"), 4 << 10, 4 << 20, 256 << 10);
}
