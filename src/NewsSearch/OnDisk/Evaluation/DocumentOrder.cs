using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Which document comes first: by score, then by date, or by date alone, and then by id, so that the order is the same in every index of the same articles.</summary>
internal sealed class DocumentOrder(SortOrder order, IReadOnlyList<SearchedSegment> segments) : IComparer<RankedDocument>
{
    private readonly SortedDocValues?[] _ids = new SortedDocValues?[segments.Count];
    private readonly BytesRef _one = new();
    private readonly BytesRef _other = new();

    /// <summary>Whether the score decides before anything else.</summary>
    public bool IsByScore => order == SortOrder.Relevance;

    /// <summary>The date of articles that have none.</summary>
    public long Undated => order == SortOrder.Oldest ? long.MaxValue : long.MinValue;

    /// <returns>Below 0 when <paramref name="x"/> comes first.</returns>
    public int Compare(RankedDocument x, RankedDocument y)
    {
        int byScore = IsByScore ? y.Score.CompareTo(x.Score) : 0;
        int decided = byScore != 0 ? byScore : order == SortOrder.Oldest ? x.Published.CompareTo(y.Published) : y.Published.CompareTo(x.Published);
        return decided != 0 || x.Document == y.Document ? decided : CompareIds(x.Document, y.Document);
    }

    private int CompareIds(int x, int y)
    {
        ReadId(x, _one);
        ReadId(y, _other);
        return _one.CompareTo(_other);
    }

    private void ReadId(int document, BytesRef id)
    {
        int i = SearchedSegment.IndexOf(segments, document);
        SortedDocValues ids = _ids[i] ??= segments[i].Reader.GetSortedDocValues(IndexSchema.Id);
        ids.Get(document - segments[i].Context.DocBase, id);
    }
}
