using NewsSearch.Queries;

namespace NewsSearch.Searching.Names;

/// <summary>Which people and places articles name beside a name.</summary>
internal sealed class NameNeighbourhood
{
    private readonly IArticleIndex _index;
    private readonly NewsQuery _scope;
    private readonly NameField _field;
    private readonly string _name;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<int> _all;
    private readonly Lazy<Dictionary<string, int>> _everywhere;
    private readonly Lazy<Dictionary<string, int>> _beside;

    /// <param name="scope">The articles that count.</param>
    /// <param name="field">What the name is of.</param>
    public NameNeighbourhood(IArticleIndex index, NewsQuery scope, NameField field, string name, CancellationToken cancellation)
    {
        (_index, _scope, _field, _name, _cancellation) = (index, scope, field, name, cancellation);
        Articles = index.Count(With(name), cancellation);
        _everywhere = new(() => Companions(scope, []));
        _beside = new(() => Companions(With(name), [name]));
        _all = new(() => Math.Max(1, index.Count(scope, cancellation)));
    }

    /// <summary>How many articles have the name.</summary>
    public int Articles { get; }

    /// <summary>How many articles have this name as well.</summary>
    public int Together(string other) => _index.Count(new NewsQuery.And(new([With(_name), Named(other)])), _cancellation);

    /// <summary>
    /// Of the names that stand beside another one, by how often they do and how rare they are, the share that stand beside this one more
    /// often than in articles at large. From 0 to 1; 0 when the other stands alone.
    /// </summary>
    public double Likeness(string other)
    {
        double all = 0, shared = 0;
        foreach ((string companion, int count) in Companions(With(other), [other, _name]))
        {
            int everywhere = _everywhere.Value.GetValueOrDefault(companion, 1);
            double weight = count * Math.Log((double)_all.Value / everywhere);
            all += weight;
            shared += (long)_beside.Value.GetValueOrDefault(companion) * _all.Value > (long)everywhere * Articles ? weight : 0;
        }

        return all > 0 ? shared / all : 0;
    }

    private NewsQuery.And With(string name) => new(new([_scope, Named(name)]));

    private NewsQuery.Named Named(string name) => new(_field.Searched(), name);

    private Dictionary<string, int> Companions(NewsQuery query, IReadOnlyList<string> except) => new[] { NameField.People, NameField.Places }
        .SelectMany(kind => _index.CountNames(query, kind, kind == _field ? except : [], asWritten: false, _cancellation).Select(name => (Key: $"{kind} {name.Name}", name.Count)))
        .GroupBy(name => name.Key, StringComparer.Ordinal)
        .ToDictionary(names => names.Key, names => names.Sum(name => name.Count), StringComparer.Ordinal);
}
