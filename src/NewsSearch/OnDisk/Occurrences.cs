using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.OnDisk;

/// <summary>
/// The words of documents as numbers of 64 bits, one for each field, word and position, the same whether they come out of a text or out of
/// postings. Sums of them tell whether both hold the same, in whatever order they come. Not thread-safe.
/// </summary>
internal sealed class Occurrences
{
    /// <summary>The position of a word of a field without positions, in which a document has each word once.</summary>
    private const int NoPosition = -1;

    private static readonly NewsAnalyzer Analyzer = new();

    private readonly Dictionary<string, long> _seeds = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _once = [];

    /// <summary>The number of a word of a field, wherever it stands.</summary>
    public ulong WordOf(string field, ReadOnlySpan<byte> word)
    {
        if (!_seeds.TryGetValue(field, out long seed))
        {
            _seeds[field] = seed = (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(field));
        }

        return XxHash3.HashToUInt64(word, seed);
    }

    /// <param name="word">See <see cref="WordOf"/>.</param>
    public static ulong At(ulong word, int position)
    {
        ReadOnlySpan<ulong> both = [word, (ulong)position];
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(both));
    }

    /// <inheritdoc cref="At"/>
    public static ulong Anywhere(ulong word) => At(word, NoPosition);

    /// <summary>Adds up what a document holds, by field.</summary>
    /// <param name="texts">The words of its texts, for which the document has placeholders.</param>
    /// <param name="add">Given a field and a number, once for each.</param>
    public void Read(Document document, InvertedArticle texts, Action<string, ulong> add)
    {
        _once.Clear();
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IIndexableField field in document.Fields.Where(field => field.IndexableFieldType.IsIndexed))
        {
            if (texts.Find(field.Name) is { } text)
            {
                foreach (InvertedText.Word word in text)
                {
                    add(field.Name, At(WordOf(field.Name, word.Bytes), word.Position));
                }
            }
            else if (field.IndexableFieldType.IndexOptions == IndexOptions.DOCS_ONLY)
            {
                Read(field, (word, _) =>
                {
                    if (_once.Add(word))
                    {
                        add(field.Name, Anywhere(word));
                    }
                });
            }
            else
            {
                int begin = ends.TryGetValue(field.Name, out int end) ? end + Analyzer.GetPositionIncrementGap(field.Name) : 0;
                ends[field.Name] = begin + Read(field, (word, position) => add(field.Name, At(word, begin + position)));
            }
        }
    }

    /// <returns>How many words the value has, each at a position of its own.</returns>
    private int Read(IIndexableField field, Action<ulong, int> add)
    {
        int words = 0;
        using TokenStream stream = field.GetTokenStream(Analyzer);
        ITermToBytesRefAttribute term = stream.GetAttribute<ITermToBytesRefAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            term.FillBytesRef();
            BytesRef bytes = term.BytesRef;
            add(WordOf(field.Name, bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)), words++);
        }

        stream.End();
        return words;
    }
}
