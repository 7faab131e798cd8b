using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>What the table at the end of the dictionary says of a field.</summary>
/// <param name="Number">See <see cref="FieldInfo.Number"/>.</param>
/// <param name="Words">The number of different words.</param>
/// <param name="TotalFrequency">Words in all documents; -1 where frequencies are not kept.</param>
/// <param name="DocumentFrequency">The document frequencies of all words, added.</param>
/// <param name="Documents">Documents with any word.</param>
/// <param name="Index">Where the index of the blocks begins, and the last block ends.</param>
internal sealed record FieldSummary(int Number, long Words, long TotalFrequency, long DocumentFrequency, int Documents, long Index)
{
    /// <summary>Words a block of the dictionary: a look-up reads half of one.</summary>
    public const int WordsPerBlock = 32;

    /// <summary>The first eight bytes of a block's first word, zeros where it is shorter, and the block's place.</summary>
    public const int IndexEntry = 2 * sizeof(long);

    public int Blocks => (int)((Words + WordsPerBlock - 1) / WordsPerBlock);

    public static FieldSummary Read(MappedInput input)
    {
        var field = new FieldSummary(
            input.ReadVInt32(), input.ReadVInt64(), input.ReadVInt64() - 1, input.ReadVInt64(), input.ReadVInt32(), input.ReadVInt64());
        if (field.Index < 0 || field.Words <= 0 || field.Words > (input.Length - field.Index) / IndexEntry * WordsPerBlock)
        {
            throw new CorruptIndexException($"the index of a field's words is outside {input}");
        }

        return field;
    }

    public void Write(IndexOutput output)
    {
        output.WriteVInt32(Number);
        output.WriteVInt64(Words);
        output.WriteVInt64(TotalFrequency + 1);
        output.WriteVInt64(DocumentFrequency);
        output.WriteVInt32(Documents);
        output.WriteVInt64(Index);
    }
}
