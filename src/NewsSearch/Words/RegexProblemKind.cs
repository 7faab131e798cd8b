namespace NewsSearch.Words;

internal enum RegexProblemKind
{
    /// <summary>It is longer than <see cref="WordRegex.Longest"/>.</summary>
    TooLong,

    /// <summary>It has a backreference, look-around or so many repetitions that it would not take time linear in a word.</summary>
    Unsupported,

    Malformed,
}
