namespace NewsSearch.OnDisk.Postings;

/// <summary>The postings of one word in one segment, read a block of documents at a time; deleted documents are among them.</summary>
internal abstract class PostingsBlocks
{
    /// <summary>The documents of a full block.</summary>
    public const int BlockSize = 128;

    /// <summary>The number of documents, or an upper bound of it.</summary>
    public abstract int DocumentFrequency { get; }

    /// <summary>The documents of the block moved to, ascending.</summary>
    public abstract ReadOnlySpan<int> Documents { get; }

    /// <summary>How often the word stands in each of <see cref="Documents"/>.</summary>
    public abstract ReadOnlySpan<int> Frequencies { get; }

    /// <summary>Moves to the first block whose last document is <paramref name="target"/> or behind it; targets must not descend.</summary>
    /// <returns>False when there is none.</returns>
    public abstract bool MoveTo(int target);

    /// <summary>Reads where the word stands in one of <see cref="Documents"/>, ascending; indexes must not descend within a block.</summary>
    /// <returns>The number of positions, which is the frequency; <paramref name="into"/> grows as needed.</returns>
    public abstract int ReadPositions(int index, ref int[] into);
}
