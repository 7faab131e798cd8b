namespace NewsSearch.Entities.Tagging;

/// <summary>
/// The labels of the sequence model: outside, and for each class the first word of a name and its further words (BIO). Organisations,
/// peoples, works and events, and dates, sums and products are not reported; as labels of their own they draw off what would be
/// mistaken for a person or a place.
/// </summary>
internal static class NameLabel
{
    public const int Outside = 0;
    public const int Person = 1;
    public const int Place = 3;
    public const int Organisation = 5;
    public const int People = 7;
    public const int Work = 9;
    public const int Other = 11;
    public const int Count = 13;

    /// <summary>Labels of further words are even, those of first words odd.</summary>
    public static bool IsInside(int label) => label != Outside && (label & 1) == 0;

    /// <summary>The label of a name's first word, for either label of its class.</summary>
    public static int FirstOf(int label) => label == Outside ? Outside : label - 1 | 1;

    /// <summary>Whether <paramref name="next"/> may follow: further words follow words of their own class only.</summary>
    public static bool MayFollow(int label, int next) => !IsInside(next) || label == next || label == next - 1;
}
