namespace NewsSearch.Searching;

/// <summary>How telling it is that a word stands in an article.</summary>
internal static class WordRarity
{
    /// <summary>The inverse document frequency of a word in <paramref name="matching"/> of <paramref name="all"/> articles; always above 0.</summary>
    public static float Of(double matching, long all)
    {
        double frequency = Math.Clamp(matching, 0, all);
        return (float)Math.Log(1 + ((all - frequency + 0.5) / (frequency + 0.5)));
    }
}
