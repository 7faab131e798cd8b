using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public sealed class SentenceBreakerTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("Mr. Obama met Gen. Smith. They talked.", "Mr. Obama met Gen. Smith.|They talked.")]
    [InlineData("In the U.S. Congress voted. In the U.S. The law passed.", "In the U.S. Congress voted.|In the U.S.|The law passed.")]
    [InlineData("On Jan. 5 it rained. It was 3.5 degrees.", "On Jan. 5 it rained.|It was 3.5 degrees.")]
    [InlineData("\"I will go,\" he said. \"You stay.\" She did.", "\"I will go,\" he said.|\"You stay.\"|She did.")]
    [InlineData("“Why?” he asked. “Because!” she said.", "“Why?” he asked.|“Because!” she said.")]
    [InlineData("John F. Kennedy spoke. George W. Bush too.", "John F. Kennedy spoke.|George W. Bush too.")]
    [InlineData("First line\nsame sentence. Next.", "First line\nsame sentence.|Next.")]
    [InlineData("A headline\n\nThe story", "A headline|The story")]
    [InlineData("He paused ... and went on... Then he stopped.", "He paused ... and went on...|Then he stopped.")]
    [InlineData("見出し。本文です。", "見出し。|本文です。")]
    [InlineData("Visit example.com today. Now.", "Visit example.com today.|Now.")]
    [InlineData("‘Go!ʼ he said. ‘Stay.ʼ She left.", "‘Go!ʼ he said.|‘Stay.ʼ|She left.")]
    [InlineData("Sens. Collins and Reps. Lee met Govs. Walker and Scott. All agreed.", "Sens. Collins and Reps. Lee met Govs. Walker and Scott.|All agreed.")]
    [InlineData("In Mobile, Ala. Mayor Stimpson and in Hope, Ark. Kim Smith won. The rest lost.", "In Mobile, Ala. Mayor Stimpson and in Hope, Ark. Kim Smith won.|The rest lost.")]
    [InlineData("He paused . . . and went on . . . Then he stopped . . . .", "He paused . . . and went on . . .|Then he stopped . . . .")]
    [InlineData("So said Adam Schiff (D-Calif.). Kyiv agreed. Feinstein (D-Calif.) Kyiv", "So said Adam Schiff (D-Calif.).|Kyiv agreed.|Feinstein (D-Calif.) Kyiv")]
    [InlineData("no end", "no end")]
    public void TextBreaksInto(string text, string sentences)
    {
        var found = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int end = SentenceBreaker.NextEnd(text, at, out _);
            Assert.True(end > at);
            found.Add(text[at..end].Trim());
            at = end;
        }

        Assert.Equal(sentences, string.Join('|', found.Where(sentence => sentence.Length > 0)));
    }

    [Fact]
    public void ABlankLineEndsAParagraph()
    {
        const string Text = "One. Two.\n\nThree.";
        Assert.Equal(4, SentenceBreaker.NextEnd(Text, 0, out bool first));
        Assert.False(first);
        Assert.Equal(9, SentenceBreaker.NextEnd(Text, 4, out bool second));
        Assert.True(second);
        Assert.Equal(17, SentenceBreaker.NextEnd(Text, 9, out bool third));
        Assert.True(third);
    }

    [Theory]
    [InlineData("......................")]
    [InlineData("\n\n\n\n\n\n")]
    [InlineData(". . . . . .")]
    [InlineData("\"\"\"''')))")]
    public void AnyTextIsWalkedToItsEnd(string text) => Walk(text);

    [Fact]
    public void EveryCodePointIsPassedOverWhereverItStands()
    {
        foreach (string text in CodePoints.AllIn("#", "##", "#ab. C", "ab#cd", "ab#", "5#", "A.# B", "A. #B", "A.#", "a\n#\nb", "\n\n#"))
        {
            Walk(text);
        }
    }

    private static void Walk(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = SentenceBreaker.NextEnd(text, at, out bool endsParagraph);
            Assert.True(end > at && end <= text.Length && (endsParagraph || end < text.Length), text);
            at = end;
        }
    }

    [Theory]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(600)]
    public void TheEndOfALongSentenceIsFoundWhereverItStands(int length)
    {
        string word = new('x', length);
        Assert.Equal(length + 1, SentenceBreaker.NextEnd($"{word}。Y. Z", 0, out _));
        Assert.Equal(length + 1, SentenceBreaker.NextEnd($"{word}! Y。", 0, out _));
        Assert.Equal(length + 2, SentenceBreaker.NextEnd($"{word}李。\nY", 0, out _));
    }
}
