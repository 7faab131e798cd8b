using NewsSearch.Home;
using NewsSearch.OnDisk;

namespace NewsSearch.Tests.OnDisk;

/// <summary>Which format an index has is said by its commit and by nothing else.</summary>
public sealed class IndexFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private IndexHome Home => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, IndexFault.OlderFormat)]
    [InlineData("5", IndexFault.OlderFormat)]
    [InlineData("99", IndexFault.NewerFormat)]
    public void ACommitOfAnotherFormatIsRefused(string? format, IndexFault fault)
    {
        ForeignCommit.Write(Home, format);
        Assert.Equal(fault, Assert.Throws<IndexException>(() => ArticleIndex.Open(Home)).Fault);
        Assert.Equal(fault, Assert.Throws<IndexException>(() => IndexHealth.Of(Home)).Fault);
        Assert.Equal(fault, Assert.Throws<IndexException>(() => ArticleIndexWriter.Open(Home, rebuild: false, processId: 1)).Fault);
    }

    /// <summary>A rebuild that is killed before its commit leaves the old index, whatever stands beside it.</summary>
    [Fact]
    public void TheFileForOlderProgramsMakesNoOtherFormat()
    {
        ForeignCommit.Write(Home, "5");
        _folder.Write("format", "6\n");
        Assert.Equal(IndexFault.OlderFormat, Assert.Throws<IndexException>(() => ArticleIndex.Open(Home)).Fault);
        using (ArticleIndexWriter writer = ArticleIndexWriter.Open(Home, rebuild: true, processId: 1))
        {
            writer.Commit();
        }

        _folder.Write("format", "x");
        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal(0, index.ArticleCount);
    }

    [Fact]
    public void OlderProgramsAreToldByTheirFile()
    {
        using ArticleIndexWriter writer = ArticleIndexWriter.Open(Home, rebuild: false, processId: 1);
        writer.Commit();
        Assert.Equal($"{ArticleIndexWriter.Format}\n", File.ReadAllText(_folder.Combine("format")));
    }
}
