namespace NewsSearch.Searching.Sampling;

/// <summary>By what articles are put apart before a sample is drawn from each part.</summary>
public enum StratumKey
{
    /// <summary>The outlet; spellings that differ in letter case or signs alone are one.</summary>
    Source,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The year of publication, UTC.</summary>
    Year,

    /// <summary>The month of publication, UTC.</summary>
    Month,
}
