using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Postings;

/// <summary>The postings of very many words of one segment, added up beforehand: one number a document instead of open postings each.</summary>
internal sealed class AddedPostings : DocsEnum
{
    private readonly int[] _frequencies;
    private readonly long _cost;
    private int _document = -1;

    public AddedPostings(TermSet terms, AtomicReaderContext leaf, IBits? acceptDocs)
    {
        _frequencies = new int[leaf.AtomicReader.MaxDoc];
        DocsEnum? reused = null;
        foreach (DocsEnum postings in terms.Postings(leaf, found => reused = found.Docs(acceptDocs, reused, DocsFlags.FREQS)))
        {
            while (postings.NextDoc() != NO_MORE_DOCS)
            {
                _frequencies[postings.DocID] += postings.Freq;
                _cost++;
            }
        }
    }

    public override int DocID => _document;

    public override int Freq => _frequencies[_document];

    public override int NextDoc() => Advance(_document + 1);

    public override int Advance(int target)
    {
        int found = target < _frequencies.Length ? _frequencies.AsSpan(target).IndexOfAnyExcept(0) : -1;
        return _document = found < 0 ? NO_MORE_DOCS : target + found;
    }

    public override long GetCost() => Math.Min(_cost, _frequencies.Length);
}
