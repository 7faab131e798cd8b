using NewsSearch.Countries;

namespace NewsSearch.Entities.Resolving;

/// <summary>How often an article speaks of each country.</summary>
internal sealed class CountryEvidence
{
    // In order of first mention: so few that a walk over them is faster than a lookup.
    private readonly List<(CountryCode Country, int Count)> _counts = [];
    private int _total;

    public void Add(CountryCode? country, int times = 1)
    {
        if (country is { } code)
        {
            int at = IndexOf(code);
            if (at < 0)
            {
                _counts.Add((code, times));
            }
            else
            {
                _counts[at] = (code, _counts[at].Count + times);
            }

            _total += times;
        }
    }

    public int Total => _total;

    public int CountOf(CountryCode country) => IndexOf(country) is >= 0 and var at ? _counts[at].Count : 0;

    /// <summary>From 0 to 1.</summary>
    public double ShareOf(CountryCode country) => _total == 0 ? 0 : (double)CountOf(country) / _total;

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

    private int IndexOf(CountryCode country)
    {
        int at = _counts.Count - 1;
        while (at >= 0 && _counts[at].Country != country)
        {
            at--;
        }

        return at;
    }
}
