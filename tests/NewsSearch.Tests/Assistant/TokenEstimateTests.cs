using System.Text;
using NewsSearch.Assistant;

namespace NewsSearch.Tests.Assistant;

public sealed class TokenEstimateTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("ab c", 4)]
    [InlineData("\"1\":\n", 10)]
    [InlineData("é", 4)]
    [InlineData("新聞", 8)]
    [InlineData("a🚢", 9)]
    public void LettersAreAThirdOfATokenOtherAsciiTwoAndTheRestFour(string text, int parts)
    {
        Assert.Equal(parts, TokenEstimate.Of(text));
        Assert.Equal(parts, TokenEstimate.Of(Encoding.UTF8.GetBytes(text)));
    }
}
