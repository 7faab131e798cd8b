namespace NewsSearch.Sources;

/// <summary>Counts what is passed over in one file.</summary>
internal sealed class PassedOverCounter
{
    /// <summary>Kinds come from the input's own words, too; beyond so many they are lumped together.</summary>
    private const int MaxKinds = 20;

    private readonly OrderedDictionary<string, long> _counts = [];

    public bool Any => _counts.Count > 0;

    public void Add(string kind)
    {
        string counted = _counts.ContainsKey(kind) || _counts.Count < MaxKinds ? kind : "other";
        _counts[counted] = _counts.GetValueOrDefault(counted) + 1;
    }

    public PassedOver ToPassedOver(string? path) => new(path, [.. _counts]);
}
