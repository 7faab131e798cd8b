using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching.Counting;

namespace NewsSearch.OnDisk.Counting;

/// <summary>The values of a kept key, whole and as they are written.</summary>
/// <param name="field">That of the index.</param>
internal sealed class KeptValues(string field) : ArticleValues
{
    private readonly TextNumbers _numbers = new();
    private readonly BytesRef _value = new();
    private SortedSetDocValues? _values;
    private int[] _numbersOf = [];
    private int[] _found = new int[4];

    public override ValueNumbers Numbers => _numbers;

    protected override void Begin(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        _values = segment.GetSortedSetDocValues(field);
        int count = (int)(_values?.ValueCount ?? 0);
        _numbersOf = ArrayPool<int>.Shared.Rent(count);
        _numbersOf.AsSpan(0, count).Fill(-1);
    }

    protected override ReadOnlySpan<int> Of(int document)
    {
        int count = 0;
        _values?.SetDocument(document);
        for (long ord = _values?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS; ord != SortedSetDocValues.NO_MORE_ORDS; ord = _values!.NextOrd())
        {
            if (_numbersOf[ord] < 0)
            {
                _values!.LookupOrd(ord, _value);
                _numbersOf[ord] = _numbers.Of(_value.Utf8ToString());
            }

            if (count == _found.Length)
            {
                Array.Resize(ref _found, count * 2);
            }

            _found[count++] = _numbersOf[ord];
        }

        return _found.AsSpan(0, count);
    }

    protected override void End()
    {
        ArrayPool<int>.Shared.Return(_numbersOf);
        _numbersOf = [];
    }
}
