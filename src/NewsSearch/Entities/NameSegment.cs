namespace NewsSearch.Entities;

/// <summary>
/// A stretch of capitalised words, from token <paramref name="First"/> on, that may name a person or a place.
/// <paramref name="Place"/> is the gazetteer's first place of exactly these words, or -1.
/// </summary>
internal readonly record struct NameSegment(int First, int Count, int Place, SegmentTraits Traits)
{
    public int End => First + Count;

    public bool Has(SegmentTraits any) => (Traits & any) != 0;
}
