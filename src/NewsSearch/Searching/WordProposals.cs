using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Finds words of an index that another may have been meant to be.</summary>
internal static class WordProposals
{
    /// <summary>A proposal for a word that articles have must have so many times as many, and find as many times the query's hits.</summary>
    public const int TimesCommoner = 20;

    private const int Most = 5;

    /// <summary>A letter more to change must be made up for by so many times more articles, as a power of 2.</summary>
    private const double EditPenalty = 3;

    /// <summary>Mistakes are rarest in the first letter.</summary>
    private const double FirstLetterPenalty = 2;

    /// <summary>Letters of the shortest word that is taken for mistyped though articles have it, and of the shortest with two mistakes.</summary>
    private const int ShortestRare = 4, ShortestTwiceMistyped = 9;

    /// <summary>The likeliest words of the field, best first, for a word that no article has; none for numbers and the shortest words.</summary>
    public static IReadOnlyList<string> For(IArticleIndex index, SearchField field, string word, CancellationToken cancellation) =>
        Best(word, Neighbours(index, field, word, cancellation));

    /// <summary>The same for a word that a few articles have: only words that are <see cref="TimesCommoner"/> times as common and a slip away.</summary>
    /// <param name="articles">How many have the word.</param>
    public static IReadOnlyList<string> Commoner(IArticleIndex index, SearchField field, string word, int articles, CancellationToken cancellation) =>
        word.Length < ShortestRare || (long)articles * TimesCommoner > index.ArticleCount
            ? []
            : Best(word, Neighbours(index, field, word, cancellation).Where(candidate => candidate.Articles >= (long)articles * TimesCommoner
                && candidate.Word[0] == word[0] && Spelling.Mistakes(word, candidate.Word) <= (word.Length < ShortestTwiceMistyped ? 1 : 2)));

    private static IEnumerable<WordFrequency> Neighbours(IArticleIndex index, SearchField field, string word, CancellationToken cancellation) =>
        word.Length < 3 || !char.IsLetter(word[0])
            ? []
            : index.Neighbours(field, word, word.Length < 5 ? 1 : 2, cancellation).Where(candidate => candidate.Word != word);

    private static IReadOnlyList<string> Best(string word, IEnumerable<WordFrequency> candidates) =>
    [
        .. candidates.OrderByDescending(candidate => Likelihood(word, candidate)).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Take(Most)
            .Select(candidate => candidate.Word),
    ];

    private static double Likelihood(string word, WordFrequency candidate) =>
        Math.Log2(candidate.Articles + 1) - (EditPenalty * Spelling.Mistakes(word, candidate.Word)) - (word[0] == candidate.Word[0] ? 0 : FirstLetterPenalty);
}
