using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.OnDisk.Store.Columns;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk.Repair;

/// <summary>What of a segment's articles stands in its columns and postings and is not stored: as far as these files are as they were written.</summary>
internal sealed class SegmentColumns : IDisposable
{
    private readonly DocValuesProducer _columns;
    private readonly NumericDocValues? _hashes;
    private readonly SortedDocValues? _ids;
    private readonly BinaryDocValues? _keys;
    private readonly SortedSetDocValues? _places;
    private readonly List<(string Country, OpenBitSet Documents)> _peoples;

    private SegmentColumns(DocValuesProducer columns, FieldInfos fields, List<(string Country, OpenBitSet Documents)> peoples)
    {
        (_columns, _peoples) = (columns, peoples);
        _hashes = Of(fields, IndexSchema.ContentHash, columns.GetNumeric);
        _ids = Of(fields, IndexSchema.Id, columns.GetSorted);
        _keys = Of(fields, IndexSchema.Key, columns.GetBinary);
        _places = Of(fields, IndexSchema.PlaceName, columns.GetSortedSet);
    }

    /// <exception cref="IOException">The columns are not as they were written.</exception>
    public static SegmentColumns Open(MappedDirectory directory, SegmentInfo segment, FieldInfos fields)
    {
        var state = new SegmentReadState(directory, segment, fields, IOContext.READ, DirectoryReader.DEFAULT_TERMS_INDEX_DIVISOR);
        DocValuesProducer columns = new ColumnsFormat().FieldsProducer(state);
        try
        {
            columns.CheckIntegrity();
            return new SegmentColumns(columns, fields, StoredSegment.Attempt(() => Peoples(state)) ?? []);
        }
        catch
        {
            columns.Dispose();
            throw;
        }
    }

    /// <summary>The paths of documents by the postings of a segment.</summary>
    /// <exception cref="IOException">These are not as they were written.</exception>
    public static Dictionary<int, string> PathsOf(SegmentReadState state, Func<int, bool> isWanted)
    {
        using FieldsProducer postings = new BlockPostingsFormat(null).FieldsProducer(state);
        postings.CheckIntegrity();
        var paths = new Dictionary<int, string>();
        TermsEnum? each = postings.GetTerms(IndexSchema.Path)?.GetEnumerator();
        while (each?.MoveNext() == true)
        {
            DocsEnum found = each.Docs(null, null, DocsFlags.NONE);
            for (int document = found.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.NextDoc())
            {
                if (isWanted(document))
                {
                    paths[document] = each.Term.Utf8ToString();
                }
            }
        }

        return paths;
    }

    /// <summary>The article with what is not stored of it.</summary>
    public IndexedArticle Complete(int document, IndexedArticle stored) => stored with
    {
        ContentHash = _hashes?.Get(document) ?? HashOf(stored),
        PlaceLocations = LocationsOf(document, stored.Places),
        CountriesOfPeoples = [.. _peoples.Where(country => country.Documents.Get(document)).Select(country => country.Country)],
    };

    /// <summary>An article of which nothing else can be read: a hash of its own, so that the next reading of its source finds it changed.</summary>
    public static IndexedArticle Without(IndexedArticle stored) => stored with { ContentHash = HashOf(stored) };

    public string? IdOf(int document)
    {
        var id = new BytesRef();
        _ids?.Get(document, id);
        return id.Length == 0 ? null : id.Utf8ToString();
    }

    public string? KeyOf(int document)
    {
        var key = new BytesRef();
        _keys?.Get(document, key);
        return key.Length == 0 ? null : key.Utf8ToString();
    }

    public void Dispose() => _columns.Dispose();

    private static T? Of<T>(FieldInfos fields, string name, Func<FieldInfo, T> column)
        where T : class => fields.FieldInfo(name) is { HasDocValues: true } field ? column(field) : null;

    private static long HashOf(IndexedArticle stored) => ArticleIdentity.HashOf(stored.Article, stored.StoredPath, "stored");

    /// <summary>The documents of each country of which articles name the people alone.</summary>
    private static List<(string Country, OpenBitSet Documents)> Peoples(SegmentReadState state)
    {
        using FieldsProducer postings = new BlockPostingsFormat(null).FieldsProducer(state);
        postings.CheckIntegrity();
        var peoples = new List<(string, OpenBitSet)>();
        TermsEnum? countries = postings.GetTerms(IndexSchema.PeoplesCountry)?.GetEnumerator();
        while (countries?.MoveNext() == true)
        {
            var documents = new OpenBitSet(state.SegmentInfo.DocCount);
            DocsEnum found = countries.Docs(null, null, DocsFlags.NONE);
            for (int document = found.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.NextDoc())
            {
                documents.Set(document);
            }

            peoples.Add((countries.Term.Utf8ToString(), documents));
        }

        return peoples;
    }

    private PlaceLocation[] LocationsOf(int document, IReadOnlyList<string> places)
    {
        if (_places is null || places.Count == 0)
        {
            return [];
        }

        var locations = new Dictionary<string, PlaceLocation>(StringComparer.Ordinal);
        var value = new BytesRef();
        _places.SetDocument(document);
        for (long next = _places.NextOrd(); next != SortedSetDocValues.NO_MORE_ORDS; next = _places.NextOrd())
        {
            _places.LookupOrd(next, value);
            LocatedName located = LocatedName.Parse(value.Utf8ToString());
            locations[located.Name] = located.Location;
        }

        return [.. places.Select(name => locations.GetValueOrDefault(name))];
    }
}
