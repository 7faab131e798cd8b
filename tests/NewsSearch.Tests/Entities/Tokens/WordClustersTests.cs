using NewsSearch.Entities.Tokens;

namespace NewsSearch.Tests.Entities.Tokens;

public sealed class WordClustersTests
{
    [Fact]
    public void AWordIsFoundAsItIsWrittenCapitalApart()
    {
        ulong[] keys = [.. Words("alpha Alpha beta gamma").Select(token => WordClusters.KeyOf(token))];
        var clusters = new WordClusters(WordClusters.Write([(keys[0], 1), (keys[1], 2), (keys[2], ushort.MaxValue)]));
        Assert.Equal([1, 2, ushort.MaxValue, 0], Words("alpha Alpha beta gamma").Select(token => (int)clusters.Of(token)));
        Assert.Equal([2, 0], Words("ÁLPHA Beta").Select(token => (int)clusters.Of(token)));
    }

    [Fact]
    public void WordsThatMeetInOneSlotStayApart()
    {
        (ulong Key, ushort Cluster)[] all = [.. Words(string.Join(' ', Enumerable.Range(1, 3000).Select(Word))).Select((token, i) => (WordClusters.KeyOf(token), (ushort)(i + 1)))];
        var clusters = new WordClusters(WordClusters.Write(all));
        Assert.Equal(Enumerable.Range(1, 3000), Words(string.Join(' ', Enumerable.Range(1, 3000).Select(Word))).Select(token => (int)clusters.Of(token)));
        Assert.All(Words(string.Join(' ', Enumerable.Range(3001, 3000).Select(Word))), token => Assert.Equal(0, clusters.Of(token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01000000")]
    [InlineData("00000000")]
    [InlineData("03000000000000000000000000000000000000000000")]
    [InlineData("0200000000000000000000000000")]
    public void ATableOfAnotherLengthIsRefused(string hex) => Assert.Throws<InvalidDataException>(() => new WordClusters(Convert.FromHexString(hex)));

    [Fact]
    public void LikesShareACluster()
    {
        WordClusters clusters = WordClusters.Default;
        Assert.Single(Words("Monday Tuesday Wednesday Thursday Friday").Select(token => clusters.Of(token)).Distinct());
        Assert.NotEqual(clusters.Of(Words("said")[0]), clusters.Of(Words("Ohio")[0]));
        Assert.DoesNotContain((ushort)0, Words("said Ohio Monday").Select(token => clusters.Of(token)));
    }

    private static string Word(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static Token[] Words(string text)
    {
        using TokenBuffer tokens = TokenScanner.Scan(text, WordLexicon.Default);
        return [.. tokens.Span];
    }
}
