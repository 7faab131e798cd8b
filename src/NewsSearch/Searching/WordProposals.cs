using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Finds words of an index that a word in none of its articles may have been meant to be.</summary>
internal static class WordProposals
{
    private const int Most = 5;

    /// <summary>A letter more to change must be made up for by so many times more articles, as a power of 2.</summary>
    private const double EditPenalty = 3;

    /// <summary>Mistakes are rarest in the first letter.</summary>
    private const double FirstLetterPenalty = 2;

    /// <summary>The likeliest words of the field, best first; none for numbers and the shortest words.</summary>
    public static IReadOnlyList<string> For(IArticleIndex index, SearchField field, string word, CancellationToken cancellation) =>
        word.Length < 3 || !char.IsLetter(word[0])
            ? []
            : [.. index.Neighbours(field, word, word.Length < 5 ? 1 : 2, cancellation)
                .Where(candidate => candidate.Word != word)
                .OrderByDescending(candidate => Likelihood(word, candidate)).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Word)];

    private static double Likelihood(string word, WordFrequency candidate) =>
        Math.Log2(candidate.Articles + 1) - (EditPenalty * Spelling.Distance(word, candidate.Word)) - (word[0] == candidate.Word[0] ? 0 : FirstLetterPenalty);
}
