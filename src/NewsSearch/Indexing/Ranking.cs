using Lucene.Net.Search.Similarities;

namespace NewsSearch.Indexing;

/// <summary>How matches are scored, for writing and searching alike: Lucene's default is TF-IDF, and both sides must agree.</summary>
internal static class Ranking
{
    /// <summary>A match in the title counts this many times one in the body.</summary>
    public const float TitleBoost = 2f;

    /// <summary>BM25 with the parameters usual for news: term frequency saturates early, length matters little.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity(0.9f, 0.4f);
}
