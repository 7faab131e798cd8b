using NewsSearch.Searching.Names;

namespace NewsSearch.Tests.Searching.Names;

public sealed class FewCountsTests
{
    [Fact]
    public void OneValueIsCountedByItself()
    {
        var counts = new FewCounts<string>(StringComparer.Ordinal);
        Assert.False(counts.IsOne(out _));
        Assert.Empty(counts.All);
        counts.Add("Kyiv", 2);
        counts.Add("Kyiv", 3);
        Assert.True(counts.IsOne(out string only));
        Assert.Equal("Kyiv", only);
        Assert.Equal([new("Kyiv", 5)], counts.All);
    }

    [Fact]
    public void SeveralValuesAreCountedApart()
    {
        var counts = new FewCounts<string>(StringComparer.Ordinal);
        counts.Add("Kyiv", 2);
        counts.Add("Kiev", 1);
        counts.Add("KYIV", 1);
        counts.Add("Kyiv", 4);
        Assert.False(counts.IsOne(out _));
        Assert.Equal([new("KYIV", 1), new("Kiev", 1), new("Kyiv", 6)], counts.All.OrderBy(count => count.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void TheComparerSaysWhatIsOne()
    {
        var counts = new FewCounts<string>(StringComparer.OrdinalIgnoreCase);
        counts.Add("Kyiv", 2);
        counts.Add("KYIV", 1);
        Assert.True(counts.IsOne(out string only));
        Assert.Equal("Kyiv", only);
        Assert.Equal([new("Kyiv", 3)], counts.All);
    }
}
