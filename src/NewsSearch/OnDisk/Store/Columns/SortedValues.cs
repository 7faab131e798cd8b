using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>A text a document, kept once for all documents that have it. For one thread.</summary>
/// <param name="ordinals">The number of each document's text; -1 for none.</param>
internal sealed class SortedValues(FixedNumbers ordinals, SortedTexts texts) : SortedDocValues
{
    public override int ValueCount => (int)texts.Count;

    public override int GetOrd(int docID) => (int)ordinals[docID];

    public override void LookupOrd(int ord, BytesRef result) => texts.Read(ord, result);
}
