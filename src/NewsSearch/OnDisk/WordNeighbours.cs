using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The words of an index that are spelled nearly like one.</summary>
internal static class WordNeighbours
{
    public static IReadOnlyList<WordFrequency> Of(IndexReader reader, IEnumerable<string> fields, string word, int edits, CancellationToken cancellation)
    {
        var walk = TermWalk.Of(new WordMatcher.Fuzzy(word, edits) { Written = word });
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string field in fields)
        {
            foreach (AtomicReaderContext segment in reader.Leaves)
            {
                Collect(segment.AtomicReader.GetTerms(field), walk, frequencies, cancellation);
            }
        }

        return [.. frequencies.Select(found => new WordFrequency(found.Key, found.Value))];
    }

    private static void Collect(Terms? terms, TermWalk walk, Dictionary<string, int> frequencies, CancellationToken cancellation)
    {
        if (terms is null || walk.Begin(terms) is not { } found)
        {
            return;
        }

        do
        {
            cancellation.ThrowIfCancellationRequested();
            BytesRef term = found.Term;

            if (IndexSchema.IsWord(term))
            {
                string text = term.Utf8ToString();
                frequencies[text] = frequencies.GetValueOrDefault(text) + found.DocFreq;
            }
        }
        while (found.MoveNext());
    }
}
