using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>Reads sets of documents.</summary>
internal static class DocumentSets
{
    /// <summary>The documents of the set, ascending.</summary>
    public static IEnumerable<int> Ascending(this FixedBitSet documents)
    {
        for (int document = documents.NextSetBit(0); document >= 0;)
        {
            yield return document;
            document = document + 1 < documents.Length ? documents.NextSetBit(document + 1) : -1;
        }
    }
}
