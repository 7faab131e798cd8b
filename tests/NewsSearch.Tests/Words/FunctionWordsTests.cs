using Lucene.Net.Analysis.Core;
using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("the", true)]
    [InlineData("Their", true)]
    [InlineData("WITH", true)]
    [InlineData("from", true)]
    [InlineData("which", true)]
    [InlineData("us", false)]
    [InlineData("may", false)]
    [InlineData("troops", false)]
    [InlineData("", false)]
    public void OnlyWordsThatTellNothingAreFunctionWords(string word, bool isOne) => Assert.Equal(isOne, FunctionWords.Contains(word));

    /// <summary>Snippets and <c>--any</c> are measured with this list.</summary>
    [Fact]
    public void EveryStopWordOfLuceneIsOne() => Assert.All(StopAnalyzer.ENGLISH_STOP_WORDS_SET, word => Assert.True(FunctionWords.Contains(word), word));
}
