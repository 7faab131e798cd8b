namespace NewsSearch.Training.Lemmas;

/// <param name="LeastGain">An ending is kept when it mends at least so many forms.</param>
/// <param name="ShortForm">What mends one form of at most so many letters is kept all the same: short words are the common ones.</param>
internal sealed record LemmaOptions(int LeastGain = 1, int ShortForm = 0)
{
    /// <summary>Lemmas of one form, at most.</summary>
    public const int MostLemmas = 2;

    /// <summary>Affixes that are tried, the most common.</summary>
    public const int MostAffixes = 12;

    /// <summary>Those of a language; the lists of some would make tables of megabytes.</summary>
    public static LemmaOptions Of(string language) => language switch
    {
        "ar" => new(3, 4),
        "fi" or "pl" => new(3, 8),
        "hbs" or "hu" => new(3, 6),
        "tr" => new(2, 8),
        _ => new(),
    };
}
