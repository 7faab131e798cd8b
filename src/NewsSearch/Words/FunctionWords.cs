using System.Collections.Frozen;

namespace NewsSearch.Words;

/// <summary>
/// English words too common to tell what a text is about: Lucene's stop words, and the pronouns, auxiliaries and prepositions that people
/// put into whole questions. <c>us</c> is none, which names a country as often, nor is <c>may</c>, which is a month.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "about", "after", "again", "all", "also", "am", "among", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before",
        "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "doing", "during", "each", "for", "from", "had", "has",
        "have", "having", "he", "her", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "into", "is", "it", "its",
        "itself", "just", "me", "more", "most", "much", "my", "myself", "no", "nor", "not", "of", "on", "only", "or", "other", "our",
        "ourselves", "over", "own", "same", "she", "should", "so", "some", "such", "than", "that", "the", "their", "theirs", "them",
        "themselves", "then", "there", "these", "they", "this", "those", "through", "to", "too", "until", "upon", "very", "was", "we", "were",
        "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "would", "you", "your", "yours");

    public static bool Contains(string word) => All.Contains(word);
}
