using NewsSearch.Entities.Correcting;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Tests.Entities.Correcting;

public sealed class GluedWordsTests
{
    [Theory]
    [InlineData("TrumpGOP", 5)]
    [InlineData("TrumpTaylor", 5)]
    [InlineData("PelosiOvernight", 6)]
    [InlineData("McConnellGOP", 9)]
    [InlineData("BernieSanders", 6)]
    [InlineData("Warren2020", 6)]
    public void WordsThatMarkupGluedBreakWhereTheSecondBegins(string word, int length) => Assert.Equal(length, GluedWords.Break(word, []));

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
    [InlineData("LeeSenate")]
    public void NamesWithACapitalInsideDoNot(string word) => Assert.Equal(0, GluedWords.Break(word, []));

    [Fact]
    public void WordThatTheNameHasAlreadyEndsBeforeAnyOther()
    {
        using TokenBuffer before = TokenScanner.Scan("Mike Lee Michael", WordLexicon.Default);
        Assert.Equal(3, GluedWords.Break("LeeSenate", before.Span));
    }

    /// <summary>Each capital tried would take minutes.</summary>
    [Fact]
    public void ARowOfLettersThatNoTwoWordsHaveIsLeftWhole() =>
        Assert.Equal(0, GluedWords.Break(string.Concat(Enumerable.Repeat("Xa", 1_000_000)) + "Trump", []));
}
