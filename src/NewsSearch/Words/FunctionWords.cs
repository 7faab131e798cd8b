using Lucene.Net.Analysis.Core;

namespace NewsSearch.Words;

/// <summary>Words too common to tell what a text is about: Lucene's English stop words.</summary>
internal static class FunctionWords
{
    public static bool Contains(string word) => StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word.ToLowerInvariant());
}
