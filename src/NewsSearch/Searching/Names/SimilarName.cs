using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>A name of the index that may be another spelling of the one asked for.</summary>
/// <param name="Distance">Letters to change, exchange, add or leave out in the words that correspond; initials count nothing.</param>
public sealed record SimilarName(NameCount Found, NameLikeness Likeness, int Distance)
{
    /// <summary>Names of people, places or organisations in the matching articles that may be other spellings of <paramref name="name"/>, the likeliest first.</summary>
    public static IReadOnlyList<SimilarName> Find(
        IArticleIndex index, string name, NewsQuery query, NameField field, CancellationToken cancellation = default)
    {
        string[] words = [.. WordScanner.Words(name)];
        return [.. from found in NameCount.InOrder(index.CountNames(query, field, [name], cancellation), NameOrder.Count)
                   let likeness = NameComparison.Compare(words, [.. WordScanner.Words(found.Name)])
                   where likeness is not null
                   orderby likeness.Value.Likeness == NameLikeness.Part, likeness.Value.Distance, found.Count descending
                   select new SimilarName(found, likeness.Value.Likeness, likeness.Value.Distance)];
    }
}
