using NewsSearch.Entities.Correcting;

namespace NewsSearch.Tests.Entities.Correcting;

public sealed class GluedWordsTests
{
    [Theory]
    [InlineData("TrumpGOP")]
    [InlineData("TrumpTaylor")]
    [InlineData("PelosiOvernight")]
    [InlineData("McConnellGOP")]
    [InlineData("BernieSanders")]
    public void WordsThatMarkupGluedAreTold(string word) => Assert.True(GluedWords.Are(word));

    [Theory]
    [InlineData("Trump")]
    [InlineData("McCain")]
    [InlineData("MacArthur")]
    [InlineData("DeSantis")]
    [InlineData("LeBron")]
    [InlineData("O'Neil")]
    [InlineData("DiCaprio")]
    [InlineData("VanDyke")]
    [InlineData("FitzGerald")]
    [InlineData("MaryAnn")]
    [InlineData("McDONALD")]
    public void NamesWithACapitalInsideAreNot(string word) => Assert.False(GluedWords.Are(word));
}
