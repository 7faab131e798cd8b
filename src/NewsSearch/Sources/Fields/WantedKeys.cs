namespace NewsSearch.Sources.Fields;

/// <summary>The keys that options map or keep, until a record has them.</summary>
internal sealed class WantedKeys(SourceOptions options)
{
    /// <summary>What is longer, nobody has typed.</summary>
    private const int LongestKey = 100;

    /// <summary>Lists of keys of which one is enough.</summary>
    private readonly List<IReadOnlyList<string>> _missing = [.. options.FieldMap.Values, .. options.Keep.Select(key => new[] { key })];

    private readonly List<string> _seen = [];
    private string? _first;
    private bool _isBegun;
    private bool _hasOthers;

    /// <summary>Some key was not met yet, so that records are to be looked at.</summary>
    public bool AnyMissing => _missing.Count > 0;

    /// <summary>Keys that no record has that was looked at; null when there are none, of either.</summary>
    public MissingKeys? Missing =>
        AnyMissing && _isBegun ? new MissingKeys(_first, _hasOthers, new(_missing.SelectMany(keys => keys)), new(_seen)) : null;

    /// <summary>Looks at a record that is an article, or at the head of a table of them.</summary>
    /// <param name="path">Of the file or member that it stands in.</param>
    /// <param name="keys">Its own keys.</param>
    /// <param name="has">Whether it has a key, its own or one further down.</param>
    public void Meet(string? path, IEnumerable<string> keys, Func<string, bool> has)
    {
        _missing.RemoveAll(wanted => wanted.Any(has));
        (_first, _hasOthers) = _isBegun ? (_first, _hasOthers || path != _first) : (path, false);
        _isBegun = true;
        if (AnyMissing && _seen.Count < SkippedInput.MostKeys)
        {
            _seen.AddRange(keys.Where(key => key.Length <= LongestKey).Except(_seen).Take(SkippedInput.MostKeys - _seen.Count));
        }
    }
}
