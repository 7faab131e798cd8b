namespace NewsSearch.OnDisk.Store.Records;

/// <summary>A block of records in a file: which they are, and where it stands.</summary>
/// <param name="First">The first record.</param>
/// <param name="Count">How many records.</param>
/// <param name="PlainLength">Bytes when unpacked.</param>
/// <param name="Length">Bytes in the file.</param>
/// <param name="Dictionary">What it was compressed with: 0 for no dictionary, 1 for the first of the file.</param>
internal readonly record struct RecordBlock(int First, int Count, int PlainLength, int Length, long Offset, int Dictionary)
{
    /// <summary>The record behind the last.</summary>
    public int End => First + Count;
}
