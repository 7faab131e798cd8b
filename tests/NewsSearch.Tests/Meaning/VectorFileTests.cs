using System.Runtime.Intrinsics.X86;
using NewsSearch.Meaning;

namespace NewsSearch.Tests.Meaning;

public sealed class VectorFileTests
{
    private static readonly PassageVector East = PassageVector.Of([1, 0, 0]);
    private static readonly PassageVector North = PassageVector.Of([0, 1, 0]);
    private static readonly PassageVector Between = PassageVector.Of([0.6f, 0.8f, 0]);

    [Fact]
    public void ANumberIsWrittenInEightBitsOfTheGreatest() => Assert.Equal([127, -64, 0], PassageVector.Of([2, -1, 0]).Values);

    [Fact]
    public void ZerosStayZeros() => Assert.Equal((0f, 0), (PassageVector.Of([0, 0]).Scale, PassageVector.Of([0, 0]).Values[0]));

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(384)]
    [InlineData(389)]
    public void ProductsAreExact(int dimensions)
    {
        var random = new Random(dimensions);
        short[] query = [.. Enumerable.Range(0, dimensions).Select(_ => (short)random.Next(-127, 128))];
        sbyte[] vector = [.. Enumerable.Range(0, dimensions).Select(_ => (sbyte)random.Next(-127, 128))];
        Assert.Equal(query.Zip(vector, (x, y) => x * y).Sum(), VectorProduct.Of(query, vector));
        int done = dimensions - (dimensions % 16);
        int exact = query.Take(done).Zip(vector, (x, y) => x * y).Sum();
        Assert.Equal(exact, VectorProduct.OfAny(ref query[0], ref vector[0], done));
        if (Sse41.IsSupported)
        {
            Assert.Equal(exact, VectorProduct.OfSse41(ref query[0], ref vector[0], done));
        }

        Assert.Equal(dimensions * 127 * -127, VectorProduct.Of([.. Enumerable.Repeat((short)127, dimensions)], [.. Enumerable.Repeat((sbyte)-127, dimensions)]));
    }

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        using var folder = new TemporaryFolder();
        VectorFile file = Written(folder, "meaning_1.vectors", (5, [East, Between]), (9, []), (ulong.MaxValue, [North]));
        Assert.Equal((77UL, "small", 3, 3, 3), (file.Model, file.ModelName, file.Dimensions, file.Articles, file.Passages));
        Assert.Equal([5UL, 9UL, ulong.MaxValue], file.Versions.ToArray());
        Assert.Equal((0, 1, 2, true), (file.Find(5), file.Find(9), file.Find(ulong.MaxValue), file.Find(6) < 0));
        Assert.Equal([2, 0, 1], Enumerable.Range(0, 3).Select(file.CountPassages));
        (float cosine, int passage) = file.Nearest(0, [0, 127, 0], 1f / 127);
        Assert.Equal((1, 0.8, 2), (passage, Math.Round(cosine, 2), file.FirstPassage(1)));
        Assert.Equal(-1, file.Nearest(1, [0, 127, 0], 1f / 127).Passage);
    }

    [Fact]
    public void MergedFilesHaveTheArticlesThatAreAskedFor()
    {
        using var folder = new TemporaryFolder();
        VectorFile one = Written(folder, "meaning_1.vectors", (5, [East, Between]), (7, [East]));
        VectorFile other = Written(folder, "meaning_2.vectors", (6, [North]), (9, []));
        using (FileStream stream = File.Create(folder.Combine("meaning_3.vectors")))
        {
            VectorFileWriter.Merge(stream, [(one, 0), (other, 0), (other, 1)]);
        }

        var merged = VectorFile.Open(folder.Combine("meaning_3.vectors"));
        Assert.Equal([5UL, 6UL, 9UL], merged.Versions.ToArray());
        Assert.Equal([2, 1, 0], Enumerable.Range(0, 3).Select(merged.CountPassages));
        Assert.Equal([one.VectorOf(0), one.VectorOf(1), other.VectorOf(0)], Enumerable.Range(0, 3).Select(merged.VectorOf));
    }

    [Fact]
    public void EveryFlippedBitAndEveryCutIsNoticed()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Combine("meaning_1.vectors");
        _ = Written(folder, "meaning_1.vectors", (5, [East, Between]), (7, [East]));
        byte[] whole = File.ReadAllBytes(path);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= (byte)(1 << (i % 8));
            AssertDamaged(damaged);
            AssertDamaged(whole[..i]);
        }

        AssertDamaged([.. whole, 0]);

        void AssertDamaged(byte[] content)
        {
            string other = folder.Combine($"{Guid.NewGuid():n}.vectors");
            File.WriteAllBytes(other, content);
            Assert.Equal(MeaningFault.Damaged, Assert.Throws<MeaningException>(() => VectorFile.Open(other)).Fault);
        }
    }

    private static VectorFile Written(TemporaryFolder folder, string name, params (ulong Version, IReadOnlyList<PassageVector> Passages)[] articles)
    {
        using (FileStream stream = File.Create(folder.Combine(name)))
        {
            VectorFileWriter.Write(stream, 77, "small", 3, areLeads: false, articles);
        }

        return VectorFile.Open(folder.Combine(name));
    }
}
