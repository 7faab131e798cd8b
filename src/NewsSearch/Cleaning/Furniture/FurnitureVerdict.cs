namespace NewsSearch.Cleaning.Furniture;

internal enum FurnitureVerdict
{
    /// <summary>A sentence of the story, whatever stands around it.</summary>
    Story,

    /// <summary>Undecided: short, or speaking to the reader.</summary>
    Open,

    Furniture,
}
