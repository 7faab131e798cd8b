using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>Finds names of an index that a name in none of its articles may have been meant to be.</summary>
internal static class NameProposals
{
    private const int Most = 3;

    /// <summary>A letter more to change must be made up for by so many times more articles, as a power of 2.</summary>
    private const double EditPenalty = 3;

    /// <summary>What is so far behind the likeliest, as a power of 2 in articles, is not worth telling.</summary>
    private const double MostBehind = 5;

    /// <summary>The likeliest names, best first.</summary>
    /// <param name="fields">What the name may be of: those of whole names, but for countries.</param>
    /// <param name="asWritten">Whether to propose names as the articles write them.</param>
    public static IReadOnlyList<NameCount> For(
        IArticleIndex index, IEnumerable<SearchField> fields, string name, bool asWritten, CancellationToken cancellation = default)
    {
        string[] words = [.. WordScanner.Words(name)];
        (NameCount Name, double Likelihood)[] likely =
        [
            .. fields.SelectMany(field => With(index, field, words, asWritten, cancellation))
                .Select(found => (Name: found, Mistakes: Mistakes(words, [.. WordScanner.Words(found.Name)])))
                .Where(found => found.Mistakes is not null)
                .Select(found => (found.Name, Likelihood: Math.Log2(found.Name.Count + 1) - (EditPenalty * found.Mistakes!.Value)))
                .OrderByDescending(found => found.Likelihood).ThenBy(found => found.Name.Name, StringComparer.Ordinal)
                .Take(Most),
        ];
        return [.. likely.Where(found => found.Likelihood > likely[0].Likelihood - MostBehind).Select(found => found.Name)];
    }

    /// <summary>Names of articles with a name that has a word like one of these.</summary>
    private static IReadOnlyList<NameCount> With(IArticleIndex index, SearchField field, string[] words, bool asWritten, CancellationToken cancellation)
    {
        NewsQuery[] alike = [.. words.Distinct().Select(word => Like(field, word))];
        return alike.Length == 0 ? []
            : NameFields.Of(field) is { } names ? index.CountNames(new NewsQuery.Or(new(alike)), names, [], asWritten, cancellation)
            : index.CountOrigins(new NewsQuery.Or(new(alike)), field, cancellation);
    }

    private static NewsQuery Like(SearchField field, string word) => Allowed(word) is > 0 and var edits
        ? new NewsQuery.Fuzzy(field, word, edits)
        : new NewsQuery.Words(field, word, Exact: true);

    /// <summary>Letters to change to make one name the other, in whatever order its words are; a word that one lacks counts as one. Null for too many.</summary>
    private static int? Mistakes(string[] a, string[] b)
    {
        (string[] shorter, string[] longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length == 0)
        {
            return null;
        }

        int mistakes = longer.Length - shorter.Length;
        List<string> left = [.. longer];
        foreach (string word in shorter)
        {
            string nearest = left.MinBy(other => Spelling.Mistakes(word, other))!;
            int distance = Spelling.Mistakes(word, nearest);
            if (distance > Allowed(word))
            {
                return null;
            }

            mistakes += distance;
            left.Remove(nearest);
        }

        return mistakes;
    }

    /// <summary>Letters of a word that may be wrong.</summary>
    private static int Allowed(string word) => word.Length < 3 ? 0 : word.Length < 6 ? 1 : NewsQuery.Fuzzy.MostEdits;
}
