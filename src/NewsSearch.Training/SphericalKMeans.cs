using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Training;

/// <summary>
/// Spherical k-means (Dhillon and Modha, Machine Learning 42, 2001): each vector belongs to the centre with the largest cosine, each
/// centre is the mean direction of its vectors. The first centres are every third of the first vectors, so nothing is left to chance.
/// </summary>
internal sealed class SphericalKMeans
{
    private const int SeedStep = 3;

    private readonly WordVectors _vectors;
    private readonly int _count;

    // Of each dimension the values of all centres, so that a cell of a vector meets them in one sweep.
    private readonly float[] _centres;
    private readonly int[] _nearest;
    private readonly float[] _cosines;

    private SphericalKMeans(WordVectors vectors, int count)
    {
        (_vectors, _count) = (vectors, count);
        _centres = new float[vectors.Dimensions * count];
        _nearest = new int[vectors.Cells.Length];
        _cosines = new float[vectors.Cells.Length];
        for (int centre = 0; centre < count; centre++)
        {
            Add(SeedStep * centre % vectors.Cells.Length, centre);
        }
    }

    /// <param name="count">How many clusters, a multiple of the lanes of a vector register (16 is enough everywhere).</param>
    /// <returns>The number of each vector's cluster, from 0.</returns>
    public static int[] Run(WordVectors vectors, int count, int iterations, Action<string> log)
    {
        var means = new SphericalKMeans(vectors, count);
        for (int i = 0; i < iterations; i++)
        {
            means.Assign();
            means.Centre();
        }

        log($"{vectors.Words.Length} words in {means._nearest.Distinct().Count()} clusters, mean cosine {means._cosines.Average():F4}");
        return means._nearest;
    }

    private void Assign() => Parallel.For(
        0,
        _nearest.Length,
        () => new float[_count],
        (word, _, scores) =>
        {
            Array.Clear(scores);
            Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
            foreach ((int dimension, float value) in _vectors.Cells[word])
            {
                ReadOnlySpan<Vector<float>> centres = MemoryMarshal.Cast<float, Vector<float>>(_centres.AsSpan(dimension * _count, _count));
                for (int i = 0; i < sums.Length; i++)
                {
                    sums[i] += centres[i] * value;
                }
            }

            int nearest = 0;
            for (int i = 1; i < _count; i++)
            {
                nearest = scores[i] > scores[nearest] ? i : nearest;
            }

            (_nearest[word], _cosines[word]) = (nearest, scores[nearest]);
            return scores;
        },
        static _ => { });

    private void Centre()
    {
        Array.Clear(_centres);
        for (int word = 0; word < _nearest.Length; word++)
        {
            Add(word, _nearest[word]);
        }

        double[] squares = new double[_count];
        for (int i = 0; i < _centres.Length; i++)
        {
            squares[i % _count] += (double)_centres[i] * _centres[i];
        }

        for (int i = 0; i < _centres.Length; i++)
        {
            _centres[i] = squares[i % _count] > 0 ? (float)(_centres[i] / Math.Sqrt(squares[i % _count])) : 0;
        }
    }

    private void Add(int word, int centre)
    {
        foreach ((int dimension, float value) in _vectors.Cells[word])
        {
            _centres[(dimension * _count) + centre] += value;
        }
    }
}
