using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>A number a document; 0 where a document has none.</summary>
internal sealed class NumberValues(FixedNumbers numbers) : NumericDocValues
{
    public override long Get(int docID) => numbers[docID];
}
