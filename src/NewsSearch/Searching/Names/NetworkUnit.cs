namespace NewsSearch.Searching.Names;

/// <summary>What is counted where two names stand together.</summary>
public enum NetworkUnit
{
    /// <summary>Articles that have both.</summary>
    Articles,

    /// <summary>Sentences that have both.</summary>
    Sentences,
}
