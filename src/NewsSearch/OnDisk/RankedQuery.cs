using Lucene.Net.Search;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>
/// Articles that one leaf of a query matches in any of some fields, scored by <see cref="Ranking"/>: the matches of all fields
/// are added up as if the fields were one text. It says what to find; <see cref="Evaluation.EvaluationPlan"/> finds it.
/// </summary>
/// <param name="fields">How to find and count the matches in each field, of each spelling.</param>
/// <param name="names">Each field once.</param>
/// <param name="rarity">The inverse document frequency of the leaf's words, added; 0 to filter alone.</param>
/// <param name="meanLength">The mean length of an article in these fields, in words; 0 when the fields have no lengths.</param>
internal sealed class RankedQuery(IReadOnlyList<RankedField> fields, IReadOnlyList<string> names, float rarity, float meanLength) : Query
{
    public IReadOnlyList<string> Names { get; } = names;

    public IReadOnlyList<RankedField> Fields { get; } = fields;

    public float MeanLength { get; } = meanLength;

    public float RarityOfWords { get; } = rarity;

    public override string ToString(string defaultField) => string.Join(" | ", Fields.Select(field => field.Matches));
}
