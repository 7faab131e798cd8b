namespace NewsSearch.Searching.Threads;

/// <summary>A thread that articles may still join, with the sum of their vectors.</summary>
internal sealed class OpenThread
{
    private readonly Dictionary<int, double> _sum = [];
    private double _squares;

    /// <summary>The articles in it, by number, in the order in which they joined.</summary>
    public List<int> Articles { get; } = [];

    /// <summary>The day on which the last one joined.</summary>
    public int LastDay { get; private set; }

    /// <summary>The length of the sum.</summary>
    public double Length => Math.Sqrt(_squares);

    /// <summary>What the articles weigh together in a term.</summary>
    public double WeightOf(int term) => _sum.GetValueOrDefault(term);

    /// <summary>The terms that weigh most, the heaviest first.</summary>
    /// <param name="wordOf">The word of a term: equal ones come in the order of words.</param>
    public IEnumerable<int> Heaviest(Func<int, string> wordOf) =>
        _sum.OrderByDescending(term => Math.Round(term.Value, 9)).ThenBy(term => wordOf(term.Key), StringComparer.Ordinal).Select(term => term.Key);

    /// <summary>The cosine of an article's vector and the sum.</summary>
    public double Likeness(IEnumerable<(int Term, double Weight)> vector) => Length == 0 ? 0 : vector.Sum(part => part.Weight * WeightOf(part.Term)) / Length;

    /// <summary>Takes an article in.</summary>
    /// <param name="vector">Of length 1, or without parts.</param>
    /// <returns>The terms that it had not before.</returns>
    public List<int> Add(int article, int day, IReadOnlyList<(int Term, double Weight)> vector)
    {
        Articles.Add(article);
        LastDay = day;
        List<int> added = [];
        foreach ((int term, double weight) in vector)
        {
            double before = WeightOf(term);
            if (before == 0)
            {
                added.Add(term);
            }

            _sum[term] = before + weight;
            _squares += (before + weight) * (before + weight) - (before * before);
        }

        return added;
    }
}
