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

    private readonly int[] _groups;
    private readonly string[][] _values;

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OriginColumn(AtomicReader segment, string field, CancellationToken cancellation)
    {
        _groups = new int[segment.MaxDoc];
        List<string[]> values = [None];
        var known = new Dictionary<ulong, int>();
        var wanted = new HashSet<string>(StringComparer.Ordinal) { field };
        ulong[] words = WordsOf(segment, field, cancellation);
        for (int document = 0; document < words.Length; document++)
        {
            if (words[document] == 0)
            {
                continue;
            }

            if (!known.TryGetValue(words[document], out int group))
            {
                cancellation.ThrowIfCancellationRequested();
                known[words[document]] = group = values.Count;
                var reader = new DocumentStoredFieldVisitor(wanted);
                segment.Document(document, reader);
                values.Add([.. reader.Document.GetValues(field).Distinct(StringComparer.Ordinal)]);
            }

            _groups[document] = group;
        }

        _values = [.. values];
    }

    /// <summary>How many different lists of values there are, that of none included.</summary>
    public int GroupCount => _values.Length;

    /// <summary>Which list the document has; 0 for none.</summary>
    public int GroupOf(int document) => _groups[document];

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<string> ValuesOf(int group) => _values[group];

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
