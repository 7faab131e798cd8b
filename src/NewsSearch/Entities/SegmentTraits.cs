namespace NewsSearch.Entities;

/// <summary>What the words around or inside a <see cref="NameSegment"/> settled while it was cut out.</summary>
[Flags]
internal enum SegmentTraits : byte
{
    None = 0,

    /// <summary>A capitalised title stands before it.</summary>
    Title = 1,

    /// <summary>That title is one that only people have (<c>Mr.</c>, <c>Sen.</c>).</summary>
    Honorific = 2,

    /// <summary>It is built like a place: <c>Padma River</c>, <c>Mount Elgon</c>, <c>Kandahar Airport</c>.</summary>
    BuiltAsPlace = 4,
}
