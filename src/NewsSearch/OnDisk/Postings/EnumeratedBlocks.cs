using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk.Postings;

/// <summary>Postings that Lucene enumerates one by one, as blocks.</summary>
/// <param name="postings">Of all documents.</param>
/// <param name="positions">The same with positions, which is moved only when asked for them; null where none will be asked for.</param>
internal sealed class EnumeratedBlocks(DocsEnum postings, DocsAndPositionsEnum? positions, int documentFrequency) : PostingsBlocks
{
    private readonly int[] _documents = new int[BlockSize];
    private readonly int[] _frequencies = new int[BlockSize];
    private int _count;

    public override int DocumentFrequency => documentFrequency;

    public override ReadOnlySpan<int> Documents => _documents.AsSpan(0, _count);

    public override ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, _count);

    public override bool MoveTo(int target)
    {
        if (_count > 0 && _documents[_count - 1] >= target)
        {
            return true;
        }

        _count = 0;
        int document = postings.DocID;
        if (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            for (document = target > document + 1 ? postings.Advance(target) : postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            {
                _documents[_count] = document;
                _frequencies[_count] = postings.Freq;
                if (++_count == BlockSize)
                {
                    break;
                }
            }
        }

        return _count > 0;
    }

    public override int ReadPositions(int index, ref int[] into)
    {
        positions!.Advance(_documents[index]);
        int count = positions.Freq;
        if (into.Length < count)
        {
            into = new int[count * 2];
        }

        for (int i = 0; i < count; i++)
        {
            into[i] = positions.NextPosition();
        }

        return count;
    }
}
