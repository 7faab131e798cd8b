using Lucene.Net.Index;
using NewsSearch.Meaning;
using NewsSearch.OnDisk.Evaluation;

namespace NewsSearch.OnDisk.Nearest;

/// <summary>Which vectors the articles of a commit have. Safe to use from many threads at once.</summary>
internal sealed class ArticleVectors
{
    private readonly IReadOnlyList<VectorFile> _files;
    private readonly int[][] _documents;
    private readonly Dictionary<int, (int File, int Row)> _places = [];

    private ArticleVectors(string listing, IReadOnlyList<VectorFile> used, IReadOnlyList<MeaningException> damaged)
    {
        (Listing, _files, Damaged) = (listing, used, damaged);
        _documents = [.. used.Select(file => Filled(file.Articles))];
    }

    /// <summary>Which files of vectors there were: see <see cref="ListingOf"/>.</summary>
    public string Listing { get; }

    /// <summary>Articles that have vectors, if only none since they have no text.</summary>
    public int Count => _places.Count;

    /// <summary>What is wrong with files whose vectors are missing therefore.</summary>
    public IReadOnlyList<MeaningException> Damaged { get; }

    /// <summary>Which files of vectors there are: another text for any others.</summary>
    public static string ListingOf(IndexSnapshot snapshot) => string.Join('|', snapshot.Homes.Select(VectorFiles.ListingOf));

    /// <summary>Finds the articles' vectors.</summary>
    /// <param name="model">The model whose vectors are wanted.</param>
    /// <exception cref="MeaningException">There are none, they are of another model, or all files are damaged.</exception>
    public static ArticleVectors Of(IndexSnapshot snapshot, ulong model)
    {
        List<VectorFiles> homes = [.. snapshot.Homes.Select(home => VectorFiles.Open(home))];
        List<VectorFile> files = [.. homes.SelectMany(home => home.Files)];
        List<VectorFile> used = [.. files.Where(file => file.Model == model)];
        List<MeaningException> damaged = [.. homes.SelectMany(home => home.Damaged)];
        if (used.Count == 0)
        {
            throw files is [.., var other] ? new MeaningException(MeaningFault.OtherModel, $"the vectors in {Path.GetDirectoryName(other.Path)} are of another model, {other.ModelName}")
                : damaged.FirstOrDefault()
                ?? new MeaningException(MeaningFault.NoVectors, $"no article in {string.Join(", ", snapshot.Homes.Select(home => home.Directory))} has vectors");
        }

        var vectors = new ArticleVectors(string.Join('|', homes.Select(home => home.Listing)), used, damaged);
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
    /// <exception cref="MeaningException">A file is not as it was written.</exception>
    public List<NearestArticle> Nearest(QueryVector query, ulong[]? allowed, int wanted, CancellationToken cancellation)
    {
        var best = new NearestHeap(wanted);
        for (int i = 0; i < _files.Count; i++)
        {
            new VectorScan(_files[i], _documents[i]).Offer(query, allowed, best, cancellation);
        }

        return best.Sorted();
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
                    if (_documents[i][row] == VectorScan.None)
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
        Array.Fill(documents, VectorScan.None);
        return documents;
    }
}
