using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;

namespace NewsSearch.Searching;

/// <summary>What an index holds.</summary>
public sealed record IndexStatistics
{
    public required int Articles { get; init; }

    /// <summary>Different indexed words of titles and bodies; a word of both counts twice, and once a segment.</summary>
    public required long Words { get; init; }

    /// <summary>Different names of people.</summary>
    public required long People { get; init; }

    /// <summary>Different names of places.</summary>
    public required long Places { get; init; }

    /// <summary>The first and last publication dates, to the second, or null when no article states one.</summary>
    public DateTime? Oldest { get; init; }

    public DateTime? Newest { get; init; }

    /// <summary>Articles without a publication date.</summary>
    public required int Undated { get; init; }

    /// <summary>Bytes of Lucene's files on disk.</summary>
    public required long Bytes { get; init; }

    public required int Segments { get; init; }

    internal static IndexStatistics Of(DirectoryReader reader, IndexHome home)
    {
        long words = 0;
        long first = long.MaxValue;
        long last = long.MinValue;
        int dated = 0;
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            AtomicReader segment = leaf.AtomicReader;
            words += Math.Max(0, segment.GetTerms(IndexSchema.Title)?.Count ?? 0) + Math.Max(0, segment.GetTerms(IndexSchema.Body)?.Count ?? 0);
            NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
            IBits? hasDate = segment.GetDocsWithField(IndexSchema.Published);
            for (int document = 0; published is not null && hasDate is not null && document < segment.MaxDoc; document++)
            {
                if (hasDate.Get(document) && segment.LiveDocs?.Get(document) != false)
                {
                    long seconds = published.Get(document);
                    (first, last) = (Math.Min(first, seconds), Math.Max(last, seconds));
                    dated++;
                }
            }
        }

        return new IndexStatistics
        {
            Articles = reader.NumDocs,
            Words = words,
            People = DistinctTerms(reader, IndexSchema.PersonName),
            Places = DistinctTerms(reader, IndexSchema.PlaceName),
            Oldest = dated == 0 ? null : DateTime.UnixEpoch.AddSeconds(first),
            Newest = dated == 0 ? null : DateTime.UnixEpoch.AddSeconds(last),
            Undated = reader.NumDocs - dated,
            Bytes = home.Size(),
            Segments = reader.Leaves.Count,
        };
    }

    private static long DistinctTerms(IndexReader reader, string field)
    {
        long count = 0;
        TermsEnum? terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            count++;
        }

        return count;
    }
}
