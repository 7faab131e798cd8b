using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Highlighting;
using NewsSearch.Meaning;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk.Nearest;

/// <summary>A search by words and meaning: the best articles by each of the two, ranked by both.</summary>
internal sealed class MeaningSearch
{
    /// <summary>Articles that each of the two rankings gives.</summary>
    private const int MostOfEach = 1000;

    private readonly IndexSnapshot _snapshot;
    private readonly SearchRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly ArticleVectors _vectors;
    private readonly Ranked[] _ranked;

    /// <exception cref="MeaningException">The index has no vectors of the model that was asked with.</exception>
    public MeaningSearch(IndexSnapshot snapshot, SearchRequest request, AskedMeaning asked, CancellationToken cancellation)
    {
        (_snapshot, _request, _cancellation) = (snapshot, request, cancellation);
        _vectors = snapshot.VectorsOf(asked.Model);
        var parts = MeaningParts.Of(request.Query);
        RankedDocument[] byWords = asked.Only || parts.Words is null ? [] : ByWords(parts);
        var query = new QueryVector(asked.Vector.Span);
        List<NearestArticle> nearest = _vectors.Nearest(query, Allowed(parts.Filter), MostOfEach, cancellation);
        _ranked = Mixed(byWords, nearest, query, asked.Only);
    }

    /// <summary>Articles that are ranked.</summary>
    public int Total => _ranked.Length;

    /// <summary>Articles of the index that have no vectors.</summary>
    public int WithoutVectors => _snapshot.Reader.NumDocs - _vectors.Count;

    /// <inheritdoc cref="SearchStream.DamagedVectors"/>
    public IReadOnlyList<string> Damaged => [.. _vectors.Damaged.Select(error => error.Message)];

    /// <summary>The hits asked for, read one by one.</summary>
    public IEnumerable<SearchHit> Hits()
    {
        var keys = new ArticleKeys(_snapshot.Segments);
        Highlighter? highlighter = _request.Snippets == 0 ? null
            : new Highlighter(_snapshot.Compile(_request.Query, _cancellation).Leaves, _request.Context == SearchRequest.WholeText ? _request.Snippets : 1, _request.Context);
        int end = (int)Math.Min(_ranked.Length, (long)_request.Offset + _request.Limit);
        for (int i = _request.Offset; i < end; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            Ranked found = _ranked[i];
            IndexedArticle indexed = (_request.KeysOnly ? keys.Read(found.Document, _snapshot.ArchiveOf(found.Document)) : null) ?? _snapshot.Load(found.Document);
            yield return new SearchHit(i + 1, found.Score, indexed, highlighter is null ? [] : highlighter.HighlightIn(indexed, PassageOf(indexed.Article.Body, found.Passage))) { Meaning = found.Meaning };
        }
    }

    private TextSpan PassageOf(string body, int? passage) =>
        passage is { } place && _request.Context != SearchRequest.WholeText && PassageCutter.Cut(body) is var passages && place < passages.Count ? passages[place] : new TextSpan(0, body.Length);

    private RankedDocument[] ByWords(MeaningParts parts)
    {
        NewsQuery query = parts.Filter is null ? parts.Words! : new NewsQuery.And(new([parts.Words!, parts.Filter]));
        SearchRequest request = _request with { Query = query, Any = true, Sort = SortOrder.Relevance, Meaning = null };
        CompiledQuery compiled = _snapshot.Compile(query, [.. AdjacentWords.Of(request)], request.Boosts, _cancellation);
        UnseenFilter? unseen = request.Seen is { } seen ? new UnseenFilter(seen) : null;
        var ranked = new RankedDocuments(
            _snapshot,
            found => _snapshot.Evaluate(compiled.Query, request.Freshness, unseen, found, _cancellation),
            compiled.Boosts,
            request.Freshness,
            SortOrder.Relevance,
            MostOfEach,
            _cancellation);
        return ranked.From(0, MostOfEach).ToArray();
    }

    /// <summary>Bits of the documents that a filter finds and that were not seen; null for all.</summary>
    private ulong[]? Allowed(NewsQuery? filter)
    {
        if (filter is null && _request.Seen is null)
        {
            return null;
        }

        var matching = new MatchingDocuments();
        UnseenFilter? unseen = _request.Seen is { } seen ? new UnseenFilter(seen) : null;
        _snapshot.Evaluate(_snapshot.Compile(filter ?? new NewsQuery.Everything(), _cancellation).Query, freshness: null, unseen, matching, _cancellation);
        ulong[] allowed = new ulong[(_snapshot.Reader.MaxDoc + 63) / 64];
        foreach ((AtomicReader segment, FixedBitSet documents) in matching.Segments)
        {
            int first = _snapshot.Segments.First(known => known.Reader == segment).Context.DocBase;
            foreach (int document in documents.Ascending())
            {
                allowed[(first + document) >> 6] |= 1UL << ((first + document) & 63);
            }
        }

        return allowed;
    }

    private Ranked[] Mixed(RankedDocument[] byWords, List<NearestArticle> nearest, QueryVector query, bool only)
    {
        Dictionary<int, float> words = byWords.ToDictionary(found => found.Document, found => found.Score);
        Dictionary<int, NearestArticle?> found = nearest.ToDictionary(article => article.Document, article => (NearestArticle?)article);
        foreach (RankedDocument article in byWords)
        {
            found.TryAdd(article.Document, _vectors.Of(article.Document, query));
        }

        int[] documents = [.. found.Keys];
        float[] scores = [.. documents.Select(document => words.GetValueOrDefault(document))];
        float?[] cosines = [.. documents.Select(document => found[document]?.Cosine)];
        (float[] wordParts, float[] cosineParts) = only ? (new float[documents.Length], [.. cosines.Select(cosine => cosine ?? 0)]) : MeaningMix.Of(scores, cosines);
        var order = new DocumentOrder(SortOrder.Relevance, _snapshot.Segments);
        PublishedColumn[] published = [.. _snapshot.Segments.Select(segment => new PublishedColumn(segment.Reader))];
        Ranked[] ranked = [.. documents.Select((document, i) => new Ranked(
            new RankedDocument(document, wordParts[i] + cosineParts[i], PublishedOf(document)),
            found[document]?.Passage,
            new HitMeaning(cosines[i], scores[i], wordParts[i], cosineParts[i])))];
        Array.Sort(ranked, (x, y) => order.Compare(x.Place, y.Place));
        return ranked;

        long PublishedOf(int document)
        {
            int i = SearchedSegment.IndexOf(_snapshot.Segments, document);
            return published[i][document - _snapshot.Segments[i].Context.DocBase] ?? order.Undated;
        }
    }

    /// <param name="Passage">The nearest; null for an article without vectors.</param>
    private sealed record Ranked(RankedDocument Place, int? Passage, HitMeaning Meaning)
    {
        public int Document => Place.Document;

        public float Score => Place.Score;
    }
}
