using Lucene.Net.Tartarus.Snowball.Ext;
using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public class StemmerTests
{
    /// <summary>Every ending of three letters behind beginnings of each kind that Porter2 tells apart.</summary>
    [Fact]
    public void WordsAreTakenForTheirOwnStemsOnlyWherePorter2LeavesThemAlone()
    {
        var snowball = new EnglishStemmer();
        int left = 0;
        foreach (string beginning in (string[])["", "b", "cr", "nat", "hopp", "possib", "general", "inferiorit", "ye"])
        {
            for (int ending = 0; ending < 26 * 26 * 26; ending++)
            {
                string word = $"{beginning}{(char)('a' + (ending / 676))}{(char)('a' + (ending / 26 % 26))}{(char)('a' + (ending % 26))}";
                if (Stemmer.IsStem(word) && word is not ("its" or "does"))
                {
                    snowball.SetCurrent(word.ToCharArray(), word.Length);
                    snowball.Stem();
                    Assert.Equal(word, new string(snowball.CurrentBuffer, 0, snowball.CurrentBufferLength));
                    left++;
                }
            }
        }

        Assert.InRange(left, 9 * 26 * 26 * 13, 9 * 26 * 26 * 25);
    }
}
