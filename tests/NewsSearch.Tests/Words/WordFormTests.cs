using CsCheck;
using Lucene.Net.Tartarus.Snowball.Ext;
using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

/// <summary>An unquoted word stands for all words with its stem and for no others.</summary>
public sealed class WordFormTests
{
    private static readonly string[] Beginnings =
    [
        "possib", "sk", "d", "l", "t", "v", "hop", "hopp", "nation", "relat", "gener", "univers", "arm", "happ", "abil", "organ", "respons", "communi", "arsen",
        "agr", "cr", "sp", "publ", "crit", "us", "inn", "earr", "proceed", "exceed", "succe", "news", "bias", "and", "ear", "on", "ug", "id", "gent", "sing",
        "oper", "hyp", "electr", "conform", "adopt", "depend", "homolog", "effect", "bowdler", "analog", "form", "radic", "differ", "vile", "sens", "control", "rol",
        "fi", "fe", "be", "kil", "knack", "knit", "y", "yell", "say", "by", "boy", "enjo", "tri", "ga", "gap", "consign", "consist", "consol", "const",
    ];

    private static readonly string[] Endings =
    [
        "", "e", "y", "i", "s", "es", "ies", "ied", "ed", "ing", "ying", "ingly", "edly", "er", "ers", "le", "ly", "ily", "ility", "ilities", "ible", "ibly", "able",
        "ably", "al", "ally", "ality", "ation", "ational", "ator", "ations", "ization", "izer", "ize", "ive", "ively", "iveness", "ful", "fully", "fulness", "ness",
        "ous", "ously", "ousness", "ment", "ement", "ent", "ence", "ency", "enci", "ance", "anci", "ant", "ic", "ical", "ically", "icate", "iciti", "ative", "ee",
        "eed", "eedly", "ism", "ist", "ity", "iti", "ll", "lle", "bl", "ble", "bli", "logi", "logy", "sses", "us", "ss", "'s", "ted", "ting", "ying", "yes",
    ];

    private static readonly Gen<string[]> Words = Gen.Select(
            Gen.Int[0, Beginnings.Length - 1],
            Gen.Int[0, Endings.Length - 1],
            (beginning, ending) => Beginnings[beginning] + Endings[ending])
        .Array[40, 150];

    [Fact]
    public void AWordFindsExactlyTheWordsWithItsStem()
    {
        var stemmer = new Stemmer();
        int others = 0;
        Words.Sample(
            given =>
            {
                string[] words = [.. given.SelectMany(word => WordScanner.Words(word)).Distinct()];
                using var shelf = new ArticleShelf([.. words.Select(word => ArticleShelf.Story(word, word))]);
                foreach (string word in words)
                {
                    string stem = stemmer.Stem(word).ToString();
                    string[] expected = [.. words.Where(other => stemmer.Stem(other).SequenceEqual(stem)).Order(StringComparer.Ordinal)];
                    IEnumerable<string> found = shelf.Search(word).Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal);
                    Assert.Equal(expected, found);
                    others += expected.Length - 1;
                }
            },
            iter: LongTests.Times(20, 3_000),
            threads: 1);
        Assert.InRange(others, 200, int.MaxValue);
    }

    /// <summary>The index is searched for these words from the beginning that they share: all pairs, since a sample may miss some.</summary>
    [Fact]
    public void EveryWordBeginsAsItsStemSaysWordsOfItDo()
    {
        var stemmer = new Stemmer();
        foreach (string word in Beginnings.SelectMany(beginning => Endings.SelectMany(ending => WordScanner.Words(beginning + ending))).Distinct())
        {
            string stem = stemmer.Stem(word).ToString();
            Assert.StartsWith(WordMatcher.Forms.SharedPrefix(stem).ToString(), word, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WordsThatEndInNoEndingAreTheirOwnStems()
    {
        var snowball = new EnglishStemmer();
        var random = new Random(19);
        for (int i = 0; i < 20_000; i++)
        {
            string word = string.Concat(random.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), random.Next(2, 12))) + random.GetItems("abfhjkopquvwxz".AsSpan(), 1)[0];
            snowball.SetCurrent(word);
            snowball.Stem();
            Assert.Equal(snowball.Current, new Stemmer().Stem(word).ToString());
        }
    }
}
