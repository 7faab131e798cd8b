namespace NewsSearch.Meaning;

/// <summary>Where what stands in a file of vectors: byte offsets from its start.</summary>
/// <remarks>
/// In a file of clusters the vectors stand cluster by cluster, and so do their scales; what says where each passage went and which article each vector is of
/// stands before them, with the clusters' centres. So the nearest clusters are read in one go, and nothing of the others.
/// </remarks>
internal readonly record struct VectorLayout
{
    public const int HeaderSize = 64;

    public const int ChecksumSize = sizeof(ulong);

    private const int Alignment = 64;

    /// <param name="clusters">0 for a file of passages in their order.</param>
    public VectorLayout(int articles, int passages, int dimensions, int clusters)
    {
        Firsts = HeaderSize + ((long)articles * sizeof(ulong));
        Scales = Firsts + (((long)articles + 1) * sizeof(int));
        long head = Scales + ((long)passages * sizeof(float));
        if (clusters > 0)
        {
            Places = head;
            Rows = Places + ((long)passages * sizeof(int));
            Starts = Rows + ((long)passages * sizeof(int));
            CentreScales = Starts + (((long)clusters + 1) * sizeof(int));
            Sums = Aligned(CentreScales + ((long)clusters * sizeof(float)), sizeof(ulong));
            Centres = Sums + ((long)clusters * sizeof(ulong));
            head = Centres + ((long)clusters * dimensions);
        }

        Vectors = Aligned(head, Alignment);
        End = Vectors + ((long)passages * dimensions);
    }

    /// <summary>The first passage of each article, and behind the last one how many there are.</summary>
    public long Firsts { get; }

    /// <summary>In the order of the vectors.</summary>
    public long Scales { get; }

    /// <summary>The place of each passage's vector among the vectors.</summary>
    public long Places { get; }

    /// <summary>The article of each vector.</summary>
    public long Rows { get; }

    /// <summary>The first vector of each cluster, and behind the last one how many there are.</summary>
    public long Starts { get; }

    public long CentreScales { get; }

    /// <summary>The checksum of each cluster's vectors.</summary>
    public long Sums { get; }

    /// <summary>The vector in the middle of each cluster, of length 1.</summary>
    public long Centres { get; }

    public long Vectors { get; }

    /// <summary>Where the checksum stands that ends the file.</summary>
    public long End { get; }

    private static long Aligned(long offset, int size) => (offset + size - 1) / size * size;
}
