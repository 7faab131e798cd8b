using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>Any number of texts a document, each kept once for all documents that have it. For one thread.</summary>
/// <param name="begins">Which of the ordinals is the first of each document, and how many there are.</param>
/// <param name="ordinals">The numbers of the texts, ascending in a document.</param>
internal sealed class SortedSetValues(FixedNumbers begins, FixedNumbers ordinals, SortedTexts texts) : SortedSetDocValues
{
    private long _next;
    private long _end;

    public override long ValueCount => texts.Count;

    public override void SetDocument(int docID) => (_next, _end) = (begins[docID], begins[docID + 1L]);

    public override long NextOrd() => _next < _end ? ordinals[_next++] : NO_MORE_ORDS;

    public override void LookupOrd(long ord, BytesRef result) => texts.Read(ord, result);
}
