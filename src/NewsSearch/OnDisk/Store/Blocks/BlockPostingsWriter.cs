using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Writes the postings of one word after the other.</summary>
internal sealed class BlockPostingsWriter(IndexOptions options, IndexOutput documentsOutput, IndexOutput positionsOutput) : PostingsConsumer
{
    private readonly bool _hasFrequencies = options >= IndexOptions.DOCS_AND_FREQS;
    private readonly bool _hasPositions = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    private readonly DocumentBlocksWriter _documents = new(
        options >= IndexOptions.DOCS_AND_FREQS, options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private readonly PositionBlocksWriter _positions = new();

    public void Begin()
    {
        _documents.Begin();
        _positions.Begin();
    }

    public override void StartDoc(int docId, int freq)
    {
        _documents.Add(docId, _hasFrequencies ? freq : 1, _positions.Count);
        _positions.BeginDocument();
    }

    public override void AddPosition(int position, BytesRef payload, int startOffset, int endOffset)
    {
        if (payload is { Length: > 0 } || startOffset >= 0)
        {
            throw new NotSupportedException("payloads and offsets are not kept");
        }

        _positions.Add(position);
    }

    public override void FinishDoc()
    {
    }

    /// <summary>Tells where the next postings begin.</summary>
    public void WriteBegin(GrowingBytes state) => WordState.WriteBegin(state, documentsOutput.Position, positionsOutput.Position);

    /// <summary>Writes the word's postings to their files, and to <paramref name="state"/> what finds them.</summary>
    public void Finish(TermStats stats, GrowingBytes state)
    {
        if (stats.DocFreq == 1)
        {
            state.WriteVarint((ulong)_documents.Last);
        }
        else
        {
            state.WriteVarint((ulong)_documents.Finish(documentsOutput));
        }

        if (!_hasPositions)
        {
            return;
        }

        if (stats.DocFreq == 1 && stats.TotalTermFreq <= WordState.MostInline)
        {
            _positions.FinishInline(state);
        }
        else
        {
            state.WriteVarint((ulong)_positions.Finish(positionsOutput));
        }
    }
}
