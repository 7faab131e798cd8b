using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>Prints the hits of a search, each as soon as it is known.</summary>
internal interface IHitPrinter
{
    void Print(SearchHit hit);

    /// <summary>Called once, after the last hit.</summary>
    /// <param name="total">Articles that match, printed or not.</param>
    /// <param name="countStories">Of how many stories they are; null where that is not known.</param>
    void End(int total, Func<int?> countStories);
}
