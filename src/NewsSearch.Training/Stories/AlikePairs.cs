using System.Globalization;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Training.Stories;

/// <summary>Counts pairs of texts that are alike, and those that are told to be.</summary>
internal sealed class AlikePairs
{
    private int _alike;
    private int _told;
    private int _both;

    public void Add(MeasuredText one, MeasuredText other)
    {
        double resemblance = one.Runs.Resemblance(other.Runs);
        bool isAlike = resemblance >= ArticleStories.LeastResemblance;
        bool isTold = one.Fingerprint is { } first && other.Fingerprint is { } second && first.Terms().Intersect(second.Terms()).Any()
            && ArticleStories.AreAlike(first, second, () => resemblance);
        _alike += isAlike ? 1 : 0;
        _told += isTold ? 1 : 0;
        _both += isAlike && isTold ? 1 : 0;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{_alike} pairs are alike, {_told} are told, {_both} of them rightly: precision {(double)_both / _told:0.0000}, recall {(double)_both / _alike:0.0000}");
}
