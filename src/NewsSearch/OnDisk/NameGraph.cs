using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk;

/// <summary>Counts which of some names stand together, segment by segment, from doc values; see <see cref="NamesTogether"/>.</summary>
internal sealed class NameGraph(NetworkRequest request, NetworkNames[] kinds)
{
    private const int Unseen = -2;

    private readonly NamesTogether _together = new(request, kinds);

    /// <summary>Adds what stands together in these documents.</summary>
    public void Add(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        SortedSetDocValues?[] names = [.. kinds.Select(kind => segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind.Kind)))];
        int[][] known = [.. names.Select(values => Unknown(values))];
        foreach (int document in documents.Ascending())
        {
            cancellation.ThrowIfCancellationRequested();
            _together.Begin();
            for (int kind = 0; kind < names.Length; kind++)
            {
                if (names[kind] is { } values)
                {
                    Gather(values, document, kind, known[kind]);
                }
            }

            _together.End(() => IndexSchema.FromDocument(segment.Document(document), static path => path).Article);
        }
    }

    public NameNetwork Result() => _together.Result();

    private static int[] Unknown(SortedSetDocValues? values)
    {
        int[] nodes = new int[values?.ValueCount ?? 0];
        Array.Fill(nodes, Unseen);
        return nodes;
    }

    /// <param name="known">The nodes of the values, by their ordinals, as far as they have been asked for.</param>
    private void Gather(SortedSetDocValues values, int document, int kind, int[] known)
    {
        values.SetDocument(document);
        for (long ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
        {
            ref int node = ref known[ord];
            if (node == Unseen)
            {
                var bytes = new BytesRef();
                values.LookupOrd(ord, bytes);
                node = _together.NodeOf(kind, CountedName.Parse(kinds[kind].Kind, bytes.Utf8ToString()));
            }

            _together.See(node);
        }
    }
}
