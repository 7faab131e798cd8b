using System.Buffers;
using NewsSearch.Meaning;

namespace NewsSearch.OnDisk.Nearest;

/// <summary>Finds the articles of a file of vectors whose passages are nearest to a question.</summary>
/// <param name="documents">The document of each article of the file; <see cref="None"/> for those that do not count.</param>
internal sealed class VectorScan(VectorFile file, int[] documents)
{
    /// <summary>No document.</summary>
    public const int None = -1;

    /// <summary>Articles between two looks at whether the search was given up, less one.</summary>
    private const int BetweenLooks = 0xFFF;

    /// <summary>The share of the passages that is looked at where they are in clusters; docs/meaning.md says what is missed by it.</summary>
    public double ShareOfClusters { get; init; } = 0.2;

    /// <summary>So many passages that may be found, or fewer, are looked at one by one.</summary>
    public long OneByOne { get; init; } = VectorFiles.MostUndivided;

    /// <summary>Offers the articles that are nearest, each with its nearest passage.</summary>
    /// <param name="allowed">Bits of the documents to look at; null for all.</param>
    /// <exception cref="MeaningException">The file is not as it was written.</exception>
    public void Offer(QueryVector query, ulong[]? allowed, NearestHeap best, CancellationToken cancellation)
    {
        if (file.Clusters == 0 || Count(allowed) <= OneByOne)
        {
            OfferAll(query, allowed, best, cancellation);
        }
        else
        {
            OfferClusters(query, allowed, best, cancellation);
        }

        GC.KeepAlive(file);
    }

    private bool Counts(int row, ulong[]? allowed) =>
        documents[row] is not None and var document && (allowed is null || (allowed[document >> 6] & (1UL << (document & 63))) != 0);

    private long Count(ulong[]? allowed)
    {
        long passages = 0;
        for (int row = 0; row < documents.Length; row++)
        {
            passages += Counts(row, allowed) ? file.CountPassages(row) : 0;
        }

        return passages;
    }

    private void OfferAll(QueryVector query, ulong[]? allowed, NearestHeap best, CancellationToken cancellation)
    {
        for (int row = 0; row < documents.Length; row++)
        {
            if ((row & BetweenLooks) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (Counts(row, allowed) && file.Nearest(row, query.Values, query.Scale) is (var cosine, >= 0 and var passage))
            {
                best.Offer(new NearestArticle(documents[row], cosine, passage));
            }
        }
    }

    private void OfferClusters(QueryVector query, ulong[]? allowed, NearestHeap best, CancellationToken cancellation)
    {
        (float Cosine, int Cluster)[] clusters = [.. Enumerable.Range(0, file.Clusters).Select(cluster => (file.CosineOfCentre(cluster, query.Values, query.Scale), cluster))];
        Array.Sort(clusters, static (one, other) => (-one.Cosine, one.Cluster).CompareTo((-other.Cosine, other.Cluster)));
        float[] cosines = ArrayPool<float>.Shared.Rent(documents.Length);
        int[] places = ArrayPool<int>.Shared.Rent(documents.Length);
        Array.Fill(cosines, float.NegativeInfinity, 0, documents.Length);
        var found = new List<int>();
        long looked = 0;
        foreach ((_, int cluster) in clusters)
        {
            // Where little is allowed the nearest clusters may hold none of it.
            if (looked >= ShareOfClusters * file.Passages && found.Count >= best.Wanted)
            {
                break;
            }

            cancellation.ThrowIfCancellationRequested();
            (int start, int length) = file.PlacesIn(cluster).GetOffsetAndLength(file.Passages);
            looked += length;
            for (int place = start; place < start + length; place++)
            {
                int row = file.RowAt(place);
                if (Counts(row, allowed) && file.CosineAt(place, query.Values, query.Scale) is var cosine && cosine > cosines[row])
                {
                    if (float.IsNegativeInfinity(cosines[row]))
                    {
                        found.Add(row);
                    }

                    (cosines[row], places[row]) = (cosine, place);
                }
            }
        }

        foreach (int row in found.Where(row => best.Takes(documents[row], cosines[row])))
        {
            best.Offer(new NearestArticle(documents[row], cosines[row], file.PassageAt(row, places[row])));
        }

        ArrayPool<float>.Shared.Return(cosines);
        ArrayPool<int>.Shared.Return(places);
    }
}
