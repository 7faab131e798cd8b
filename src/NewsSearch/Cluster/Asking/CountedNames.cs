using System.Text.Json;
using NewsSearch.Matching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.Cluster.Asking;

/// <summary>Counts the names of articles in a cluster; spellings of one name, and names of one place, are counted as one.</summary>
/// <param name="articles">Finds the articles.</param>
internal sealed class CountedNames(ClusterSnapshot snapshot, Clause articles, NameField kind, NameVariants variants, CancellationToken cancellation)
{
    /// <summary>Articles that are looked at for the spelling of one name.</summary>
    private const int MostLookedAt = 20;

    private readonly string _field = IndexedFields.CountedNamesOf(kind);

    /// <summary>All names, without those in <paramref name="except"/>, given as forms in the index.</summary>
    public List<NameCount> All(IReadOnlySet<string> except) =>
    [
        .. Tally().Where(name => !except.Contains(name.Key) && (kind != NameField.Places || !name.Tallied.HasSpelling(except)))
            .Select(name => name.Tallied.Result(kind, SpellingOf)),
    ];

    /// <summary>The names in most articles, at most so many, each with its <see cref="CountedName.Key"/>.</summary>
    public IReadOnlyList<(string Key, NameCount Name)> Commonest(int most)
    {
        if (most == 0)
        {
            return [];
        }

        // Names decide among equally common ones, and what a name is called is looked up.
        List<(string Key, TalliedName Tallied)> all = Tally();
        int least = all.Count <= most ? 0 : all.Select(name => name.Tallied.Articles).OrderDescending().ElementAt(most - 1);
        var keys = new Dictionary<NameCount, string>(ReferenceEqualityComparer.Instance);
        foreach ((string key, TalliedName tallied) in all.Where(name => name.Tallied.Articles >= least))
        {
            keys[tallied.Result(kind, SpellingOf)] = key;
        }

        return [.. NameCount.InOrder(keys.Keys, NameOrder.Count).Take(most).Select(name => (keys[name], name))];
    }

    private List<(string Key, TalliedName Tallied)> Tally()
    {
        FieldCounts counts = snapshot.Counts(articles, cancellation);
        var names = new Dictionary<string, (TalliedName Tallied, List<CountedValue> Values)>(StringComparer.Ordinal);
        foreach (CountedValue value in counts.Values(_field))
        {
            LocatedName name = CountedName.Parse(kind, value.Value);
            var counted = CountedName.Of(kind, variants, name);
            if (!names.TryGetValue(counted.Key, out (TalliedName Tallied, List<CountedValue> Values) known))
            {
                names[counted.Key] = known = (new TalliedName(counted.Group), []);
            }

            known.Values.Add(value);
            known.Tallied.AddSpelling(name.Name, counted.Main == counted.Term ? null : name.Location.Name, value.Articles);
            known.Tallied.AddLocation(name.Location, value.Articles);
        }

        // An article may have a name in several spellings, and counts once.
        (TalliedName Tallied, List<CountedValue> Values)[] several = [.. names.Values.Where(name => name.Values.Count > 1)];
        foreach ((TalliedName tallied, List<CountedValue> values) in names.Values.Where(name => name.Values.Count == 1))
        {
            tallied.CountAll(values[0].Articles, values[0].Latest);
        }

        foreach (((TalliedName tallied, _), (int found, long? latest)) in several.Zip(counts.Groups(_field, [.. several.Select(name => name.Values.ConvertAll(value => value.Value))])))
        {
            tallied.CountAll(found, latest);
        }

        return [.. names.Select(name => (name.Key, name.Value.Tallied))];
    }

    /// <summary>How the first articles with a name write it most often; null when none has it.</summary>
    /// <param name="form">The name's form in the index.</param>
    public string? SpellingOf(string form)
    {
        var found = new FoundArticles(snapshot.Searches, Clause.Or(IndexedFields.WholeNamesOf(kind.Searched()).Select(name => new Clause.Term(name, form))), cancellation)
        {
            Most = MostLookedAt,
            Values = [_field],
        };
        return found.Hits().SelectMany(hit => ValuesOf(hit, _field)).Where(name => NameForm.Of(name) == form)
            .GroupBy(spelling => spelling, StringComparer.Ordinal).OrderByDescending(spelling => spelling.Count())
            .ThenByDescending(spelling => spelling.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    /// <summary>The values of a field that came with a hit.</summary>
    public static IEnumerable<string> ValuesOf(JsonElement hit, string field) =>
        hit.TryGetProperty("fields", out JsonElement fields) && fields.TryGetProperty(field, out JsonElement values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
}
