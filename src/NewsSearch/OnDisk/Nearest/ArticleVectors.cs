using Lucene.Net.Index;
using NewsSearch.Meaning;
using NewsSearch.OnDisk.Evaluation;

namespace NewsSearch.OnDisk.Nearest;

/// <summary>Which vectors the articles of a commit have. Safe to use from many threads at once.</summary>
internal sealed class ArticleVectors
{
    private const int None = -1;

    private readonly IReadOnlyList<VectorFile> _files;
    private readonly int[][] _documents;
    private readonly Dictionary<int, (int File, int Row)> _places = [];

    private ArticleVectors(string listing, IReadOnlyList<VectorFile> used)
    {
        (Listing, _files) = (listing, used);
        _documents = [.. used.Select(file => Filled(file.Articles))];
    }

    /// <summary>Which files of vectors there were: see <see cref="ListingOf"/>.</summary>
    public string Listing { get; }

    /// <summary>Articles that have vectors, if only none since they have no text.</summary>
    public int Count => _places.Count;

    /// <summary>Which files of vectors there are: another text for any others.</summary>
    public static string ListingOf(IndexSnapshot snapshot) => string.Join('|', snapshot.Homes.Select(VectorFiles.ListingOf));

    /// <summary>Finds the articles' vectors.</summary>
    /// <param name="model">The model whose vectors are wanted.</param>
    /// <exception cref="MeaningException">There are none, they are of another model, or all files are damaged.</exception>
    public static ArticleVectors Of(IndexSnapshot snapshot, ulong model)
    {
        List<VectorFiles> homes = [.. snapshot.Homes.Select(VectorFiles.Open)];
        List<VectorFile> files = [.. homes.SelectMany(home => home.Files)];
        List<VectorFile> used = [.. files.Where(file => file.Model == model)];
        if (used.Count == 0)
        {
            throw files is [.., var other] ? new MeaningException(MeaningFault.OtherModel, $"the vectors in {Path.GetDirectoryName(other.Path)} are of another model, {other.ModelName}")
                : homes.SelectMany(home => home.Damaged).FirstOrDefault()
                ?? new MeaningException(MeaningFault.NoVectors, $"no article in {string.Join(", ", snapshot.Homes.Select(home => home.Directory))} has vectors");
        }

        var vectors = new ArticleVectors(string.Join('|', homes.Select(home => home.Listing)), used);
        foreach (SearchedSegment segment in snapshot.Segments)
        {
            vectors.Add(segment.Reader, segment.Context.DocBase);
        }

        return vectors;
    }

    /// <summary>The articles whose passages are nearest to a vector.</summary>
    /// <param name="allowed">Bits of the documents of the whole index to look at; null for all.</param>
    /// <param name="wanted">How many at most.</param>
    /// <returns>Documents with cosine and passage, the nearest first.</returns>
    public List<NearestArticle> Nearest(QueryVector query, ulong[]? allowed, int wanted, CancellationToken cancellation)
    {
        var best = new PriorityQueue<NearestArticle, (float, int)>();
        for (int i = 0; i < _files.Count; i++)
        {
            VectorFile file = _files[i];
            int[] documents = _documents[i];
            for (int row = 0; row < documents.Length; row++)
            {
                int document = documents[row];
                if (document == None || (allowed is not null && (allowed[document >> 6] & (1UL << (document & 63))) == 0))
                {
                    continue;
                }

                if ((row & 0xFFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                (float cosine, int passage) = file.Nearest(row, query.Values, query.Scale);
                if (passage < 0)
                {
                    continue;
                }

                // Of equal ones the first document stays, whatever file it is in.
                var found = new NearestArticle(document, cosine, passage);
                if (best.Count < wanted)
                {
                    best.Enqueue(found, (cosine, -document));
                }
                else
                {
                    best.EnqueueDequeue(found, (cosine, -document));
                }
            }
        }

        GC.KeepAlive(_files);
        return [.. best.UnorderedItems.Select(item => item.Element).OrderByDescending(found => found.Cosine).ThenBy(found => found.Document)];
    }

    /// <summary>How near one article comes; null when it has no vectors.</summary>
    public NearestArticle? Of(int document, QueryVector query)
    {
        if (!_places.TryGetValue(document, out (int File, int Row) place))
        {
            return null;
        }

        (float cosine, int passage) = _files[place.File].Nearest(place.Row, query.Values, query.Scale);
        GC.KeepAlive(_files);
        return passage < 0 ? null : new NearestArticle(document, cosine, passage);
    }

    private void Add(AtomicReader segment, int first)
    {
        var versions = new VersionReader(segment);
        for (int document = 0; document < segment.MaxDoc; document++)
        {
            if (segment.LiveDocs?.Get(document) == false)
            {
                continue;
            }

            // Of several archives two may have the same article, each with vectors of its own.
            ulong version = versions[document];
            for (int i = 0; i < _files.Count; i++)
            {
                if (_files[i].Find(version) is >= 0 and var row)
                {
                    _places[first + document] = (i, row);
                    if (_documents[i][row] == None)
                    {
                        _documents[i][row] = first + document;
                        break;
                    }
                }
            }
        }

        GC.KeepAlive(_files);
    }

    private static int[] Filled(int count)
    {
        int[] documents = new int[count];
        Array.Fill(documents, None);
        return documents;
    }
}
