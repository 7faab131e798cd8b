namespace NewsSearch.Entities.Tokens;

/// <summary>What an article's uses of a capitalised word show, wherever in the article they stand.</summary>
[Flags]
internal enum WordTraits : ushort
{
    None = 0,
    AfterHonorific = 1 << 0,
    AfterRole = 1 << 1,
    AfterGivenName = 1 << 2,
    BeforePersonName = 1 << 3,
    AfterPlaceCue = 1 << 4,
    BeforeVerb = 1 << 5,
    AfterThe = 1 << 6,
    BeforeBody = 1 << 7,

    /// <summary>First of several capitalised words.</summary>
    First = 1 << 8,

    /// <summary>Last of several capitalised words.</summary>
    Last = 1 << 9,
    Alone = 1 << 10,
    Possessive = 1 << 11,

    /// <summary>Before a comma and a known country or region.</summary>
    BeforeStatedPlace = 1 << 12,
    BeforePlaceNoun = 1 << 13,
    InBrackets = 1 << 14,
}
