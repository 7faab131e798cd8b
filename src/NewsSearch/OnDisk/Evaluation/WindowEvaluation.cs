using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Evaluates queries over all segments of an index.</summary>
internal static class WindowEvaluation
{
    /// <param name="filter">Lets only some articles through; null for all.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static void Run(
        IReadOnlyList<SearchedSegment> segments, Query query, UnseenFilter? filter, IWindowCollector collector, EvaluationPlan plan, CancellationToken cancellation)
    {
        foreach (SearchedSegment segment in segments)
        {
            if (plan.Begin(segment, query, out Window window) is not { } part)
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

    /// <summary>Those of some articles that a query finds.</summary>
    /// <param name="ascending">The articles' numbers in the whole index.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static IReadOnlyList<int> Among(
        IReadOnlyList<SearchedSegment> segments, Query query, IReadOnlyList<int> ascending, EvaluationPlan plan, CancellationToken cancellation)
    {
        var found = new List<int>();
        ulong[] among = new ulong[Window.Groups];
        foreach (IGrouping<int, int> documents in ascending.GroupBy(document => SearchedSegment.IndexOf(segments, document)))
        {
            SearchedSegment segment = segments[documents.Key];
            if (plan.Begin(segment, query, out Window window) is not { } part)
            {
                continue;
            }

            foreach (IGrouping<int, int> inWindow in documents.GroupBy(document => (document - segment.Context.DocBase) / Window.Size))
            {
                cancellation.ThrowIfCancellationRequested();
                int first = inWindow.Key * Window.Size;
                Array.Clear(among);
                foreach (int document in inWindow)
                {
                    int place = document - segment.Context.DocBase - first;
                    among[place >> 6] |= 1UL << place;
                }

                part.Fill(first, among, window);
                found.AddRange(inWindow.Where(document => window.Has(document - segment.Context.DocBase - first)));
            }
        }

        return found;
    }

    private static ulong Visible(SearchedSegment segment, FixedBitSet? unseen, int group)
    {
        ulong live = segment.Live is { } bits ? bits[group] : ulong.MaxValue;
        return unseen is null ? live : group < unseen.GetBits().Length ? live & (ulong)unseen.GetBits()[group] : 0;
    }
}
