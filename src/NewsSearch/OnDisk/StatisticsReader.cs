using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Counting;
using NewsSearch.OnDisk.Store;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.OnDisk;

/// <summary>Counts what one commit of an index holds.</summary>
internal sealed class StatisticsReader(IndexSnapshot snapshot, CancellationToken cancellation)
{
    private long _first = long.MaxValue;
    private long _last = long.MinValue;
    private int _dated;

    public IndexStatistics Read()
    {
        var languages = new LanguageValues();
        var tally = new ValueTally();
        foreach (AtomicReaderContext leaf in snapshot.Reader.Leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadDates(leaf.AtomicReader);
            languages.Count(leaf.AtomicReader, AllOf(leaf.AtomicReader), tally, cancellation);
        }

        return new IndexStatistics
        {
            Articles = snapshot.Reader.NumDocs,
            Words = DistinctTerms(IndexSchema.Title, IndexSchema.Body),
            People = DistinctTerms(IndexSchema.PersonName),
            Places = DistinctTerms(IndexSchema.PlaceName),
            Organisations = DistinctTerms(IndexSchema.OrganisationName),
            Languages = languages.Counts(tally),
            Oldest = _dated == 0 ? null : DateTime.UnixEpoch.AddSeconds(_first),
            Newest = _dated == 0 ? null : DateTime.UnixEpoch.AddSeconds(_last),
            Undated = snapshot.Reader.NumDocs - _dated,
            Bytes = snapshot.Homes.Sum(LuceneFileNames.BytesIn),
            Segments = snapshot.Reader.Leaves.Count,
        };
    }

    /// <summary>The documents of a segment that are not deleted.</summary>
    private static FixedBitSet AllOf(AtomicReader segment)
    {
        var all = new FixedBitSet(segment.MaxDoc);
        for (int document = 0; document < segment.MaxDoc; document++)
        {
            if (segment.LiveDocs?.Get(document) != false)
            {
                all.Set(document);
            }
        }

        return all;
    }

    private void ReadDates(AtomicReader segment)
    {
        if (segment.GetNumericDocValues(IndexSchema.Published) is not { } published || segment.GetDocsWithField(IndexSchema.Published) is not { } hasDate)
        {
            return;
        }

        for (int document = 0; document < segment.MaxDoc; document++)
        {
            if (hasDate.Get(document) && segment.LiveDocs?.Get(document) != false)
            {
                long seconds = published.Get(document);
                (_first, _last) = (Math.Min(_first, seconds), Math.Max(_last, seconds));
                _dated++;
            }
        }
    }

    /// <summary>How many different words the fields have in all segments together.</summary>
    private long DistinctTerms(params string[] fields)
    {
        // All dictionaries are sorted alike, so the least term at hand is met in each of them at once.
        var walks = new PriorityQueue<TermsEnum, BytesRef>(Comparer<BytesRef>.Create(static (a, b) => a.CompareTo(b)));
        foreach (AtomicReaderContext leaf in snapshot.Reader.Leaves)
        {
            foreach (string field in fields)
            {
                Enqueue(walks, leaf.AtomicReader.GetTerms(field)?.GetEnumerator());
            }
        }

        long count = 0;
        var last = new BytesRef();
        bool any = false;
        while (walks.TryDequeue(out TermsEnum? walk, out BytesRef? term))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IndexSchema.IsWord(term) && !(any && last.BytesEquals(term)))
            {
                count++;
                last.CopyBytes(term);
                any = true;
            }

            Enqueue(walks, walk);
        }

        return count;
    }

    private static void Enqueue(PriorityQueue<TermsEnum, BytesRef> walks, TermsEnum? walk)
    {
        if (walk?.MoveNext() == true)
        {
            walks.Enqueue(walk, walk.Term);
        }
    }
}
