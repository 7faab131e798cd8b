using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Matching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>Counts the names of articles, segment by segment, from doc values. Spellings of one name are counted as one.</summary>
internal sealed class NameTally(NameField kind, NameVariants variants)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _articles;

    /// <summary>Adds the names of these documents.</summary>
    public void Add(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        if (segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind)) is not { } names)
        {
            return;
        }

        Entry?[] entries = Entries(names, documents);
        SortedSetDocValues? countries = kind == NameField.Places ? segment.GetSortedSetDocValues(IndexSchema.Country) : null;
        string[] codes = countries is null ? [] : new string[countries.ValueCount];
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
                Entry entry = entries[ord]!;
                if (entry.LastArticle != _articles)
                {
                    entry.Count(_articles, date);
                    CountCountries(entry, countries, codes, document);
                }
            }
        }
    }

    /// <summary>All names counted, without those in <paramref name="except"/>, given as forms in the index.</summary>
    public List<NameCount> Counts(IReadOnlySet<string> except) =>
        [.. _entries.Where(entry => !except.Contains(entry.Key)).Select(entry => entry.Value.Result(kind))];

    /// <summary>The entry of each ordinal that stands in one of the documents.</summary>
    private Entry?[] Entries(SortedSetDocValues names, FixedBitSet documents)
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
            if (found[ord] > 0)
            {
                names.LookupOrd(ord, bytes);
                entries[ord] = EntryOf(bytes.Utf8ToString(), found[ord]);
            }
        }

        return entries;
    }

    private Entry EntryOf(string spelling, int count)
    {
        string term = kind == NameField.Countries ? spelling : NameForm.Of(spelling);
        NameGroup? group = variants.Find(term);
        string key = group is null ? term : group.Terms[0];
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            _entries[key] = entry = new Entry(group?.Name);
        }

        entry.AddSpelling(spelling, count);
        return entry;
    }

    private static void CountCountries(Entry entry, SortedSetDocValues? countries, string[] codes, int document)
    {
        if (countries is null)
        {
            return;
        }

        countries.SetDocument(document);
        for (long ord = countries.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = countries.NextOrd())
        {
            if (codes[ord] is null)
            {
                var bytes = new BytesRef();
                countries.LookupOrd(ord, bytes);
                codes[ord] = bytes.Utf8ToString();
            }

            entry.CountCountry(codes[ord]);
        }
    }

    private sealed class Entry(string? preferred)
    {
        private readonly Dictionary<string, int> _spellings = new(1, StringComparer.Ordinal);
        private Dictionary<string, int>? _countries;
        private int _count;
        private long? _latest;

        /// <summary>The number of the article that was counted last.</summary>
        public int LastArticle { get; private set; }

        public void AddSpelling(string spelling, int count) => _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + count;

        public void Count(int article, long? date)
        {
            LastArticle = article;
            _count++;
            _latest = date is { } seconds && !(_latest >= seconds) ? seconds : _latest;
        }

        public void CountCountry(string code)
        {
            _countries ??= new Dictionary<string, int>(StringComparer.Ordinal);
            _countries[code] = _countries.GetValueOrDefault(code) + 1;
        }

        public NameCount Result(NameField kind)
        {
            // Of equally common ones, that with small letters and accents.
            string spelling = _spellings.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key, StringComparer.Ordinal).First().Key;
            DateOnly? latest = _latest is { } seconds ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)) : null;
            return kind switch
            {
                NameField.Countries => new(CountryNames.CodeOf(spelling) is { } code ? CountryNames.NameOf(code) : spelling, _count, latest, spelling),
                NameField.Places => new(preferred ?? spelling, _count, latest, PlaceCountry.Of(_spellings.Keys, _countries)),
                _ => new(preferred ?? spelling, _count, latest, null),
            };
        }
    }
}
