using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>Lets only articles through that have not been seen in their present version.</summary>
internal sealed class UnseenFilter(ArticleVersions seen)
{
    /// <summary>The articles of a segment that have not been seen, deleted ones among them.</summary>
    public FixedBitSet Unseen(AtomicReaderContext context)
    {
        AtomicReader segment = context.AtomicReader;
        var versions = new VersionReader(segment);
        var unseen = new FixedBitSet(segment.MaxDoc);
        for (int document = 0; document < segment.MaxDoc; document++)
        {
            if (!seen.Contains(versions[document]))
            {
                unseen.Set(document);
            }
        }

        return unseen;
    }
}
