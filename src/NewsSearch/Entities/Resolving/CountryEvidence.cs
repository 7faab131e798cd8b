using NewsSearch.Countries;

namespace NewsSearch.Entities.Resolving;

/// <summary>How often an article speaks of each country.</summary>
internal sealed class CountryEvidence
{
    private readonly Dictionary<CountryCode, int> _counts = [];
    private int _total;

    public void Add(CountryCode? country, int times = 1)
    {
        if (country is { } code)
        {
            _counts[code] = _counts.GetValueOrDefault(code) + times;
            _total += times;
        }
    }

    public int Total => _total;

    public int CountOf(CountryCode country) => _counts.GetValueOrDefault(country);

    /// <summary>From 0 to 1.</summary>
    public double ShareOf(CountryCode country) => _total == 0 ? 0 : (double)_counts.GetValueOrDefault(country) / _total;

    /// <summary>The country of at least half of it, or null.</summary>
    public CountryCode? Half()
    {
        foreach ((CountryCode country, int count) in _counts)
        {
            if (count * 2 >= _total)
            {
                return country;
            }
        }

        return null;
    }
}
