using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.OnDisk;

/// <summary>
/// Compares what a segment is searched by with the articles that it stores: postings, lengths and columns with what an article of these
/// texts and names would be indexed as now. It holds eight bytes a document. Not thread-safe.
/// </summary>
/// <remarks>
/// Of each word at each position a number is added for the postings and taken away for the text: what is left of a document is
/// nothing, or they differ. Rejected: to invert all texts anew and compare word by word, which takes as much memory as indexing and says no more.
/// What is not stored is not compared: where places lie, countries of which the people alone are named, and the hash.
/// </remarks>
internal sealed class StoredComparison(SegmentReader reader)
{
    /// <summary>Articles of a segment that are told one by one.</summary>
    private const int MostTold = 20;

    private static readonly HashSet<string> IdField = [IndexSchema.Id];

    private readonly ulong[] _left = new ulong[reader.MaxDoc];
    private readonly SortedDictionary<int, SortedSet<string>> _wrong = [];
    private readonly Occurrences _occurrences = new();
    private readonly StoredColumns _columns = new(reader);
    private readonly TextInverter _inverter = new();
    private readonly InvertedArticle _texts = new(IndexSchema.TextFields);
    private readonly IBits? _fingerprinted = reader.GetDocsWithField(IndexSchema.Fingerprint);
    private readonly Dictionary<string, NumericDocValues?> _lengths = IndexSchema.TextFields.ToDictionary(field => field, reader.GetNormValues);

    /// <summary>Whether a field's postings can be told from what is stored.</summary>
    public static bool Compares(string field) => field != IndexSchema.PeoplesCountry;

    /// <inheritdoc cref="Occurrences.WordOf"/>
    public ulong WordOf(string field, BytesRef word) => _occurrences.WordOf(field, word.Bytes.AsSpan(word.Offset, word.Length));

    /// <summary>A word stands in a document, by the postings.</summary>
    /// <param name="occurrence">See <see cref="Occurrences"/>.</param>
    public void AddPosting(int document, ulong occurrence) => _left[document] += occurrence;

    /// <summary>An article is stored for a document.</summary>
    public void AddStored(int document, IndexedArticle article)
    {
        Document expected = Expected(document, article);
        _occurrences.Read(expected, _texts, (_, occurrence) => _left[document] -= occurrence);
        foreach (string column in _columns.Wrong(document, expected))
        {
            Wrong(document, column);
        }

        for (int i = 0; i < IndexSchema.TextFields.Length; i++)
        {
            if ((_lengths[IndexSchema.TextFields[i]]?.Get(document) ?? 0) != _texts[i].Positions)
            {
                Wrong(document, IndexSchema.TextFields[i]);
            }
        }
    }

    /// <summary>Which articles differ, a sentence each; once all postings and stored articles are added.</summary>
    public IEnumerable<string> Problems()
    {
        List<int> differing = [.. Enumerable.Range(0, _left.Length).Where(document => _left[document] != 0 && reader.LiveDocs?.Get(document) != false)];
        Locate([.. differing.Take(MostTold)]);
        int articles = differing.Union(_wrong.Keys).Count();
        foreach ((int document, SortedSet<string> fields) in _wrong.Take(MostTold))
        {
            string id = reader.Document(document, IdField).Get(IndexSchema.Id);
            yield return $"segment {reader.SegmentName} does not hold what the article {id} stores: {string.Join(", ", fields)}";
        }

        if (articles > MostTold)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"segment {reader.SegmentName} does not hold what {articles - MostTold} more articles store");
        }
    }

    private Document Expected(int number, IndexedArticle article)
    {
        _inverter.ReadTitle(article.Article.Title, _texts[IndexSchema.TitleText]);
        _inverter.ReadBody(article.Article.Body, _texts[IndexSchema.BodyText]);
        Document expected = IndexSchema.ToDocument(article, _texts);
        if (_fingerprinted?.Get(number) != true)
        {
            // One of format 7 or before has none, also in a segment with others.
            expected.RemoveFields(IndexSchema.Fingerprint);
        }

        return expected;
    }

    private void Wrong(int document, string field)
    {
        if (!_wrong.TryGetValue(document, out SortedSet<string>? fields))
        {
            _wrong[document] = fields = new SortedSet<string>(StringComparer.Ordinal);
        }

        fields.Add(field);
    }

    /// <summary>Finds the fields in which documents differ.</summary>
    /// <param name="documents">In order.</param>
    private void Locate(IReadOnlyList<int> documents)
    {
        var left = new Dictionary<(int Document, string Field), ulong>();
        void Add(int document, string field, ulong occurrence) => left[(document, field)] = left.GetValueOrDefault((document, field)) + occurrence;
        foreach (int document in documents)
        {
            Document expected = Expected(document, IndexSchema.FromDocument(reader.Document(document), path => path));
            _occurrences.Read(expected, _texts, (field, occurrence) => Add(document, field, unchecked(0 - occurrence)));
        }

        foreach (string field in documents.Count == 0 ? [] : reader.Fields.Where(Compares))
        {
            ReadPostings(field, documents, (document, occurrence) => Add(document, field, occurrence));
        }

        foreach ((int document, string field) in left.Where(sum => sum.Value != 0).Select(sum => sum.Key))
        {
            Wrong(document, field);
        }
    }

    private void ReadPostings(string field, IReadOnlyList<int> documents, Action<int, ulong> add)
    {
        Terms terms = reader.GetTerms(field);
        TermsEnum each = terms.GetEnumerator();
        while (each.MoveNext())
        {
            ulong word = WordOf(field, each.Term);
            DocsAndPositionsEnum? positions = terms.HasPositions ? each.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) : null;
            DocsEnum postings = positions ?? each.Docs(null, null, DocsFlags.NONE);
            foreach (int document in documents.Where(document => (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document))
            {
                if (positions is null)
                {
                    add(document, Occurrences.Anywhere(word));
                }

                for (int i = 0; i < positions?.Freq; i++)
                {
                    add(document, Occurrences.At(word, positions.NextPosition()));
                }
            }
        }
    }
}
