using NewsSearch.Searching;

namespace NewsSearch.Output.Documents;

/// <summary>Records one behind the other with nothing around them: RIS, BibTeX.</summary>
/// <param name="record">The record of an article, with its line ends.</param>
public sealed class RecordDocument(Func<IndexedArticle, string> record) : IHitDocument
{
    /// <inheritdoc/>
    public string Begin() => "";

    /// <inheritdoc/>
    public string Of(SearchHit hit) => record(hit.Indexed);

    /// <inheritdoc/>
    public string End(int total) => "";
}
