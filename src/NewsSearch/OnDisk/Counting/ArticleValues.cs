using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching.Counting;

namespace NewsSearch.OnDisk.Counting;

/// <summary>Reads from columns and postings, segment by segment, which values of a dimension each article has. Not thread-safe.</summary>
internal abstract class ArticleValues
{
    /// <summary>Counts the values of these documents.</summary>
    /// <param name="matching">Segments of one commit.</param>
    public static void Count(
        IEnumerable<(AtomicReader Segment, FixedBitSet Documents)> matching, ArticleValues values, ValueTally tally, CancellationToken cancellation)
    {
        foreach ((AtomicReader segment, FixedBitSet documents) in matching)
        {
            values.Count(segment, documents, tally, cancellation);
        }
    }

    /// <summary>Counts the pairs of values of these documents.</summary>
    /// <param name="matching">Segments of one commit.</param>
    public static void Count(
        IEnumerable<(AtomicReader Segment, FixedBitSet Documents)> matching, ArticleValues first, ArticleValues second, PairTally tally, CancellationToken cancellation)
    {
        foreach ((AtomicReader segment, FixedBitSet documents) in matching)
        {
            try
            {
                first.Begin(segment, documents, cancellation);
                second.Begin(segment, documents, cancellation);
                var published = new PublishedColumn(segment);
                foreach (int document in documents.Ascending())
                {
                    cancellation.ThrowIfCancellationRequested();
                    tally.Add(first.Of(document), second.Of(document), published[document]);
                }
            }
            finally
            {
                first.End();
                second.End();
            }
        }
    }

    /// <summary>Counts the values of the documents of one segment.</summary>
    public void Count(AtomicReader segment, FixedBitSet documents, ValueTally tally, CancellationToken cancellation)
    {
        try
        {
            Begin(segment, documents, cancellation);
            var published = new PublishedColumn(segment);
            foreach (int document in documents.Ascending())
            {
                cancellation.ThrowIfCancellationRequested();
                tally.Add(Of(document), published[document]);
            }
        }
        finally
        {
            End();
        }
    }

    /// <summary>The numbers of the values.</summary>
    public abstract ValueNumbers Numbers { get; }

    /// <summary>Prepares to read a segment.</summary>
    /// <param name="documents">Those that will be asked for, in ascending order.</param>
    protected abstract void Begin(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation);

    /// <summary>The numbers of a document's values, each once; valid until the next are asked for.</summary>
    protected abstract ReadOnlySpan<int> Of(int document);

    /// <summary>Gives back what was borrowed for the segment; also after a failure.</summary>
    protected virtual void End()
    {
    }
}
