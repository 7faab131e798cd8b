using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk.Counting;

/// <summary>The names in articles.</summary>
/// <param name="isWanted">Whether a value of the segment's column is a value of the dimension; null for all.</param>
internal sealed class NameValues(NameField kind, NameNumbers numbers, Func<int, bool>? isWanted = null) : ArticleValues
{
    private const int Unwanted = -1;

    private SortedSetDocValues? _names;
    private int[] _numbersOf = [];
    private int[] _lastArticle = [];
    private int[] _found = new int[16];
    private int _articles;

    public override ValueNumbers Numbers => numbers;

    protected override void Begin(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        _names = segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind));
        if (_names is null)
        {
            return;
        }

        int count = (int)_names.ValueCount;
        _numbersOf = ArrayPool<int>.Shared.Rent(count);
        int[] articles = ArrayPool<int>.Shared.Rent(count);
        Array.Clear(articles, 0, count);
        foreach (int document in documents.Ascending())
        {
            _names.SetDocument(document);
            for (long ord = _names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = _names.NextOrd())
            {
                articles[ord]++;
            }
        }

        cancellation.ThrowIfCancellationRequested();
        var value = new BytesRef();
        for (int ord = 0; ord < count; ord++)
        {
            _numbersOf[ord] = Unwanted;
            if (articles[ord] > 0 && isWanted?.Invoke(ord) != false)
            {
                _names.LookupOrd(ord, value);
                _numbersOf[ord] = numbers.Of(value.Utf8ToString(), articles[ord]);
            }
        }

        ArrayPool<int>.Shared.Return(articles);
        Array.Resize(ref _lastArticle, Math.Max(_lastArticle.Length, numbers.Count));
    }

    protected override ReadOnlySpan<int> Of(int document)
    {
        if (_names is null)
        {
            return [];
        }

        int count = 0;
        _articles++;
        _names.SetDocument(document);
        for (long ord = _names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = _names.NextOrd())
        {
            // An article may have a name in several spellings.
            int number = _numbersOf[ord];
            if (number == Unwanted || _lastArticle[number] == _articles)
            {
                continue;
            }

            _lastArticle[number] = _articles;
            if (count == _found.Length)
            {
                Array.Resize(ref _found, count * 2);
            }

            _found[count++] = number;
        }

        return _found.AsSpan(0, count);
    }

    protected override void End()
    {
        if (_numbersOf.Length > 0)
        {
            ArrayPool<int>.Shared.Return(_numbersOf);
        }

        _numbersOf = [];
    }
}
