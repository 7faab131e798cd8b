namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Takes what an evaluation finds, segment by segment and window by window, ascending.</summary>
internal interface IWindowCollector
{
    /// <summary>Whether it looks at scores.</summary>
    bool WantsScores { get; }

    void Begin(SearchedSegment segment);

    /// <param name="first">The window's first document in the segment.</param>
    /// <param name="found">Any documents; reused for the next window.</param>
    void Collect(int first, Window found);
}
