using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;

namespace NewsSearch.Searching;

/// <summary>Finds words of the index that a word in none of its articles may have been meant to be.</summary>
internal sealed class WordProposals(IndexReader reader)
{
    private const int Most = 5;

    /// <summary>A letter more to change must be made up for by so many times more articles, as a power of 2.</summary>
    private const double EditPenalty = 3;

    /// <summary>Mistakes are rarest in the first letter.</summary>
    private const double FirstLetterPenalty = 2;

    /// <summary>The likeliest words of these index fields, best first; none for numbers and the shortest words.</summary>
    public IReadOnlyList<string> For(string word, IEnumerable<string> fields)
    {
        if (word.Length < 3 || !char.IsLetter(word[0]))
        {
            return [];
        }

        var matcher = new WordMatcher.Fuzzy(word, word.Length < 5 ? 1 : 2) { Written = word };
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string field in fields)
        {
            foreach (AtomicReaderContext segment in reader.Leaves)
            {
                Collect(segment.AtomicReader.GetTerms(field), matcher, frequencies);
            }
        }

        return [.. frequencies
            .Where(candidate => candidate.Key != word)
            .OrderByDescending(candidate => Likelihood(word, candidate.Key, candidate.Value)).ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(candidate => candidate.Key)];
    }

    private static double Likelihood(string word, string candidate, int articles) =>
        Math.Log2(articles + 1) - (EditPenalty * Spelling.Distance(word, candidate)) - (word[0] == candidate[0] ? 0 : FirstLetterPenalty);

    private static void Collect(Terms? terms, WordMatcher.Fuzzy matcher, Dictionary<string, int> frequencies)
    {
        if (terms is null || matcher.Terms(terms) is not { } found)
        {
            return;
        }

        do
        {
            BytesRef term = found.Term;
            if (term.Length > 0 && term.Bytes[term.Offset] > ' ')
            {
                string text = term.Utf8ToString();
                frequencies[text] = frequencies.GetValueOrDefault(text) + found.DocFreq;
            }
        }
        while (found.MoveNext());
    }
}
