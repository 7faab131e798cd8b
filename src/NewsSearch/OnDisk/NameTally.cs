using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Countries;
using NewsSearch.Matching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// Counts the names of articles, segment by segment, from doc values. Spellings of one name, and names of one place, are counted as one.
/// </summary>
/// <param name="spellingOf">The spelling of a name, given as its form in the index, where no article counted has it.</param>
internal sealed class NameTally(NameField kind, NameVariants variants, Func<string, string?> spellingOf)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _articles;

    /// <summary>Adds the names of these documents.</summary>
    /// <param name="isWanted">Whether to count a value of the segment's column; null for all.</param>
    public void Add(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation, Func<int, bool>? isWanted = null)
    {
        if (segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind)) is not { } names)
        {
            return;
        }

        Entry?[] entries = Entries(names, documents, isWanted);
        NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
        IBits? dated = segment.GetDocsWithField(IndexSchema.Published);
        foreach (int document in documents.Ascending())
        {
            cancellation.ThrowIfCancellationRequested();
            _articles++;
            long? date = published is not null && dated?.Get(document) == true ? published.Get(document) : null;
            names.SetDocument(document);
            for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
            {
                if (entries[ord] is { } entry && entry.LastArticle != _articles)
                {
                    entry.Count(_articles, date);
                }
            }
        }
    }

    /// <summary>All names counted, without those in <paramref name="except"/>, given as forms in the index.</summary>
    public List<NameCount> Counts(IReadOnlySet<string> except) =>
    [
        .. _entries.Where(entry => !except.Contains(entry.Key) && (kind != NameField.Places || !entry.Value.HasSpelling(except)))
            .Select(entry => entry.Value.Result(kind, spellingOf)),
    ];

    /// <summary>The names in most articles, at most so many, each with its <see cref="CountedName.Key"/>.</summary>
    public IReadOnlyList<(string Key, NameCount Name)> Commonest(int most)
    {
        if (most == 0 || _entries.Count == 0)
        {
            return [];
        }

        // Names decide among equally common ones, and what a name is called is looked up.
        int least = _entries.Count <= most ? 0 : _entries.Values.Select(entry => entry.Articles).OrderDescending().ElementAt(most - 1);
        var keys = new Dictionary<NameCount, string>(ReferenceEqualityComparer.Instance);
        foreach ((string key, Entry entry) in _entries.Where(entry => entry.Value.Articles >= least))
        {
            keys[entry.Result(kind, spellingOf)] = key;
        }

        return [.. NameCount.InOrder(keys.Keys, NameOrder.Count).Take(most).Select(name => (keys[name], name))];
    }

    /// <summary>The entry of each ordinal that stands in one of the documents.</summary>
    private Entry?[] Entries(SortedSetDocValues names, FixedBitSet documents, Func<int, bool>? isWanted)
    {
        int[] found = new int[names.ValueCount];
        foreach (int document in documents.Ascending())
        {
            names.SetDocument(document);
            for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
            {
                found[ord]++;
            }
        }

        var entries = new Entry?[found.Length];
        var bytes = new BytesRef();
        for (int ord = 0; ord < found.Length; ord++)
        {
            if (found[ord] > 0 && isWanted?.Invoke(ord) != false)
            {
                names.LookupOrd(ord, bytes);
                entries[ord] = EntryOf(bytes.Utf8ToString(), found[ord]);
            }
        }

        return entries;
    }

    private Entry EntryOf(string value, int count)
    {
        LocatedName name = CountedName.Parse(kind, value);
        (string spelling, PlaceLocation location) = name;
        var counted = CountedName.Of(kind, variants, name);
        if (!_entries.TryGetValue(counted.Key, out Entry? entry))
        {
            _entries[counted.Key] = entry = new Entry(counted.Group);
        }

        entry.AddSpelling(spelling, counted.Main == counted.Term ? null : location.Name, count);
        entry.AddLocation(location, count);
        return entry;
    }

    private sealed class Entry(NameGroup? group)
    {
        private FewCounts<string> _spellings = new(StringComparer.Ordinal);
        private FewCounts<PlaceLocation> _locations = new(EqualityComparer<PlaceLocation>.Default);
        private string? _mainName;
        private long? _latest;

        /// <summary>The number of the article that was counted last.</summary>
        public int LastArticle { get; private set; }

        public int Articles { get; private set; }

        /// <param name="mainName">The place's main name where it is another one.</param>
        public void AddSpelling(string spelling, string? mainName, int count)
        {
            _spellings.Add(spelling, count);
            _mainName ??= mainName;
        }

        public void AddLocation(PlaceLocation location, int count) => _locations.Add(location, count);

        /// <param name="forms">As the index has them.</param>
        public bool HasSpelling(IReadOnlySet<string> forms) => forms.Count > 0 && _spellings.All.Any(spelling => forms.Contains(NameForm.Of(spelling.Key)));

        public void Count(int article, long? date)
        {
            LastArticle = article;
            Articles++;
            _latest = date is { } seconds && !(_latest >= seconds) ? seconds : _latest;
        }

        public NameCount Result(NameField kind, Func<string, string?> spellingOf)
        {
            DateOnly? latest = _latest is { } seconds ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)) : null;
            if (kind == NameField.Countries)
            {
                string code = Commonest(_spellings.All);
                return new(CountryNames.CodeOf(code) is { } country ? CountryNames.NameOf(country) : code, Articles, latest, code);
            }

            PlaceLocation location = Location();
            string name = group?.Name ?? Spelling(group?.Terms[0] ?? NameForm.Of(_mainName ?? ""), spellingOf);
            return new(name, Articles, latest, location.Country) { Region = location.Region, Latitude = location.Latitude, Longitude = location.Longitude, Forms = FormsBeside(name) };
        }

        /// <summary>The commonest spelling of the form that the name is shown in, which no article counted need have.</summary>
        /// <param name="form">Empty for any.</param>
        private string Spelling(string form, Func<string, string?> spellingOf)
        {
            if (form.Length == 0 && _spellings.IsOne(out string only))
            {
                return only;
            }

            KeyValuePair<string, int>[] own = [.. _spellings.All.Where(spelling => form.Length == 0 || NameForm.Of(spelling.Key) == form)];
            return own.Length > 0 ? Commonest(own) : _mainName ?? spellingOf(form) ?? form;
        }

        /// <summary>The spellings of other forms than the name's, one a form, the commonest first.</summary>
        private IReadOnlyList<string> FormsBeside(string name) => _spellings.IsOne(out string only) && only == name
            ? []
            : [.. _spellings.All.GroupBy(spelling => NameForm.Of(spelling.Key)).Where(form => form.Key != NameForm.Of(name))
                .OrderByDescending(form => form.Sum(spelling => spelling.Value)).ThenBy(form => form.Key, StringComparer.Ordinal)
                .Select(Commonest)];

        // Of equally common ones, that with small letters and accents.
        private static string Commonest(IEnumerable<KeyValuePair<string, int>> spellings) =>
            spellings.OrderByDescending(spelling => spelling.Value).ThenByDescending(spelling => spelling.Key, StringComparer.Ordinal).First().Key;

        /// <summary>What most of the articles mean of those that tell a country.</summary>
        private PlaceLocation Location() => _locations.IsOne(out PlaceLocation only) ? only : _locations.All.OrderByDescending(pair => pair.Key.Country is not null)
            .ThenByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Latitude is not null)
            .ThenBy(pair => pair.Key.Country, StringComparer.Ordinal).ThenBy(pair => pair.Key.Region, StringComparer.Ordinal).First().Key;
    }
}
