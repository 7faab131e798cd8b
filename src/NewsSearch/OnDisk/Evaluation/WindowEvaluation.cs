using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Evaluates queries over all segments of an index.</summary>
internal static class WindowEvaluation
{
    /// <param name="freshness">What scores are lowered by; null for nothing.</param>
    /// <param name="filter">Lets only some articles through; null for all.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static void Run(
        IndexSearcher searcher,
        IReadOnlyList<SearchedSegment> segments,
        Query query,
        Freshness? freshness,
        UnseenFilter? filter,
        IWindowCollector collector,
        WindowBuffers buffers,
        CancellationToken cancellation)
    {
        var plan = new EvaluationPlan(searcher, buffers, freshness, collector.WantsScores, cancellation);
        foreach (SearchedSegment segment in segments)
        {
            buffers.Reset();
            Window window = buffers.Take();
            if (plan.In(segment, query) is not { } part)
            {
                continue;
            }

            collector.Begin(segment);
            FixedBitSet? unseen = filter?.Unseen(segment.Context);
            for (int next = part.Next(0); next < segment.Reader.MaxDoc;)
            {
                cancellation.ThrowIfCancellationRequested();
                int first = next - (next % Window.Size);
                part.Fill(first, null, window);
                for (int group = 0; group < Window.Groups; group++)
                {
                    window.Keep(group, Visible(segment, unseen, (first / Window.GroupSize) + group), collector.WantsScores);
                }

                collector.Collect(first, window);
                next = first + Window.Size < segment.Reader.MaxDoc ? part.Next(first + Window.Size) : int.MaxValue;
            }
        }
    }

    private static ulong Visible(SearchedSegment segment, FixedBitSet? unseen, int group)
    {
        ulong live = segment.Live is { } bits ? bits[group] : ulong.MaxValue;
        return unseen is null ? live : group < unseen.GetBits().Length ? live & (ulong)unseen.GetBits()[group] : 0;
    }
}
