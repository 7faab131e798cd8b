using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.OnDisk.Store.Columns;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>A segment with what searches share of it. Safe to use from many threads at once.</summary>
internal sealed class SearchedSegment(AtomicReaderContext context)
{
    private readonly ConcurrentDictionary<(string First, int Count, float MeanLength), TextNorms> _norms = new();
    private readonly Lazy<ulong[]?> _live = new(() => BitsOf(context.AtomicReader.LiveDocs, context.AtomicReader.MaxDoc));

    public AtomicReaderContext Context => context;

    public AtomicReader Reader => context.AtomicReader;

    /// <summary>The documents that are not deleted, each a bit, the first the lowest; null when none are deleted.</summary>
    public ulong[]? Live => _live.Value;

    /// <inheritdoc cref="TextNorms(AtomicReader, IEnumerable{string}, float)"/>
    /// <remarks>The first field and their number tell which they are.</remarks>
    public TextNorms NormsOf(IReadOnlyList<string> fields, float meanLength) =>
        _norms.TryGetValue((fields[0], fields.Count, meanLength), out TextNorms? known) ? known
        : _norms.GetOrAdd((fields[0], fields.Count, meanLength), _ => new TextNorms(Reader, fields, meanLength));

    /// <summary>The dictionary of a field that has one.</summary>
    public BlockTerms TermsOf(string field) => (BlockTerms)Reader.GetTerms(field);

    /// <summary>Which segment a document of the whole index is in.</summary>
    /// <param name="segments">Those of the whole index, in order.</param>
    public static int IndexOf(IReadOnlyList<SearchedSegment> segments, int document)
    {
        int i = segments.Count - 1;
        while (segments[i].Context.DocBase > document)
        {
            i--;
        }

        return i;
    }

    private static ulong[]? BitsOf(IBits? documents, int count)
    {
        if (documents is null)
        {
            return null;
        }

        // Windows read whole groups.
        ulong[] bits = new ulong[(count + Window.Size - 1) / Window.Size * Window.Groups];
        ((LiveDocuments)documents).Words.CopyTo(bits);
        return bits;
    }
}
