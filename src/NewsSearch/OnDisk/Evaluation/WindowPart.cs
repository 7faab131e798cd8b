namespace NewsSearch.OnDisk.Evaluation;

/// <summary>A part of a query in one segment, evaluated a window of documents at a time: what each call costs is shared by all of them.</summary>
internal abstract class WindowPart
{
    /// <summary>Documents that it may have to look at, about.</summary>
    public abstract long Cost { get; }

    /// <summary>The first document from <paramref name="target"/> on that may match; <see cref="int.MaxValue"/> when none can. Targets must not descend.</summary>
    public abstract int Next(int target);

    /// <summary>Finds the documents of a window that match.</summary>
    /// <param name="first">The window's first document; windows must ascend.</param>
    /// <param name="among">The documents that are asked for; what others do is left open. Null for all.</param>
    /// <param name="into">Replaced whole.</param>
    public abstract void Fill(int first, ulong[]? among, Window into);
}
