namespace NewsSearch.Entities.Tokens;

/// <summary>How an article uses one capitalised word; counts stop at 65,535.</summary>
internal struct WordUse
{
    public ulong Key;

    /// <summary>The tokens beside it in the longest sequence of capitalised words that it is part of, or -1; titles are passed over.</summary>
    public int Previous;
    public int Next;
    public ushort LongestRun;

    /// <summary>Uses with a capital that its place in the sentence or line does not explain.</summary>
    public ushort Capitals;
    public ushort CapitalsAtStart;
    public ushort Small;
    public WordTraits Traits;
}
