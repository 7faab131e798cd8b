using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Postings;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The words of an index that are spelled nearly like one.</summary>
internal static class WordNeighbours
{
    public static IReadOnlyList<WordFrequency> Of(IndexReader reader, IEnumerable<string> fields, string word, int edits, CancellationToken cancellation)
    {
        var words = new EditedWords(word, edits);
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string field in fields)
        {
            foreach (AtomicReaderContext segment in reader.Leaves)
            {
                Collect(segment.AtomicReader.GetTerms(field) as BlockTerms, words, frequencies, cancellation);
            }
        }

        return [.. frequencies.Select(found => new WordFrequency(found.Key, found.Value))];
    }

    private static void Collect(BlockTerms? terms, EditedWords words, Dictionary<string, int> frequencies, CancellationToken cancellation)
    {
        if (terms is null)
        {
            return;
        }

        var found = new BlockTermsEnum(terms);
        foreach (BytesRef word in words.In(terms, cancellation))
        {
            if (IndexSchema.IsWord(word) && found.SeekExact(word))
            {
                string text = word.Utf8ToString();
                frequencies[text] = frequencies.GetValueOrDefault(text) + found.DocFreq;
            }
        }
    }
}
