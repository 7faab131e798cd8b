using System.Runtime.InteropServices;

namespace NewsSearch.Searching.Counting;

/// <summary>How many articles have a value of one dimension and one of another.</summary>
internal sealed class PairTally
{
    private readonly Dictionary<(int First, int Second), (int Count, long Latest)> _pairs = [];
    private readonly ValueTally _first = new();

    /// <summary>Articles that have no value of the first dimension.</summary>
    public int WithoutFirst { get; private set; }

    /// <summary>Articles that have no value of the second dimension.</summary>
    public int WithoutSecond { get; private set; }

    /// <summary>The pairs that an article has, in no order.</summary>
    public IEnumerable<(int First, int Second, int Count)> Pairs => _pairs.Select(pair => (pair.Key.First, pair.Key.Second, pair.Value.Count));

    /// <summary>Counts an article, or several that have the same values.</summary>
    /// <inheritdoc cref="ValueTally.Add"/>
    public void Add(ReadOnlySpan<int> firsts, ReadOnlySpan<int> seconds, long? published, int articles = 1)
    {
        WithoutFirst += firsts.Length == 0 ? articles : 0;
        WithoutSecond += seconds.Length == 0 ? articles : 0;
        if (seconds.Length > 0)
        {
            _first.Add(firsts, null, articles);
        }

        foreach (int first in firsts)
        {
            foreach (int second in seconds)
            {
                ref (int Count, long Latest) pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (first, second), out bool known);
                pair = (pair.Count + articles, Math.Max(known ? pair.Latest : long.MinValue, published ?? long.MinValue));
            }
        }
    }

    /// <summary>The articles that have a value of the first dimension and any of the second.</summary>
    public int ArticlesOfFirst(int number) => _first.CountOf(number);

    /// <summary>The day of the newest article that has a pair; null when none has a date.</summary>
    public DateOnly? LatestOf((int First, int Second, int Count) pair) =>
        _pairs[(pair.First, pair.Second)].Latest is var latest && latest == long.MinValue ? null : DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(latest));
}
