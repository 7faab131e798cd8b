using NewsSearch.Meaning;

namespace NewsSearch.Tests.Meaning;

public sealed class PassageCutterTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t ")]
    public void ATextWithoutWordsHasNone(string text) => Assert.Empty(PassageCutter.Cut(text));

    [Fact]
    public void AShortTextIsOnePassage() => Assert.Equal([new TextSpan(1, 37)], PassageCutter.Cut(" The ship sank. Nobody was on board.. \n"));

    [Fact]
    public void PassagesAreWholeSentencesAndOverlap()
    {
        // Forty sentences of ten words: thirteen of them are 130 words, and the next begins ten of them later.
        string[] sentences = [.. Enumerable.Range(10, 40).Select(i => $"The ship number {i} came into the old harbour yesterday.")];
        string text = string.Join(' ', sentences);
        Assert.Equal(
            [string.Join(' ', sentences[..13]), string.Join(' ', sentences[10..23]), string.Join(' ', sentences[20..33]), string.Join(' ', sentences[30..])],
            PassageCutter.Cut(text).Select(passage => text[passage.Start..passage.End]));
    }

    [Fact]
    public void ASentenceWithoutAnEndIsCut()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 1000));
        List<TextSpan> passages = PassageCutter.Cut(text);
        Assert.All(passages, passage => Assert.True(passage.Length <= 130 * 5));
        AssertCoversAll(text, passages);
    }

    [Fact]
    public void ARunWithoutSpacesIsCutBetweenCharacters()
    {
        string text = string.Concat(Enumerable.Repeat("港𠀀", 2000));
        List<TextSpan> passages = PassageCutter.Cut(text);
        Assert.All(passages, passage => Assert.False(char.IsLowSurrogate(text[passage.Start])));
        Assert.All(passages, passage => Assert.True(passage.Length <= 260));
        AssertCoversAll(text, passages);
    }

    [Fact]
    public void AHundredThousandWordsAreAThousandPassages()
    {
        string text = string.Concat(Enumerable.Repeat("The ship came into the old harbour late on Monday. ", 10_000));
        List<TextSpan> passages = PassageCutter.Cut(text);
        Assert.InRange(passages.Count, 995, 1005);
        AssertCoversAll(text, passages);
    }

    private static void AssertCoversAll(string text, List<TextSpan> passages)
    {
        int covered = 0;
        foreach (TextSpan passage in passages)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[Math.Min(covered, passage.Start)..passage.Start]));
            Assert.True(passage.End > covered);
            covered = passage.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[covered..]));
    }
}
