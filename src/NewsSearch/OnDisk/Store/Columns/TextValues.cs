using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>A text a document; empty where a document has none.</summary>
/// <param name="begins">Where the text of each document begins in the file, and where the last one ends.</param>
internal sealed class TextValues(MappedInput file, FixedNumbers begins) : BinaryDocValues
{
    public override void Get(int docID, BytesRef result)
    {
        long begin = begins[docID], length = begins[docID + 1L] - begin;
        ReadOnlySpan<byte> text = length is >= 0 and <= int.MaxValue ? file.Span(begin, (int)length) : throw new CorruptIndexException($"a text of {file} has no length");
        (result.Bytes, result.Offset, result.Length) = (text.ToArray(), 0, text.Length);
    }
}
