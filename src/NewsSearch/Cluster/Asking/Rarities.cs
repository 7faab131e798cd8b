using NewsSearch.Matching;
using NewsSearch.Searching;

namespace NewsSearch.Cluster.Asking;

/// <summary>How telling the parts of a query are: from how many articles have each of their words.</summary>
internal static class Rarities
{
    /// <summary>The leaves with rarities by which passages are chosen.</summary>
    /// <remarks>One leaf is as telling as itself, whatever its rarity.</remarks>
    public static IReadOnlyList<QueryLeaf> ForPassages(IReadOnlyList<QueryLeaf> leaves, ClusterSnapshot snapshot, CancellationToken cancellation) =>
        leaves is [var only] ? [only with { Rarity = 1 }] : Of(leaves, snapshot, cancellation);

    /// <summary>The leaves with their rarities.</summary>
    public static IReadOnlyList<QueryLeaf> Of(IReadOnlyList<QueryLeaf> leaves, ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        IReadOnlyDictionary<Clause, int> known = snapshot.Frequencies(
            leaves.SelectMany(leaf => IndexedFields.Of(leaf.Field), (leaf, field) => (leaf, field)).SelectMany(each => each.leaf.Pattern.Words.Select(word => ArticlesOf(word, each.field.Name))),
            cancellation);
        return [.. leaves.Select(leaf => leaf with { Rarity = RarityOf(leaf, known, snapshot.ArticleCount) })];
    }

    private static float RarityOf(QueryLeaf leaf, IReadOnlyDictionary<Clause, int> known, int all) => leaf.Pattern
        .Frequencies(word => IndexedFields.Of(leaf.Field).Max(field => known[ArticlesOf(word, field.Name)]))
        .Sum(frequency => WordRarity.Of(frequency, all));

    /// <summary>The articles with any term that a word stands for.</summary>
    private static Clause ArticlesOf(WordMatcher word, string field) => WordTerms.Of(word, field, LanguageGroup.All).In(field).May;
}
