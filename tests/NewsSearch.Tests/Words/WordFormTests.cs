using CsCheck;
using Lucene.Net.Tartarus.Snowball.Ext;
using NewsSearch.Matching;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Tests.Words;

/// <summary>An unquoted word stands for all words that have a lemma in common with it and for no others.</summary>
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

    private static readonly string[] Bodies =
        ["walk", "talk", "plan", "stop", "carr", "worr", "stud", "box", "glass", "bus", "church", "hous", "mov", "lov", "chang", "argu", "lead", "sav", "troop", "border", "vot", "women"];

    private static readonly string[] Inflections = ["", "e", "s", "es", "ed", "ing", "er", "est", "ies", "ied", "ying", "y", "ned", "ning", "ped", "ping", "'s", "ment", "ly", "ation"];

    private static readonly Gen<string[]> Words = Gen.Select(
            Gen.Int[0, Bodies.Length - 1],
            Gen.Int[0, Inflections.Length - 1],
            (body, inflection) => Bodies[body] + Inflections[inflection])
        .Array[40, 150];

    [Fact]
    public void AWordFindsExactlyTheWordsWithALemmaOfIt()
    {
        LemmaTable table = LemmaTables.Of("en")!;
        int others = 0;
        Words.Sample(
            given =>
            {
                string[] words = [.. given.SelectMany(word => WordScanner.Words(word)).Where(word => word.Length > 1 && !FunctionWords.Contains(word)).Distinct()];
                using var shelf = new ArticleShelf([.. words.Select(word => ArticleShelf.Story(word, word))]);
                foreach (string word in words)
                {
                    string[] expected = [.. words.Where(other => other == word || table.LemmasOf(other).Intersect(table.LemmasOf(word)).Any()).Order(StringComparer.Ordinal)];
                    IEnumerable<string> found = shelf.Search(word).Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal);
                    Assert.Equal(expected, found);
                    others += expected.Length - 1;
                }
            },
            iter: LongTests.Times(20, 3_000),
            threads: 1);
        Assert.InRange(others, 200, int.MaxValue);
    }

    /// <summary>The index is searched for words of one stem from the beginning that they share: all pairs, since a sample may miss some.</summary>
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
