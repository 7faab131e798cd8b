using NewsSearch.Archive.Vectors;
using NewsSearch.Home;
using NewsSearch.Meaning;
using NewsSearch.OnDisk.Nearest;

namespace NewsSearch.Tests.Meaning;

public sealed class VectorClustersTests : IDisposable
{
    private const int Dimensions = 48;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PassagesOfOneDirectionAreInOneCluster()
    {
        float[][] directions = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
        VectorFile file = Written("meaning_1.vectors", [.. Enumerable.Range(0, 9).Select(i => new[] { directions[i / 3] })]);
        var clusters = VectorClusters.Of(Rows(file), jobs: 2);
        Assert.Equal([3, 3, 3], Enumerable.Range(0, 3).Select(clusters.SizeOf));
        Assert.Equal(Enumerable.Range(0, 9), clusters.Order());
        Assert.Equal(directions.Select(direction => PassageVector.Of(direction).Values), clusters.Centres.Select(centre => centre.Values));
    }

    [Fact]
    public void InClustersEachPassageHasTheVectorThatItHad()
    {
        VectorFile plain = Written("meaning_1.vectors", Scattered(seed: 7, articles: 300));
        VectorFile divided = Divided(plain);
        Assert.Equal((300, 900, 30), (divided.Articles, divided.Passages, divided.Clusters));
        Assert.Equal(plain.Versions.ToArray(), divided.Versions.ToArray());
        Assert.All(Enumerable.Range(0, 900), passage => Assert.Equal(plain.VectorOf(passage), divided.VectorOf(passage)));
        var query = new QueryVector(plain.VectorOf(100));
        Assert.All(Enumerable.Range(0, 300), row => Assert.Equal(plain.Nearest(row, query.Values, query.Scale), divided.Nearest(row, query.Values, query.Scale)));
        divided.Verify();
    }

    [Fact]
    public void NearlyAllOfTheNearestHundredAreFound()
    {
        VectorFile plain = Written("meaning_1.vectors", Scattered(seed: 11, articles: 4000));
        VectorFile divided = Divided(plain);
        int found = 0;
        for (int i = 0; i < 20; i++)
        {
            var query = new QueryVector(plain.VectorOf((i * 597) + 1));
            HashSet<int> exact = [.. Nearest(divided, query, oneByOne: long.MaxValue, 100).Select(article => article.Document)];
            found += Nearest(divided, query, oneByOne: 0, 100).Count(article => exact.Contains(article.Document));
        }

        Assert.InRange(found, (int)(0.97 * 2000), 2000);
    }

    [Fact]
    public void WhereFewAreAllowedAllOfThemAreFound()
    {
        VectorFile divided = Divided(Written("meaning_1.vectors", Scattered(seed: 13, articles: 500)));
        ulong[] allowed = new ulong[8];
        int[] few = [3, 64, 200, 499];
        foreach (int document in few)
        {
            allowed[document >> 6] |= 1UL << (document & 63);
        }

        var query = new QueryVector(divided.VectorOf(0));
        List<NearestArticle> found = Nearest(divided, query, oneByOne: 0, 100, allowed);
        Assert.Equal(few, found.Select(article => article.Document).Order());
        Assert.Equal(Nearest(divided, query, oneByOne: long.MaxValue, 100, allowed), found);
    }

    [Fact]
    public void EveryFlippedBitIsNoticedAtTheLatestWhenItsClusterIsUsed()
    {
        VectorFile divided = Divided(Written("meaning_1.vectors", [.. Enumerable.Range(0, 9).Select(i => new[] { new float[] { i % 2, i % 3, 1 } })]));
        byte[] whole = File.ReadAllBytes(divided.Path);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= (byte)(1 << (i % 8));
            string path = _folder.Combine($"{i}.vectors");
            File.WriteAllBytes(path, damaged);
            Assert.Equal(MeaningFault.Damaged, Assert.Throws<MeaningException>(() => VectorFile.Open(path).Verify()).Fault);
        }
    }

    [Fact]
    public void MergedFilesOfManyPassagesAreDividedAndStayWhatTheyAre()
    {
        var home = new IndexHome(_folder.Path);
        float[][][] articles = Scattered(seed: 17, articles: 60);
        _ = Written("meaning_1.vectors", articles[..30]);
        _ = Written("meaning_2.vectors", articles[30..], firstVersion: 31);
        HashSet<ulong> versions = [.. Enumerable.Range(1, 60).Where(i => i % 10 != 0).Select(i => (ulong)i)];
        new VectorMerge(home, versions) { MostUndivided = 100 }.Run();
        VectorFile merged = VectorFiles.Open(home, whole: true).Files.Single();
        Assert.Equal((54, 162, 12), (merged.Articles, merged.Passages, merged.Clusters));
        Assert.Equal(versions.Order(), merged.Versions.ToArray());
        new VectorMerge(home, versions) { MostUndivided = 100 }.Run();
        Assert.Equal(merged.Path, VectorFiles.PathsIn(home).Single());
        versions.Remove(1);
        new VectorMerge(home, versions) { MostUndivided = 1000 }.Run(all: true);
        VectorFile undivided = VectorFiles.Open(home, whole: true).Files.Single();
        Assert.Equal((53, 0), (undivided.Articles, undivided.Clusters));
        Assert.Equal(merged.VectorOf(merged.FirstPassage(1)), undivided.VectorOf(0));
    }

    private static List<NearestArticle> Nearest(VectorFile file, QueryVector query, long oneByOne, int wanted, ulong[]? allowed = null)
    {
        var best = new NearestHeap(wanted);
        new VectorScan(file, [.. Enumerable.Range(0, file.Articles)]) { OneByOne = oneByOne }.Offer(query, allowed, best, default);
        return best.Sorted();
    }

    private static List<(VectorFile File, int Row)> Rows(VectorFile file) => [.. Enumerable.Range(0, file.Articles).Select(row => (file, row))];

    /// <summary>Three passages an article, each near one of two hundred directions.</summary>
    private static float[][][] Scattered(int seed, int articles)
    {
        var random = new Random(seed);
        float[][] topics = [.. Enumerable.Range(0, 200).Select(_ => Direction(1))];
        return [.. Enumerable.Range(0, articles).Select(_ => Enumerable.Range(0, 3).Select(_ => topics[random.Next(topics.Length)].Zip(Direction(0.5), (x, y) => x + y).ToArray()).ToArray())];

        float[] Direction(double length)
        {
            double[] vector = [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5)];
            double scale = length / Math.Sqrt(vector.Sum(value => value * value));
            return [.. vector.Select(value => (float)(value * scale))];
        }
    }

    private VectorFile Divided(VectorFile plain)
    {
        string path = _folder.Combine("divided.vectors");
        using (FileStream stream = File.Create(path))
        {
            VectorFileWriter.Merge(stream, Rows(plain), VectorClusters.Of(Rows(plain), jobs: 2));
        }

        return VectorFile.Open(path);
    }

    /// <summary>Articles of the versions 1, 2, 3 and so on, each of some passages.</summary>
    private VectorFile Written(string name, float[][][] articles, ulong firstVersion = 1)
    {
        using (FileStream stream = File.Create(_folder.Combine(name)))
        {
            VectorFileWriter.Write(
                stream,
                77,
                "small",
                articles[0][0].Length,
                areLeads: false,
                [.. articles.Select((passages, i) => (firstVersion + (ulong)i, (IReadOnlyList<PassageVector>)[.. passages.Select(vector => PassageVector.Of(vector))]))]);
        }

        return VectorFile.Open(_folder.Combine(name));
    }
}
