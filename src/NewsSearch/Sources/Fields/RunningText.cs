namespace NewsSearch.Sources.Fields;

/// <summary>
/// Which key or column of records holds the most running text. Where none is known to hold an article's body, that one is likely to.
/// </summary>
internal sealed class RunningText
{
    /// <summary>As many rows of a table tell what its columns hold.</summary>
    public const int SampleRows = 20;

    private const int FewestWords = 8;

    private const int FewestUnspaced = 20;

    private readonly OrderedDictionary<string, long> _lengths = new(StringComparer.Ordinal);

    /// <summary>The key under which most was added; null when nothing was running text.</summary>
    public string? Longest => _lengths.Count == 0 ? null : _lengths.MaxBy(length => length.Value).Key;

    /// <summary>Adds a value; names that are known for a field hold that field, and what is no running text counts for nothing.</summary>
    public void Add(string key, ReadOnlySpan<char> text)
    {
        if (IsRunning(text) && !FieldNames.TryFind(key, out _, out _))
        {
            _lengths[key] = _lengths.GetValueOrDefault(key) + text.Length;
        }
    }

    /// <summary>Some words beside each other or, where a script puts no spaces, some characters.</summary>
    private static bool IsRunning(ReadOnlySpan<char> text)
    {
        int words = 0;
        int unspaced = 0;
        bool wasSpace = true;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += wasSpace && !isSpace ? 1 : 0;
            unspaced += c is >= '\u0E00' and <= '\u0FFF' or >= '\u1000' and <= '\u109F' or >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            wasSpace = isSpace;
            if (words >= FewestWords || unspaced >= FewestUnspaced)
            {
                return true;
            }
        }

        return false;
    }
}
