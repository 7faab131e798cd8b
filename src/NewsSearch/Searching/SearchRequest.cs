using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>What to search for and how much of it to return.</summary>
public sealed record SearchRequest(NewsQuery Query)
{
    /// <summary>The <see cref="Context"/> with which the one passage of a field is all of it, with every match.</summary>
    public const int WholeText = int.MaxValue;

    /// <summary>
    /// Whether words side by side in the query are alternatives, see <see cref="QueryOptions.Any"/>: they count more where they stand
    /// side by side in an article, too. What <c>OR</c> joins is not side by side.
    /// </summary>
    public bool Any { get; init; }

    /// <summary>Hits to return at most.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Hits to leave out at the beginning.</summary>
    public int Offset { get; init; }

    /// <summary>Which hits come first.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Whether the hits' articles need no more than id and key, the rest being left empty: to read an article costs more than to find it.</summary>
    public bool KeysOnly { get; init; }

    /// <summary>Passages a hit at most; none with <see cref="KeysOnly"/>.</summary>
    public int Snippets { get; init; } = 2;

    /// <summary>The length of a passage in UTF-16 units at most; a longer word is kept whole.</summary>
    public int Context { get; init; } = 240;

    /// <summary>
    /// What raises the score of what is found when the best hits come first, beside the words that stand side by side in the query, which
    /// do so unasked.
    /// </summary>
    public ValueList<Boost> Boosts { get; init; } = new([]);

    /// <summary>How much age lowers a score when the best hits come first; null for not at all.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>
    /// What the question means, by which articles are found and ranked beside its words; null for the words alone. Its words are alternatives then,
    /// and the order is by score whatever <see cref="Sort"/> says; every part that looks for something else than words of the text has to hold.
    /// </summary>
    public AskedMeaning? Meaning { get; init; }

    /// <summary>Articles to leave out, in the versions that were seen; null for none.</summary>
    public ArticleVersions? Seen { get; init; }
}
