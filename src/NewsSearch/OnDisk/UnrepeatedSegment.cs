using System.Buffers.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Columns;

namespace NewsSearch.OnDisk;

/// <summary>A segment of one of several archives, without the articles that one before has, too: an article is one wherever it lies, by its id.</summary>
internal sealed class UnrepeatedSegment : FilterAtomicReader
{
    private readonly LiveDocuments _live;

    private UnrepeatedSegment(AtomicReader segment, LiveDocuments live)
        : base(segment)
    {
        segment.IncRef();
        _live = live;
        NumDocs = segment.MaxDoc - live.Deleted;
    }

    public override IBits LiveDocs => _live;

    public override int NumDocs { get; }

    /// <summary>That of the segment: only which documents count is another.</summary>
    public override object CoreCacheKey => m_input.CoreCacheKey;

    /// <summary>The segments of all archives as one reader, in their order, which holds them.</summary>
    /// <param name="archives">The readers of the archives; that of an article which several have counts where it comes first.</param>
    public static MultiReader Join(IReadOnlyList<IndexReader> archives)
    {
        var ids = new HashSet<ulong>();
        AtomicReader[] segments = [.. archives.SelectMany((archive, i) => archive.Leaves.Select(leaf => Of(leaf.AtomicReader, ids, isLast: i == archives.Count - 1)))];
        var joined = new MultiReader(segments, closeSubReaders: false);
        foreach (UnrepeatedSegment segment in segments.OfType<UnrepeatedSegment>())
        {
            // Whoever closes the whole closes it.
            segment.DecRef();
        }

        return joined;
    }

    protected override void DoClose() => m_input.DecRef();

    /// <param name="ids">Those of the archives before, to which this segment's are added unless nobody asks for them.</param>
    private static AtomicReader Of(AtomicReader segment, HashSet<ulong> ids, bool isLast)
    {
        if (segment.MaxDoc == 0)
        {
            return segment;
        }

        LiveDocuments? unrepeated = null;
        var live = (LiveDocuments?)segment.LiveDocs;
        SortedDocValues values = segment.GetSortedDocValues(IndexSchema.Id);
        var value = new BytesRef();
        for (int document = 0; document < segment.MaxDoc; document++)
        {
            if (live?.Get(document) == false)
            {
                continue;
            }

            values.Get(document, value);
            bool isId = Utf8Parser.TryParse(value.Bytes.AsSpan(value.Offset, value.Length), out ulong id, out _, 'x');
            if (isId && (isLast ? ids.Contains(id) : !ids.Add(id)))
            {
                unrepeated ??= live?.Copy() ?? LiveDocuments.All(segment.MaxDoc);
                unrepeated.Clear(document);
            }
        }

        return unrepeated is null ? segment : new UnrepeatedSegment(segment, unrepeated);
    }
}
