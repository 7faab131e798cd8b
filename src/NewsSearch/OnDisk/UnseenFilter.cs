using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>Lets only articles through that have not been seen in their present version.</summary>
internal sealed class UnseenFilter(ArticleVersions seen) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        AtomicReader segment = context.AtomicReader;
        var versions = new VersionReader(segment);
        var unseen = new FixedBitSet(segment.MaxDoc);
        for (int document = 0; document < segment.MaxDoc; document++)
        {
            if (acceptDocs?.Get(document) != false && !seen.Contains(versions[document]))
            {
                unseen.Set(document);
            }
        }

        return unseen;
    }
}
