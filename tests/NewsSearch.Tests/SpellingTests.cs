namespace NewsSearch.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("qurey", "query")]
    [InlineData("idnex", "index")]
    [InlineData("quary", "query")]
    [InlineData("INDEX", "index")]
    [InlineData("saevd", "saved")]
    [InlineData("save", "save")]
    [InlineData("yreuq", null)]
    [InlineData("x", null)]
    public void ExchangedNeighboursAreOneMistake(string written, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, ["index", "query", "save", "saved"]));
}
