using System.Collections.Frozen;

namespace NewsSearch.Words;

/// <summary>English words too common to tell what a text is about: the list that Lucene's StopAnalyzer has.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such",
        "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with");

    public static bool Contains(string word) => All.Contains(word);
}
