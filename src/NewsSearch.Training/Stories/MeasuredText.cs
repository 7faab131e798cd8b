using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Training.Stories;

/// <summary>A text with its fingerprint, and with its runs of five words.</summary>
internal sealed class MeasuredText(string body)
{
    public Fingerprint? Fingerprint { get; } = FingerprintMaker.Of(body);

    public Shingles Runs { get; } = new(body);

    /// <summary>So many of the lowest runs that a text with four fifths in common has one of them, too, among its own.</summary>
    public IEnumerable<ulong> Rarest => Runs.Lowest(ArticleStories.LeastResemblance);
}
