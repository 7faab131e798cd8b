using NewsSearch.Queries;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

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

    /// <summary>Of two spellings of one name, that which is shown was meant: Kyiv, not Kiev.</summary>
    private const double NotShownPenalty = 1;

    /// <summary>Letters of the shortest word that is taken for mistyped though articles have it, and of the shortest with two mistakes.</summary>
    private const int ShortestRare = 4, ShortestTwiceMistyped = 9;

    /// <summary>The likeliest words of the field, best first, for a word that no article has; none for numbers and the shortest words.</summary>
    public static IReadOnlyList<string> For(IArticleIndex index, SearchField field, string word, CancellationToken cancellation)
    {
        WordFrequency[] candidates = [.. Neighbours(index, field, word, cancellation)];
        return Best(word, candidates, candidates.Length > 1 && NameFields.Of(field) is { } names ? ShownWords(index, names, word, cancellation) : null);
    }

    /// <summary>The same for a word that a few articles have: only words that are <see cref="TimesCommoner"/> times as common and a slip away.</summary>
    /// <param name="articles">How many have the word.</param>
    public static IReadOnlyList<string> Commoner(IArticleIndex index, SearchField field, string word, int articles, CancellationToken cancellation) =>
        word.Length < ShortestRare || (long)articles * TimesCommoner > index.ArticleCount
            ? []
            : Best(word, Neighbours(index, field, word, cancellation).Where(candidate => candidate.Articles >= (long)articles * TimesCommoner
                && candidate.Word[0] == word[0] && Spelling.Mistakes(word, candidate.Word) <= (word.Length < ShortestTwiceMistyped ? 1 : 2)), shown: null);

    private static IEnumerable<WordFrequency> Neighbours(IArticleIndex index, SearchField field, string word, CancellationToken cancellation) =>
        word.Length < 3 || !char.IsLetter(word[0])
            ? []
            : index.Neighbours(field, word, EditsOf(word), cancellation).Where(candidate => candidate.Word != word);

    private static int EditsOf(string word) => word.Length < 5 ? 1 : 2;

    /// <summary>The words of names that are shown and counted, with a word like this one; others are found besides, and shown by these.</summary>
    private static HashSet<string> ShownWords(IArticleIndex index, NameField names, string word, CancellationToken cancellation) =>
    [
        .. index.CountNames(new NewsQuery.Fuzzy(names.Searched(), word, EditsOf(word)), names, [], asWritten: false, cancellation)
            .SelectMany(name => WordScanner.Words(name.Name)),
    ];

    /// <param name="shown">Null where no word comes before others for being shown.</param>
    private static IReadOnlyList<string> Best(string word, IEnumerable<WordFrequency> candidates, HashSet<string>? shown) =>
    [
        .. candidates.OrderByDescending(candidate => Likelihood(word, candidate) - (shown?.Contains(candidate.Word) == false ? NotShownPenalty : 0))
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Take(Most)
            .Select(candidate => candidate.Word),
    ];

    private static double Likelihood(string word, WordFrequency candidate) =>
        Math.Log2(candidate.Articles + 1) - (EditPenalty * Spelling.Mistakes(word, candidate.Word)) - (word[0] == candidate.Word[0] ? 0 : FirstLetterPenalty);
}
