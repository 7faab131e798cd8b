namespace NewsSearch.Searching;

/// <summary>An article that matches.</summary>
/// <param name="Rank">1 for the first of all hits, whatever the offset.</param>
/// <param name="Score">Higher is better; comparable within one search. 0 when the query only filters.</param>
/// <param name="Snippets">Passages of the body in the order of the text, then the title when it matches, then the people, places and organisations that do.</param>
public sealed record SearchHit(int Rank, float Score, IndexedArticle Indexed, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>The id of the article that stands for its story, its own when it stands alone; null where nobody asked for it.</summary>
    public string? Story { get; init; }

    /// <summary>How its score is made up where the question's meaning was asked for; null otherwise.</summary>
    public HitMeaning? Meaning { get; init; }

    /// <summary>The ids of other articles of its story that match, the best first, where a search is folded.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];
}
