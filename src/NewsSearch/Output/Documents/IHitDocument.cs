using NewsSearch.Searching;

namespace NewsSearch.Output.Documents;

/// <summary>Hits as one document, written piece by piece, so that it never stands in memory whole. An instance is for one document.</summary>
public interface IHitDocument
{
    /// <summary>What stands before the hits.</summary>
    string Begin();

    /// <summary>The next hit.</summary>
    string Of(SearchHit hit);

    /// <summary>What stands behind the hits.</summary>
    /// <param name="total">Articles that match.</param>
    string End(int total);
}
