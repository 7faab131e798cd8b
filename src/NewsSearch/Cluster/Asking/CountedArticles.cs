using System.Text.Json;
using NewsSearch.Matching;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cluster.Asking;

/// <summary>Counts articles of a cluster by one or two dimensions.</summary>
internal sealed class CountedArticles(ClusterSnapshot snapshot, CountRequest request, CancellationToken cancellation)
{
    private readonly Clause _articles = snapshot.ArticlesOf(request.Query, cancellation);

    /// <inheritdoc cref="IArticleIndex.CountBy"/>
    public CountTable Table()
    {
        if (request is { Second: null, First.Kind: not DimensionKind.Kept })
        {
            return ByCluster();
        }

        HitValues[] values = [.. request.Dimensions.Select(dimension => new HitValues(dimension, NumbersOf))];
        return values is [{ AreSingle: true }, { AreSingle: true }] ? ByPairs(values[0], values[1]) : ByHit(values);
    }

    /// <summary>One dimension, of which the cluster counts the values.</summary>
    private CountTable ByCluster()
    {
        FieldCounts counts = snapshot.Counts(_articles, cancellation);
        int total = snapshot.Count(_articles, cancellation);
        if (request.First.Unit is { } unit)
        {
            Dictionary<int, int> days = counts.Days(ClusterSchema.Published);
            IEnumerable<CountRow> periods = days.GroupBy(day => TimePeriod.Of(DateOnly.FromDayNumber(day.Key), unit).Label)
                .Select(period => new CountRow(period.Key, null, period.Sum(day => day.Value), DateOnly.FromDayNumber(period.Max(day => day.Key))));
            int undated = total - days.Values.Sum();
            return CountTable.Of(undated > 0 ? periods.Append(new CountRow(null, null, undated, null)) : periods, request.First, without: 0);
        }

        (IEnumerable<CountRow> rows, string field) = request.First switch
        {
            { Named: { } kind } => (
                new CountedNames(snapshot, _articles, kind, snapshot.VariantsOf(kind.Searched(), request.AsWritten), cancellation).All(new HashSet<string>()).Select(Row),
                IndexedFields.CountedNamesOf(kind)),
            { Origin: { } origin } => (counts.Origins(origin).Select(Row), IndexedFields.WholeValuesOf(origin)),
            _ => (counts.Languages().Select(language => new CountRow(language.Language, null, language.Count, language.Latest)), ClusterSchema.Language),
        };
        return CountTable.Of(rows, request.First, total - counts.Found([new Clause.Exists(field)])[0]);

        static CountRow Row(NameCount name) => new(name.Name, null, name.Count, name.Latest);
    }

    /// <summary>Two dimensions of which an article has one value each, whose pairs the cluster counts.</summary>
    private CountTable ByPairs(HitValues first, HitValues second)
    {
        var pairs = new PairTally();
        foreach ((JsonElement one, JsonElement other, int articles, long? latest) in snapshot.Counts(_articles, cancellation).Pairs(FieldOf(first), FieldOf(second)))
        {
            pairs.Add(first.OfBucket(one), second.OfBucket(other), latest, articles);
        }

        return CountTable.Of(pairs, (request.First, request.Second!.Value), (first.Numbers, second.Numbers));

        static (string Field, bool ByDay) FieldOf(HitValues values) => (values.Field!, values.Numbers is PeriodNumbers);
    }

    /// <summary>What the cluster cannot count: an article may have a value in several spellings, and kept keys are stored alone.</summary>
    private CountTable ByHit(HitValues[] values)
    {
        var found = new FoundArticles(snapshot.Searches, _articles, cancellation)
        {
            Values = [.. values.Select(each => each.Field).OfType<string>().Append(ClusterSchema.Published).Distinct()],
            Members = request.Dimensions.Any(dimension => dimension.Key is not null) ? [StoredArticle.KeptKeys] : null,
        };
        var tally = new ValueTally();
        var pairs = new PairTally();
        foreach (JsonElement hit in found.Hits())
        {
            cancellation.ThrowIfCancellationRequested();
            int[] first = values[0].Of(hit);
            if (values.Length == 1)
            {
                tally.Add(first, HitValues.PublishedOf(hit));
            }
            else
            {
                pairs.Add(first, values[1].Of(hit), HitValues.PublishedOf(hit));
            }
        }

        return request.Second is { } second
            ? CountTable.Of(pairs, (request.First, second), (values[0].Numbers, values[1].Numbers))
            : CountTable.Of(tally.Rows(values[0].Numbers), request.First, tally.Without);
    }

    private NameNumbers NumbersOf(NameField kind)
    {
        NameVariants variants = snapshot.VariantsOf(kind.Searched(), request.AsWritten);
        return new(kind, variants, new CountedNames(snapshot, _articles, kind, variants, cancellation).SpellingOf);
    }
}
