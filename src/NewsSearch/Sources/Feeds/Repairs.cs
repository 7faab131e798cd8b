namespace NewsSearch.Sources.Feeds;

/// <summary>Counts what was taken for what it must have meant.</summary>
internal sealed class Repairs
{
    public int Count { get; private set; }

    /// <summary>The 1-based line of the first; 0 while there is none.</summary>
    public int FirstLine { get; private set; }

    public void Add(int line)
    {
        FirstLine = Count++ == 0 ? line : FirstLine;
    }
}
