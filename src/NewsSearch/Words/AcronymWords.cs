using System.Collections.Frozen;

namespace NewsSearch.Words;

/// <summary>
/// English words that are also the letters of an acronym in the news, which capitals or dots tell apart. Any other acronym is one word
/// however it is written, since outlets differ: NATO and Nato, FBI and F.B.I.
/// </summary>
internal static class AcronymWords
{
    /// <summary>So common that who writes them in lower case never means the acronym.</summary>
    private static readonly FrozenSet<string> FunctionWords = FrozenSet.Create(StringComparer.Ordinal, "am", "is", "it", "us", "who");

    /// <summary>In lower case, these may mean the acronym too: many a searcher has no capitals.</summary>
    private static readonly FrozenSet<string> ContentWords = FrozenSet.Create(StringComparer.Ordinal,
        "act", "ad", "aids", "arm", "cap", "care", "cares", "cat", "cop", "core", "dare", "doe", "dot", "dream", "era", "fast", "gap", "ice", "id",
        "la", "ma", "mad", "mod", "net", "nice", "now", "pa", "pen", "pet", "pin", "pow", "ram", "raw", "rip", "sag", "sap", "sat", "seal", "snap",
        "start", "stem", "swat", "swift", "tap", "tarp");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Content = ContentWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Letters of the longest.</summary>
    public const int Longest = 5;

    /// <summary>Those that, written as a word, are never the acronym.</summary>
    public static IReadOnlyCollection<string> Apart => FunctionWords;

    /// <summary>Whether the folded word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length is >= 2 and <= Longest && (Function.Contains(word) || Content.Contains(word));

    /// <summary>Whether the folded word, written as a word, is never the acronym.</summary>
    public static bool AreApart(ReadOnlySpan<char> word) => word.Length <= Longest && Function.Contains(word);
}
