namespace NewsSearch.Meaning;

/// <summary>
/// Divides many passages into clusters of near ones, so that a question need be compared with those of the nearest clusters alone: an inverted file (Sivic and
/// Zisserman 2003; Jégou, Douze and Schmid 2011) by k-means on the sphere (Dhillon and Modha 2001). The same passages in the same order give the same clusters.
/// </summary>
internal sealed class VectorClusters
{
    /// <summary>Passages a cluster from which its centre is learned.</summary>
    private const int SampleOfEach = 64;

    private const int Rounds = 8;

    private readonly int[] _clusters;
    private readonly int[] _sizes;

    private VectorClusters(PassageVector[] centres, int[] clusters)
    {
        (Centres, _clusters) = (centres, clusters);
        _sizes = new int[centres.Length];
        foreach (int cluster in clusters)
        {
            _sizes[cluster]++;
        }
    }

    /// <summary>The middle of each cluster, of length 1.</summary>
    public IReadOnlyList<PassageVector> Centres { get; }

    /// <summary>Divides the passages of some articles into as many clusters as each has members on average.</summary>
    /// <param name="rows">Of which file each article is, and its place there.</param>
    /// <param name="jobs">Threads to work with.</param>
    /// <exception cref="MeaningException">A file is not as it was written.</exception>
    public static VectorClusters Of(IReadOnlyList<(VectorFile File, int Row)> rows, int jobs, CancellationToken cancellation = default)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        (VectorFile File, int Passage)[] passages =
            [.. rows.SelectMany(static row => Enumerable.Range(row.File.FirstPassage(row.Row), row.File.CountPassages(row.Row)).Select(passage => (row.File, passage)))];
        int count = Math.Clamp((int)Math.Sqrt(passages.Length), 1, VectorHeader.MostClusters);

        // Articles stand by versions, in which there is no order: each so many passages is as good as any sample.
        int sampled = (int)Math.Min(passages.Length, (long)count * SampleOfEach);
        (VectorFile File, int Passage)[] sample = [.. Enumerable.Range(0, sampled).Select(i => passages[(int)((long)i * passages.Length / sampled)])];
        var centres = new CentreTable([.. Enumerable.Range(0, count).Select(i => sample[(int)((long)i * sampled / count)])]);
        int[] nearest = new int[sampled];
        for (int round = 0; round < Rounds; round++)
        {
            Assign(sample, centres, nearest, parallel);
            centres = centres.Moved(sample, nearest);
        }

        int[] clusters = new int[passages.Length];
        Assign(passages, centres, clusters, parallel);
        return new VectorClusters(centres.Vectors, clusters);
    }

    public int SizeOf(int cluster) => _sizes[cluster];

    /// <summary>The passages cluster by cluster.</summary>
    public int[] Order()
    {
        int[] next = new int[_sizes.Length];
        for (int cluster = 1; cluster < next.Length; cluster++)
        {
            next[cluster] = next[cluster - 1] + _sizes[cluster - 1];
        }

        int[] order = new int[_clusters.Length];
        for (int passage = 0; passage < order.Length; passage++)
        {
            order[next[_clusters[passage]]++] = passage;
        }

        return order;
    }

    private static void Assign((VectorFile File, int Passage)[] passages, CentreTable centres, int[] clusters, ParallelOptions parallel) =>
        Parallel.For(0, passages.Length, parallel, i => clusters[i] = centres.NearestTo(passages[i].File.ValuesOf(passages[i].Passage, out _)));

    /// <summary>Centres side by side in memory.</summary>
    private sealed class CentreTable
    {
        private readonly int _dimensions;
        private readonly sbyte[] _values;
        private readonly float[] _scales;

        public CentreTable((VectorFile File, int Passage)[] passages)
            : this([.. passages.Select(static passage => Normalised(passage.File.VectorOf(passage.Passage)))])
        {
        }

        private CentreTable(PassageVector[] vectors)
        {
            Vectors = vectors;
            _dimensions = vectors[0].Values.Length;
            _values = [.. vectors.SelectMany(static vector => vector.Values)];
            _scales = [.. vectors.Select(static vector => vector.Scale)];
        }

        public PassageVector[] Vectors { get; }

        /// <summary>Of equally near ones the first.</summary>
        public int NearestTo(ReadOnlySpan<sbyte> values)
        {
            Span<short> wide = _dimensions <= 1024 ? stackalloc short[_dimensions] : new short[_dimensions];
            for (int i = 0; i < wide.Length; i++)
            {
                wide[i] = values[i];
            }

            (int nearest, float best) = (0, float.NegativeInfinity);
            for (int centre = 0; centre < _scales.Length; centre++)
            {
                float product = VectorProduct.Of(wide, _values.AsSpan(centre * _dimensions, _dimensions)) * _scales[centre];
                if (product > best)
                {
                    (nearest, best) = (centre, product);
                }
            }

            return nearest;
        }

        /// <summary>The directions of the members' sums; a centre without members stays.</summary>
        public CentreTable Moved((VectorFile File, int Passage)[] members, int[] nearest)
        {
            float[][] sums = [.. _scales.Select(_ => new float[_dimensions])];
            for (int i = 0; i < members.Length; i++)
            {
                float[] sum = sums[nearest[i]];
                ReadOnlySpan<sbyte> values = members[i].File.ValuesOf(members[i].Passage, out float scale);
                for (int at = 0; at < sum.Length; at++)
                {
                    sum[at] += values[at] * scale;
                }
            }

            return new CentreTable([.. sums.Select((sum, centre) => sum.All(static value => value == 0) ? Vectors[centre] : Normalised(sum))]);
        }

        private static PassageVector Normalised(float[] vector)
        {
            float length = MathF.Sqrt(vector.Sum(static value => value * value));
            return PassageVector.Of(length > 0 ? [.. vector.Select(value => value / length)] : vector);
        }
    }
}
