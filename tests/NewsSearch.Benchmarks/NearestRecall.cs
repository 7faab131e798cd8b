using System.Diagnostics;
using System.Globalization;
using NewsSearch.Home;
using NewsSearch.Meaning;
using NewsSearch.OnDisk.Nearest;

namespace NewsSearch.Benchmarks;

/// <summary>How many of the hundred nearest articles are found where more than a million passages are in clusters, and in what time.</summary>
/// <remarks>The passages are those of an index, repeated with noise: each copy has a cosine of .86 to what it is of, as two stories of one event may.</remarks>
internal static class NearestRecall
{
    private const double Noise = 0.6;

    private const int Seed = 26;

    private static readonly double[] Shares = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3];

    /// <param name="home">An index with vectors.</param>
    /// <param name="meaning">The folder of the model.</param>
    /// <param name="questions">A file of questions, one a line.</param>
    /// <param name="passages">So many at least.</param>
    public static void Run(string home, string meaning, string questions, int passages, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using var model = SentenceModel.Open(new MeaningFiles(Path.GetFullPath(meaning), Path.GetFullPath(meaning)));
            VectorFile plain = Repeated([.. VectorFiles.Open(new IndexHome(Path.GetFullPath(home))).Files], passages, Path.Combine(folder, "meaning_1.vectors"));
            (VectorFile File, int Row)[] rows = [.. Enumerable.Range(0, plain.Articles).Select(row => (plain, row))];
            long start = Stopwatch.GetTimestamp();
            string path = Path.Combine(folder, "meaning_2.vectors");
            using (FileStream stream = File.Create(path))
            {
                VectorFileWriter.Merge(stream, rows, VectorClusters.Of(rows, Environment.ProcessorCount));
            }

            Tell(output, $"{plain.Articles} articles, {plain.Passages} passages, {VectorFile.Open(path).Clusters} clusters made in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            Compare(plain, VectorFile.Open(path), [.. File.ReadLines(questions).Select(question => new QueryVector(model.Encode(question)))], output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(VectorFile plain, VectorFile divided, QueryVector[] queries, TextWriter output)
    {
        int[] documents = [.. Enumerable.Range(0, plain.Articles)];
        divided.Verify();
        (List<List<NearestArticle>> exact, double scan) = Nearest(new VectorScan(plain, documents), queries);
        Tell(output, $"scan: {scan:0.0} ms a question, one thread; {queries.Length} questions");
        foreach (double share in Shares)
        {
            (List<List<NearestArticle>> near, double time) = Nearest(new VectorScan(divided, documents) { ShareOfClusters = share }, queries);
            double[] found = [.. exact.Zip(near, (one, other) => Recall(one, other, 100))];
            Tell(output, $"{share:0.00} of the passages: {time:0.0} ms; recall at 100 {found.Average():0.0000}, of the worst question {found.Min():0.00}; at 1,000 {exact.Zip(near, (one, other) => Recall(one, other, 1000)).Average():0.0000}");
        }
    }

    private static double Recall(List<NearestArticle> exact, List<NearestArticle> near, int first) =>
        (double)exact.Take(first).Select(article => article.Document).Intersect(near.Take(first).Select(article => article.Document)).Count() / first;

    /// <returns>What is found for each question, and the milliseconds of each.</returns>
    private static (List<List<NearestArticle>> Found, double Milliseconds) Nearest(VectorScan scan, QueryVector[] queries)
    {
        var found = new List<List<NearestArticle>>();
        long start = Stopwatch.GetTimestamp();
        foreach (QueryVector query in queries)
        {
            var best = new NearestHeap(1000);
            scan.Offer(query, allowed: null, best, default);
            found.Add(best.Sorted());
        }

        return (found, Stopwatch.GetElapsedTime(start).TotalMilliseconds / queries.Length);
    }

    private static VectorFile Repeated(VectorFile[] files, int passages, string path)
    {
        var random = new Random(Seed);
        var articles = new List<(ulong Version, IReadOnlyList<PassageVector> Passages)>();
        int written = 0;
        for (int copy = 0; written < passages; copy++)
        {
            foreach ((VectorFile file, int row) in files.SelectMany(file => Enumerable.Range(0, file.Articles).Select(row => (file, row))))
            {
                PassageVector[] vectors = [.. Enumerable.Range(file.FirstPassage(row), file.CountPassages(row)).Select(passage => PassageVector.Of(Noisy(file.VectorOf(passage), copy == 0 ? 0 : Noise, random)))];
                articles.Add(((ulong)random.NextInt64(), vectors));
                written += vectors.Length;
            }
        }

        using (FileStream stream = File.Create(path))
        {
            VectorFileWriter.Write(stream, files[0].Model, files[0].ModelName, files[0].Dimensions, areLeads: false, [.. articles.OrderBy(article => article.Version)]);
        }

        return VectorFile.Open(path);
    }

    private static float[] Noisy(float[] vector, double noise, Random random)
    {
        double[] added = [.. vector.Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
        double scale = noise / Math.Sqrt(added.Sum(value => value * value));
        double[] sum = [.. vector.Zip(added, (value, more) => value + (more * scale))];
        double length = Math.Sqrt(sum.Sum(value => value * value));
        return [.. sum.Select(value => (float)(value / length))];
    }

    private static void Tell(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
