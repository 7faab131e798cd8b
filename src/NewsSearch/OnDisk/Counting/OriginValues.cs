using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching.Counting;

namespace NewsSearch.OnDisk.Counting;

/// <summary>The outlets or authors of articles.</summary>
/// <param name="field">That of the index.</param>
internal sealed class OriginValues(OriginColumns columns, string field) : ArticleValues
{
    private readonly TextNumbers _numbers = new(areNames: true);
    private int[]?[] _ofGroups = [];
    private AtomicReader? _segment;
    private OriginColumn? _column;

    public override ValueNumbers Numbers => _numbers;

    protected override void Begin(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        _segment = segment;
        _column = columns.Of(segment, field, cancellation);
        _ofGroups = new int[]?[_column.GroupCount];
    }

    protected override ReadOnlySpan<int> Of(int document)
    {
        int group = _column!.GroupOf(document);
        return _ofGroups[group] ??= [.. _column.ValuesOf(_segment!, group).Select(_numbers.Of).Distinct()];
    }

    protected override void End() => _ofGroups = [];
}
