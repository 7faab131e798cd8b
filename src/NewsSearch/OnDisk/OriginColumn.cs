using System.IO.Hashing;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>What a field of words, outlets or authors, says of each article of a segment, to be counted.</summary>
/// <remarks>
/// The words and their places tell which articles have the same: of each such group one article is read, so that spellings that differ in
/// letter case or signs alone count as one. A column in the index would save little, and need a format of its own.
/// </remarks>
internal sealed class OriginColumn
{
    private static readonly string[] None = [];

    private readonly string _field;
    private readonly int[] _groups;

    // Of each list a document that has it, and its values once they have been asked for.
    private readonly List<int> _documents = [-1];
    private readonly string[]?[] _values;

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OriginColumn(AtomicReader segment, string field, CancellationToken cancellation)
    {
        _field = field;
        _groups = new int[segment.MaxDoc];
        var known = new Dictionary<ulong, int>();
        ulong[] words = WordsOf(segment, field, cancellation);
        for (int document = 0; document < words.Length; document++)
        {
            if (words[document] == 0)
            {
                continue;
            }

            if (!known.TryGetValue(words[document], out int group))
            {
                known[words[document]] = group = _documents.Count;
                _documents.Add(document);
            }

            _groups[document] = group;
        }

        _values = new string[]?[_documents.Count];
        _values[0] = None;
    }

    /// <summary>How many different lists of values there are, that of none included.</summary>
    public int GroupCount => _documents.Count;

    /// <summary>Which list the document has; 0 for none.</summary>
    public int GroupOf(int document) => _groups[document];

    /// <summary>The values of a list. Threads that ask at once may read them twice.</summary>
    /// <param name="segment">The one that the column is of.</param>
    public IReadOnlyList<string> ValuesOf(AtomicReader segment, int group) => Volatile.Read(ref _values[group]) ?? Read(segment, group);

    private string[] Read(AtomicReader segment, int group)
    {
        var reader = new DocumentStoredFieldVisitor(new HashSet<string>(StringComparer.Ordinal) { _field });
        segment.Document(_documents[group], reader);
        string[] values = [.. reader.Document.GetValues(_field).Distinct(StringComparer.Ordinal)];
        Volatile.Write(ref _values[group], values);
        return values;
    }

    /// <summary>Of each document the sum over its words of a number that word and place make; 0 for a document without.</summary>
    private static ulong[] WordsOf(AtomicReader segment, string field, CancellationToken cancellation)
    {
        ulong[] words = new ulong[segment.MaxDoc];
        for (TermsEnum? each = segment.GetTerms(field)?.GetEnumerator(); each?.MoveNext() == true;)
        {
            cancellation.ThrowIfCancellationRequested();
            ulong word = XxHash3.HashToUInt64(each.Term.Bytes.AsSpan(each.Term.Offset, each.Term.Length));
            DocsAndPositionsEnum places = each.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE);
            for (int document = places.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = places.NextDoc())
            {
                for (int i = 0; i < places.Freq; i++)
                {
                    words[document] += Mixed(word + (ulong)places.NextPosition());
                }
            }
        }

        return words;
    }

    /// <summary>Spreads the bits (the finish of SplitMix64), so that sums of different words differ.</summary>
    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return (bits ^ (bits >> 31)) | 1;
    }
}
