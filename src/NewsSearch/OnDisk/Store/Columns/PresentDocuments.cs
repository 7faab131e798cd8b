using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>Which documents have a value, a bit each, the first the lowest.</summary>
internal sealed class PresentDocuments : IBits
{
    private readonly MappedInput _file;
    private readonly long _start;

    private PresentDocuments(MappedInput file, long start, int count)
    {
        if (start > file.Length - ((count + 7L) / 8))
        {
            throw new CorruptIndexException($"the bits of a column of {file} are outside it");
        }

        (_file, _start, Length) = (file, start, count);
    }

    public int Length { get; }

    public bool Get(int index) => ((_file.Span(_start + (index >> 3), 1)[0] >> (index & 7)) & 1) != 0;

    /// <param name="description">At what <see cref="Write"/> says of them.</param>
    /// <param name="count">The documents of the segment.</param>
    public static IBits Read(MappedInput description, int count) =>
        description.ReadVInt64() is > 0 and var start ? new PresentDocuments(description, start, count) : new Bits.MatchAllBits(count);

    /// <summary>Writes a bit a document, and nothing where all have a value.</summary>
    /// <returns>Writes what is needed to read them.</returns>
    public static Action<IndexOutput> Write(IndexOutput output, IEnumerable<bool> present)
    {
        // No column begins at 0, where the header stands.
        long start = present.All(static has => has) ? 0 : output.Position;
        if (start > 0)
        {
            foreach (bool[] eight in present.Chunk(8))
            {
                int bits = 0;
                for (int i = 0; i < eight.Length; i++)
                {
                    bits |= eight[i] ? 1 << i : 0;
                }

                output.WriteByte((byte)bits);
            }
        }

        return description => description.WriteVInt64(start);
    }
}
