using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The words of one field of a segment.</summary>
internal sealed class BlockTerms(FieldSummary summary, IndexOptions options, PostingsFiles files) : Terms
{
    public PostingsFiles Files => files;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => summary.Words;

    public override long SumTotalTermFreq => summary.TotalFrequency;

    public override long SumDocFreq => summary.DocumentFrequency;

    public override int DocCount => summary.Documents;

    public override bool HasFreqs => options >= IndexOptions.DOCS_AND_FREQS;

    public override bool HasPositions => options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    public override bool HasOffsets => false;

    public override bool HasPayloads => false;

    /// <summary>The number of blocks, at least one.</summary>
    public int Blocks => summary.Blocks;

    public override TermsEnum GetEnumerator() => new BlockTermsEnum(this);

    /// <summary>The number of words in a block; all but the last are full.</summary>
    public int WordsIn(int block) => (int)Math.Min(FieldSummary.WordsPerBlock, summary.Words - ((long)block * FieldSummary.WordsPerBlock));

    /// <summary>Where in the dictionary a block begins, and how many bytes it has.</summary>
    public (long Begin, int Length) PlaceOf(int block)
    {
        long begin = BeginOf(block), length = (block + 1 < Blocks ? BeginOf(block + 1) : summary.Index) - begin;
        return length is > 0 and <= int.MaxValue ? (begin, (int)length) : throw new CorruptIndexException("a block of words has no length");
    }

    /// <summary>The last block whose first word is not behind <paramref name="word"/>; -1 when all are.</summary>
    /// <param name="from">A block whose first word is known not to be; -1 for none.</param>
    public int FindBlock(ReadOnlySpan<byte> word, int from)
    {
        ulong key = WordKey.Of(word);
        int found = from, behind = Blocks;
        for (int step = 1; from >= 0 && found + step < Blocks; step *= 2)
        {
            // From a known block it gallops, since words that are looked up in order are mostly near.
            if (IsBehind(found + step, word, key))
            {
                behind = found + step;
                break;
            }

            found += step;
        }

        while (found + 1 < behind)
        {
            int middle = (found + behind) >>> 1;
            if (IsBehind(middle, word, key))
            {
                behind = middle;
            }
            else
            {
                found = middle;
            }
        }

        return found;
    }

    /// <summary>The first eight bytes of a block's first word, see <see cref="WordKey"/>.</summary>
    public ulong KeyOf(int block) => BinaryPrimitives.ReadUInt64LittleEndian(Entry(block));

    /// <summary>The words of a block, to be read one after the other.</summary>
    public BlockWords WordsOf(int block)
    {
        (long begin, int length) = PlaceOf(block);
        return new BlockWords(files.Terms.Span(begin, length), WordsIn(block));
    }

    private bool IsBehind(int block, ReadOnlySpan<byte> word, ulong key)
    {
        ulong first = KeyOf(block);
        if (first != key)
        {
            return first > key;
        }

        (long begin, int length) = PlaceOf(block);
        var reader = new ByteReader(files.Terms.Span(begin, length), 0);
        reader.ReadInt32();
        return reader.ReadBytes(reader.ReadInt32()).SequenceCompareTo(word) > 0;
    }

    private long BeginOf(int block) => BinaryPrimitives.ReadInt64LittleEndian(Entry(block)[sizeof(ulong)..]);

    private ReadOnlySpan<byte> Entry(int block) =>
        files.Terms.Span(summary.Index + ((long)block * FieldSummary.IndexEntry), FieldSummary.IndexEntry);
}
