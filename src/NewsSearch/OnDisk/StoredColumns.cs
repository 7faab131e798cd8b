using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk;

/// <summary>The columns of a segment, to be compared with what its stored articles say. Not thread-safe.</summary>
internal sealed class StoredColumns
{
    private readonly Dictionary<string, Func<int, IEnumerable<string>>> _columns = new(StringComparer.Ordinal);
    private readonly AtomicReader _reader;

    public StoredColumns(AtomicReader reader)
    {
        _reader = reader;
        foreach (FieldInfo field in reader.FieldInfos)
        {
            // Nothing stored says what the hash was made of.
            if (field.DocValuesType != DocValuesType.NONE && field.Name != IndexSchema.ContentHash)
            {
                _columns[field.Name] = ReaderOf(field);
            }
        }
    }

    /// <summary>The columns that do not say of a document what the stored article does.</summary>
    /// <param name="expected">The article as a document.</param>
    public IEnumerable<string> Wrong(int document, Document expected)
    {
        ILookup<string, string> values = expected.Fields
            .Where(field => field.IndexableFieldType.DocValueType != DocValuesType.NONE && field.Name != IndexSchema.ContentHash)
            .ToLookup(field => field.Name, ValueOf, StringComparer.Ordinal);
        return _columns.Keys.Union(values.Select(column => column.Key)).Where(name =>
            !new HashSet<string>(values[name], StringComparer.Ordinal).SetEquals(_columns.TryGetValue(name, out Func<int, IEnumerable<string>>? column) ? column(document) : []));
    }

    private static string ValueOf(IIndexableField field) =>
        field.GetBinaryValue() is { } bytes ? ValueOf(field.Name, bytes) : Number(field.GetInt64Value() ?? 0);

    /// <summary>Of a place what it was resolved to is not stored.</summary>
    private static string ValueOf(string field, BytesRef bytes) =>
        field == IndexSchema.PlaceName ? LocatedName.Parse(bytes.Utf8ToString()).Name : Convert.ToHexString(bytes.Bytes, bytes.Offset, bytes.Length);

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Func<int, IEnumerable<string>> ReaderOf(FieldInfo field)
    {
        var value = new BytesRef();
        switch (field.DocValuesType)
        {
            case DocValuesType.NUMERIC:
                NumericDocValues numbers = _reader.GetNumericDocValues(field.Name);
                IBits hasNumber = _reader.GetDocsWithField(field.Name);
                return document => hasNumber.Get(document) ? [Number(numbers.Get(document))] : [];
            case DocValuesType.BINARY:
                BinaryDocValues texts = _reader.GetBinaryDocValues(field.Name);
                IBits hasText = _reader.GetDocsWithField(field.Name);
                return document =>
                {
                    texts.Get(document, value);
                    return hasText.Get(document) ? [ValueOf(field.Name, value)] : [];
                };
            case DocValuesType.SORTED:
                SortedDocValues sorted = _reader.GetSortedDocValues(field.Name);
                return document =>
                {
                    sorted.Get(document, value);
                    return sorted.GetOrd(document) >= 0 ? [ValueOf(field.Name, value)] : [];
                };
            default:
                SortedSetDocValues sets = _reader.GetSortedSetDocValues(field.Name);
                return document => ValuesOf(field.Name, sets, document, value);
        }
    }

    private static List<string> ValuesOf(string field, SortedSetDocValues sets, int document, BytesRef value)
    {
        var values = new List<string>();
        sets.SetDocument(document);
        for (long number = sets.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = sets.NextOrd())
        {
            sets.LookupOrd(number, value);
            values.Add(ValueOf(field, value));
        }

        return values;
    }
}
