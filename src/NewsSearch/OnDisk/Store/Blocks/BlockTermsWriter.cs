using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Writes the words of one field: blocks of words, then the index by which a word's block is found.</summary>
internal sealed class BlockTermsWriter(FieldInfo field, IndexOutput output, BlockPostingsWriter postings, List<FieldSummary> fields) : TermsConsumer
{
    /// <summary>A length of this many or more is followed by what it exceeds this by.</summary>
    public const int LongPart = 15;

    private readonly GrowingBytes _words = new();
    private readonly GrowingBytes _states = new();
    private readonly GrowingBytes _index = new();
    private readonly BytesRef _last = new();
    private long _count;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override PostingsConsumer StartTerm(BytesRef text)
    {
        postings.Begin();
        return postings;
    }

    public override void FinishTerm(BytesRef text, TermStats stats)
    {
        ReadOnlySpan<byte> word = text.Bytes.AsSpan(text.Offset, text.Length);
        if (_count++ % FieldSummary.WordsPerBlock == 0)
        {
            WriteBlock();
            BeginBlock(word);
        }
        else
        {
            AddWord(word);
        }

        _last.CopyBytes(text);
        WordState.WriteFrequencies(_states, stats);
        postings.Finish(stats, _states);
    }

    public override void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount)
    {
        if (_count > 0)
        {
            WriteBlock();
            fields.Add(new FieldSummary(field.Number, _count, sumTotalTermFreq, sumDocFreq, docCount, output.Position));
            _index.CopyTo(output);
        }
    }

    private void BeginBlock(ReadOnlySpan<byte> word)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_index.Extend(sizeof(ulong)), WordKey.Of(word));
        BinaryPrimitives.WriteInt64LittleEndian(_index.Extend(sizeof(long)), output.Position);
        _words.WriteVarint((ulong)word.Length);
        _words.Write(word);
        postings.WriteBegin(_states);
    }

    private void AddWord(ReadOnlySpan<byte> word)
    {
        int shared = word.CommonPrefixLength(_last.Bytes.AsSpan(_last.Offset, _last.Length)), own = word.Length - shared;
        _words.WriteByte((Math.Min(shared, LongPart) << 4) | Math.Min(own, LongPart));
        if (shared >= LongPart)
        {
            _words.WriteVarint((ulong)(shared - LongPart));
        }

        if (own >= LongPart)
        {
            _words.WriteVarint((ulong)(own - LongPart));
        }

        _words.Write(word[shared..]);
    }

    private void WriteBlock()
    {
        if (_words.Length > 0)
        {
            output.WriteVInt32(_words.Length);
            _words.CopyTo(output);
            _states.CopyTo(output);
            _words.Clear();
            _states.Clear();
        }
    }
}
