using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Tests.Entities.Gazetteer;

public sealed class SmallTownsTests
{
    [Theory]
    [InlineData("Swainsboro", true)]
    [InlineData("SWAINSBORO", true)]
    [InlineData("Prairie du Chien", true)]
    [InlineData("Saint Johnsbury", true)]
    [InlineData("St. Johnsbury", true)]
    [InlineData("Zuckerville", false)]
    [InlineData("du Chien", false)]
    public void TownsAreKnownByTheirWholeName(string name, bool expected)
    {
        using TokenBuffer tokens = TokenScanner.Scan(name, WordLexicon.Default);
        Assert.Equal(expected, SmallTowns.Default.Has(tokens.Span));
    }
}
