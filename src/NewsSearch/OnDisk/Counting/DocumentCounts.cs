using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk.Counting;

/// <summary>Counts some documents of a commit by what they have.</summary>
/// <param name="matching">Segments of the commit.</param>
internal sealed class DocumentCounts(IndexSnapshot snapshot, IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> matching, CancellationToken cancellation)
{
    /// <summary>Counts what a query finds.</summary>
    public static DocumentCounts Of(IndexSnapshot snapshot, NewsQuery query, CancellationToken cancellation) => new(snapshot, snapshot.Matching(query, cancellation), cancellation);

    /// <summary>Numbers for names.</summary>
    public static NameNumbers NumbersOf(IndexSnapshot snapshot, NameField kind, NameVariants variants) =>
        new(kind, variants, term => WholeNames.SpellingOf(snapshot.Reader, IndexSchema.WholeNamesOf(kind), term));

    /// <inheritdoc cref="IArticleIndex.CountLanguages"/>
    public IReadOnlyList<LanguageCount> Languages()
    {
        var values = new LanguageValues();
        return values.Counts(Tally(values));
    }

    /// <inheritdoc cref="IArticleIndex.CountOrigins"/>
    public IReadOnlyList<NameCount> Origins(SearchField field)
    {
        var values = new OriginValues(snapshot.Origins, IndexSchema.FieldsOf(field)[0]);
        return [.. Tally(values).Rows(values.Numbers).Select(row => new NameCount(row.Value!, row.Count, row.Latest, Country: null))];
    }

    /// <inheritdoc cref="PublishedValues.Days"/>
    public (IReadOnlyDictionary<int, int> Days, int Undated) Days()
    {
        var values = new PublishedValues(TimeUnit.Day);
        return values.Days(Tally(values));
    }

    /// <inheritdoc cref="IArticleIndex.CountBy"/>
    /// <param name="request">Its query is what found the documents.</param>
    public CountTable By(CountRequest request)
    {
        ArticleValues first = ValuesOf(request.First, request.AsWritten);
        if (request.Second is not { } dimension)
        {
            ValueTally tally = Tally(first);
            return CountTable.Of(tally.Rows(first.Numbers), request.First, tally.Without);
        }

        ArticleValues second = ValuesOf(dimension, request.AsWritten);
        var pairs = new PairTally();
        ArticleValues.Count(matching, first, second, pairs, cancellation);
        return CountTable.Of(pairs, (request.First, dimension), (first.Numbers, second.Numbers));
    }

    private ValueTally Tally(ArticleValues values)
    {
        var tally = new ValueTally();
        ArticleValues.Count(matching, values, tally, cancellation);
        return tally;
    }

    private ArticleValues ValuesOf(Dimension dimension, bool asWritten) => dimension switch
    {
        { Unit: { } unit } => new PublishedValues(unit),
        { Named: { } kind } => new NameValues(kind, NumbersOf(snapshot, kind, snapshot.VariantsOf(kind.Searched(), asWritten))),
        { Origin: { } origin } => new OriginValues(snapshot.Origins, IndexSchema.FieldsOf(origin)[0]),
        { Key: { } key } => new KeptValues(IndexSchema.KeptPrefix + key),
        _ => new LanguageValues(),
    };
}
