using NewsSearch.Cluster;

namespace NewsSearch.Tests.Cluster;

public sealed class PreparedWordsTests
{
    private readonly PreparedWords _words = new();

    [Fact]
    public void ABodyHasTheMarksOfItsSentencesAndParagraphs() => Assert.Equal(
        "troops+troop*troop($ left+leave+left*left) rain+rain*rain( stopped+stop*stop)% bridges+bridge*bridg($ stopped+stop*stop)%",
        Sorted(_words.Body("Troops left. Rain stopped.\n\nBridges stopped", "en")));

    [Fact]
    public void AnArticleOfNoKnownLanguageIsTakenForEnglish() =>
        Assert.Equal(_words.Title("Troops left", "en").ToString(), _words.Title("Troops left", null).ToString());

    [Fact]
    public void WordsOfOtherLanguagesHaveNoEnglishStems() =>
        Assert.DoesNotContain(PreparedWords.StemSign, _words.Title("Die Truppen der Armeen", "de").ToString());

    [Fact]
    public void WordsOfALanguageWithoutATableAreTheirOwnLemmas() => Assert.Equal("abc+abc", _words.Title("Abc", "eo").ToString());

    [Fact]
    public void ChineseOfEitherScriptIsRead() => Assert.Equal("中+中 国+国", _words.Title("中国", "zh-Hant").ToString());

    [Fact]
    public void EmptyTextsHaveNoWords()
    {
        Assert.Equal("", _words.Title("", "en").ToString());
        Assert.Equal("", _words.Body(" – ", null).ToString());
    }

    [Fact]
    public void NamesAreFoldedAsFiltersFoldThem() => Assert.Equal("ban ki moon", Plain(_words.Name("Ban Ki-moon", "en")));

    [Fact]
    public void ThePlacesOfAHostAreSigned() => Assert.Equal("https www!www ledger!ledger com!com a", Plain(_words.Address("https://www.ledger.com/a", "en")));

    [Fact]
    public void TheTermsOfAQueryAreThoseOfAText()
    {
        string prepared = _words.Title("left", "en").ToString();
        Assert.All(PreparedWords.LemmasOf("left", "en"), lemma => Assert.Contains(lemma, prepared, StringComparison.Ordinal));
        Assert.EndsWith(PreparedWords.StemOf("left"), prepared, StringComparison.Ordinal);
    }

    /// <summary>Lemmas in order, wherever they come from.</summary>
    private static string Sorted(ReadOnlySpan<char> prepared) => string.Join(' ', prepared.ToString().Split(' ').Select(word =>
    {
        int first = word.IndexOf('+', StringComparison.Ordinal), end = word.IndexOf('*', StringComparison.Ordinal);
        return word[..first] + string.Concat(word[(first + 1)..end].Split('+').Order(StringComparer.Ordinal).Select(lemma => "+" + lemma)) + word[end..];
    }));

    /// <summary>Without lemmas and stems.</summary>
    private static string Plain(ReadOnlySpan<char> prepared) =>
        System.Text.RegularExpressions.Regex.Replace(prepared.ToString(), @"[+*][^ !+*]*", "");
}
