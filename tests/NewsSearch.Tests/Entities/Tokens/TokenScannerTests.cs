using CsCheck;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Tests.Entities.Tokens;

public sealed class TokenScannerTests
{
    [Theory]
    [InlineData("Putin's troops", "Putin|troops")]
    [InlineData("Putin’s troops", "Putin|troops")]
    [InlineData("Ban Ki-moon said", "Ban|Ki|moon|said")]
    [InlineData("the U.S. and J.K. Rowling", "the|U.S.|and|J.K.|Rowling")]
    [InlineData("Mr. O'Neill, 52", "Mr|O'Neill|,|52")]
    [InlineData("40,000 troops.", "40,000|troops|.")]
    [InlineData("John F. Kennedy", "John|F.|Kennedy")]
    [InlineData("war — peace", "war|—|peace")]
    [InlineData("Sana’a", "Sana’a")]
    [InlineData("Putinʼs OʼNeill, the dogsʼ home, ʼTis", "Putin|OʼNeill|,|the|dogs|ʼ|home|,|ʼ|Tis")]
    public void TextIsCutIntoWords(string text, string expected) => Assert.Equal(expected, string.Join('|', Scan(text).Select(token => text[token.Start..token.End])));

    // The hyphen of "Ki - moon" is a mark, as that of "Ki-moon" is; the dash of a text with hyphens of its own is not.
    [Theory]
    [InlineData("Putin ’ s troops , he said .", "Putin|troops|,|he|said|.")]
    [InlineData("Putin 's troops , he said .", "Putin|troops|,|he|said|.")]
    [InlineData("Ban Ki - moon did n't , he said .", "Ban|Ki|moon|did n't|,|he|said|.")]
    [InlineData("Kim Ha - eun sang . See https://x.org/a-b/c-d , he said .", "Kim|Ha|eun|sang|.|See|https|:|/|/|x|.|org|/|a|b|/|c|d|,|he|said|.")]
    [InlineData("CYCLING - Anglo-Swiss win , he said .", "CYCLING|-|Anglo|Swiss|win|,|he|said|.")]
    [InlineData("the U . S . and George W . Bush , he said .", "the|U . S .|and|George|W .|Bush|,|he|said|.")]
    [InlineData("in St . Lucia , he said .", "in|St|Lucia|,|he|said|.")]
    public void TextOfPartedTokensIsCutIntoTheSameWords(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Scan(text).Select(token => text[token.Start..token.End])));

    [Fact]
    public void PartedPossessivesAndHyphensAreMarked()
    {
        Token[] tokens = Scan("Ban Ki - moon ’ s aide , he said .");
        Assert.True(tokens[2].Has(TokenMarks.Hyphen));
        Assert.True(tokens[2].Has(TokenMarks.Possessive));
        Assert.False(tokens[3].Has(TokenMarks.Possessive));
    }

    [Fact]
    public void PartedQuotationMarksOpenAndCloseByTurns()
    {
        const string text = "He said , \" Go \" Home .";
        Assert.Equal(["He", "Go"], Scan(text).Where(token => token.Has(TokenMarks.Start) && token.Length > 1).Select(token => text[token.Start..token.End]));
    }

    [Fact]
    public void CapitalsAfterSentenceEndsQuotesAndLineBreaksTellNothing()
    {
        const string text = "One two. Three \"Four five\" Six\nSeven: Eight, Nine";
        Assert.Equal(["One", "Three", "Four", "Seven", "Eight"], Scan(text).Where(token => token.Has(TokenMarks.Start)).Select(token => text[token.Start..token.End]));
    }

    [Fact]
    public void AbbreviationsDoNotEndSentences()
    {
        const string text = "Sen. Cruz met Dr. Lee in St. Petersburg on Feb. 3 with U.S. Steel.";
        Assert.Equal(["Sen"], Scan(text).Where(token => token.Has(TokenMarks.Start)).Select(token => text[token.Start..token.End]));
    }

    [Theory]
    [InlineData("Côte", "cote")]
    [InlineData("U.S.", "us")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Thessaloni\u0301ki", "Thessaloniki")]
    public void SpellingsOfOneWordShareAKey(string one, string other) => Assert.Equal(NameHash.Of(one), NameHash.Of(other));

    [Fact]
    public void OrderOfWordsCountsInSequenceKeys()
    {
        ulong a = NameHash.Of("Paul"), b = NameHash.Of("John");
        Assert.NotEqual(
            NameHash.AppendWord(NameHash.AppendWord(NameHash.Start, a), b),
            NameHash.AppendWord(NameHash.AppendWord(NameHash.Start, b), a));
    }

    [Fact]
    public void EveryCodePointIsPassedOverWhereverItStands()
    {
        foreach (string text in CodePoints.AllIn("#", "##", "#ab c", "Ab#cd", "Ab# c", "5#", "5#6", "#5", "A#s b", "A.#.", "a-#", "a #", "Ab # s , c , d , e .", "A # B , c , d , e ."))
        {
            int behind = 0;
            foreach (Token token in Scan(text))
            {
                Assert.True(behind <= token.Start && token.Start < token.End && token.End <= text.Length, text);
                behind = token.End;
            }
        }
    }

    [Fact]
    public void CurledAndLetterApostrophesCutAlike() => Gen.Char["adDsStTn.,5 -’’’’"].Array[0, 12].Sample(
        characters =>
        {
            string text = new(characters);
            Assert.Equal(WithoutApostrophes(text), WithoutApostrophes(text.Replace('’', 'ʼ')));
        },
        iter: LongTests.Times(10_000, 200_000),
        threads: 1);

    /// <summary>The tokens, with no key for those that are an apostrophe: it is the apostrophe itself.</summary>
    private static IEnumerable<Token> WithoutApostrophes(string text) =>
        Scan(text).Select(token => text[token.Start] is '’' or 'ʼ' ? token with { Key = 0 } : token);

    private static Token[] Scan(string text)
    {
        using TokenBuffer tokens = TokenScanner.Scan(text, WordLexicon.Default);
        return tokens.Span.ToArray();
    }
}
