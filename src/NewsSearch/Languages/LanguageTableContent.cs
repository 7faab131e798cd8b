namespace NewsSearch.Languages;

/// <summary>What a <see cref="LanguageTable"/> is made of.</summary>
/// <param name="Shortest">The letters of the shortest runs, edges of words among them.</param>
/// <param name="Longest">Those of the longest.</param>
/// <param name="UnitsPerNat">How many units of weight make a factor of e in the odds.</param>
/// <param name="Runs">The numbers of a run's letters, a byte each, the last in the lowest; and how many weights it has, at most 63. In ascending order.</param>
/// <param name="Weights">Of one run after the other: a language's place in the list, and how much the run speaks for it.</param>
internal sealed record LanguageTableContent(
    IReadOnlyList<string> Languages,
    int Shortest,
    int Longest,
    float UnitsPerNat,
    IReadOnlyList<(ulong Key, int Count)> Runs,
    IReadOnlyList<(byte Language, sbyte Weight)> Weights);
