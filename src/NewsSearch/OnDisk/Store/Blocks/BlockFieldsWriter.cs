using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Writes the postings of a segment, field by field.</summary>
internal sealed class BlockFieldsWriter : FieldsConsumer
{
    private readonly List<FieldSummary> _fields = [];
    private readonly List<IndexOutput> _outputs = [];
    private readonly IndexOutput _terms;
    private readonly IndexOutput _documents;
    private readonly IndexOutput _positions;

    private readonly SegmentInverter? _inverted;

    /// <param name="inverted">The fields that were inverted beside Lucene.</param>
    public BlockFieldsWriter(SegmentWriteState state, SegmentInverter? inverted)
    {
        _inverted = inverted;
        try
        {
            _outputs.Add(_terms = PostingsFiles.TermsFile.CreateSummed(state));
            _outputs.Add(_documents = PostingsFiles.DocumentsFile.CreateSummed(state));
            _outputs.Add(_positions = PostingsFiles.PositionsFile.CreateSummed(state));
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_outputs);
            inverted?.Clear();
            throw;
        }
    }

    /// <exception cref="NotSupportedException">The field has offsets or payloads.</exception>
    public override TermsConsumer AddField(FieldInfo field)
    {
        if (field.IndexOptions > IndexOptions.DOCS_AND_FREQS_AND_POSITIONS || field.HasPayloads)
        {
            throw new NotSupportedException($"the field {field.Name} has offsets or payloads");
        }

        var terms = new BlockTermsWriter(field, _terms, new BlockPostingsWriter(field.IndexOptions, _documents, _positions), _fields);
        return _inverted?.Find(field.Name) is { } inverted ? new InvertedTermsWriter(inverted, terms) : terms;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _outputs.Count == 0)
        {
            return;
        }

        bool isWritten = false;
        try
        {
            WriteFields();
            _outputs.ForEach(SegmentFile.EndSummed);
            isWritten = true;
        }
        finally
        {
            if (isWritten)
            {
                IOUtils.Dispose(_outputs);
            }
            else
            {
                IOUtils.DisposeWhileHandlingException(_outputs);
            }

            _outputs.Clear();
            _inverted?.Clear();
        }
    }

    private void WriteFields()
    {
        long begin = _terms.Position;
        _terms.WriteVInt32(_fields.Count);
        foreach (FieldSummary field in _fields)
        {
            field.Write(_terms);
        }

        _terms.WriteInt64(begin);
    }
}
