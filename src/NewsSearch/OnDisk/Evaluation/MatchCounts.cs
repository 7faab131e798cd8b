namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often something matches in one field of a segment's documents.</summary>
internal abstract class MatchCounts
{
    /// <inheritdoc cref="WindowPart.Cost"/>
    public abstract long Cost { get; }

    /// <inheritdoc cref="WindowPart.Next"/>
    public abstract int Next(int target);

    /// <summary>Adds to each document of a window its matches.</summary>
    /// <param name="first">The window's first document; windows must ascend.</param>
    /// <param name="among">The documents that are asked for; what others do is left open. Null for all.</param>
    /// <param name="frequencies">The matches by document, weighted.</param>
    /// <param name="bits">The documents with any.</param>
    public abstract void Add(int first, ulong[]? among, float[] frequencies, ulong[] bits);
}
