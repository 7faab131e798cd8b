using NewsSearch.Matching;
using NewsSearch.Searching;

namespace NewsSearch.Cluster.Asking;

/// <summary>How telling the parts of a query are, by which passages are chosen: from how many articles have each of their words.</summary>
internal static class Rarities
{
    /// <summary>The leaves with their rarities.</summary>
    public static IReadOnlyList<QueryLeaf> Of(IReadOnlyList<QueryLeaf> leaves, ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        if (leaves.Count < 2)
        {
            // One is as telling as itself.
            return [.. leaves.Select(leaf => leaf with { Rarity = 1 })];
        }

        IReadOnlyDictionary<Clause, int> known = snapshot.Frequencies(
            leaves.SelectMany(leaf => IndexedFields.Of(leaf.Field), (leaf, field) => (leaf, field))
                .SelectMany(each => each.leaf.Pattern.Words.SelectMany(word => ClausesOf(word, each.field.Name))),
            cancellation);
        return [.. leaves.Select(leaf => leaf with { Rarity = RarityOf(leaf, known, snapshot.ArticleCount) })];
    }

    private static float RarityOf(QueryLeaf leaf, IReadOnlyDictionary<Clause, int> known, int all) => leaf.Pattern
        .Frequencies(word => IndexedFields.Of(leaf.Field).Max(field => Together(ClausesOf(word, field.Name).Select(clause => known[clause]), all)))
        .Sum(frequency => WordRarity.Of(frequency, all));

    /// <summary>The terms that a word stands for, one by one.</summary>
    private static IEnumerable<Clause> ClausesOf(WordMatcher word, string field)
    {
        var terms = WordTerms.Of(word, field, LanguageGroup.All);
        return [.. terms.Terms.Select(term => new Clause.Term(field, term)), .. terms.AreAll ? Array.Empty<Clause>() : [terms.Others.May]];
    }

    /// <summary>In how many articles any of some words stands, as if each chose its articles by chance.</summary>
    private static double Together(IEnumerable<int> frequencies, double all)
    {
        double without = 1;
        long most = 0;
        foreach (int articles in frequencies)
        {
            without *= 1 - (articles / Math.Max(1, all));
            most = Math.Max(most, articles);
        }

        return Math.Max(most, all * (1 - without));
    }
}
