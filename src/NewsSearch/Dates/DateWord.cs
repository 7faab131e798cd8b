namespace NewsSearch.Dates;

/// <summary>What a word means in dates.</summary>
/// <param name="Month">From 1; 0 where it is no month, or one that only the language tells: see <paramref name="ByLanguage"/>.</param>
/// <param name="ByLanguage">Of a month that differs by language, in which languages it is which; otherwise null.</param>
internal sealed record DateWord(int Month, DateWordKinds Kinds, IReadOnlyList<(int Month, string[] Languages)>? ByLanguage = null)
{
    public bool IsMonth => Month > 0 || ByLanguage is not null;

    /// <summary>The month in a language; 0 where that leaves it open.</summary>
    /// <param name="language">A code without region; null for an unknown one.</param>
    public int MonthIn(string? language)
    {
        int found = Month;
        foreach ((int month, string[] languages) in ByLanguage ?? [])
        {
            if (language is not null && languages.Contains(language))
            {
                found = found == 0 ? month : -1;
            }
        }

        return Math.Max(0, found);
    }
}
