namespace NewsSearch.Searching.Counting;

/// <summary>How often a value stands in articles of two periods.</summary>
/// <param name="Before">Articles of the first period that have it.</param>
/// <param name="After">Articles of the second period that have it.</param>
/// <param name="AllBefore">All articles of the first period.</param>
/// <param name="AllAfter">All articles of the second period.</param>
public sealed record Trend(string Name, int Before, int After, int AllBefore, int AllAfter)
{
    /// <summary>The share of the first period's articles, from 0 to 1; 0 where there are none.</summary>
    public double ShareBefore => AllBefore == 0 ? 0 : (double)Before / AllBefore;

    /// <summary>The share of the second period's articles.</summary>
    public double ShareAfter => AllAfter == 0 ? 0 : (double)After / AllAfter;

    /// <summary>How many times the share is what it was, each by Laplace's rule of succession: (articles + 1) / (all + 2).</summary>
    public double Growth => (After + 1.0) / (AllAfter + 2) / ((Before + 1.0) / (AllBefore + 2));

    /// <summary>How far the shares are from being one, see <see cref="LogLikelihood"/>.</summary>
    public double Score => LogLikelihood.Of(After, Before, AllAfter, AllBefore);
}
