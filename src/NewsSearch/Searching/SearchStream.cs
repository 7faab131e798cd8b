namespace NewsSearch.Searching;

/// <summary>The answer to a search without end.</summary>
/// <param name="Total">Articles that match, returned or not.</param>
/// <param name="Hits">Read from the index one by one as they are enumerated; to be enumerated once, before the index is disposed of.</param>
public sealed record SearchStream(int Total, IEnumerable<SearchHit> Hits)
{
    /// <summary>Articles of the index that have no vectors, where the question's meaning was asked for; they are found by words alone.</summary>
    public int WithoutVectors { get; init; }

    /// <summary>What is wrong with files of vectors, a clause each that names the file; the articles of these are among those that have none.</summary>
    public IReadOnlyList<string> DamagedVectors { get; init; } = [];

    /// <summary>Of how many stories the articles are, to be asked once the hits are read; null where nobody asked, or they are too many to count.</summary>
    public Func<int?> CountStories { get; init; } = static () => null;
}
