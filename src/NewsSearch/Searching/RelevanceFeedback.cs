using NewsSearch.Queries;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Searching;

/// <summary>
/// The words that the best hits of a search have in common, to raise the score of others that have them (pseudo-relevance feedback:
/// RM3 of Abdul-Jaleel et al. 2004). They find nothing by themselves, so that why an article is found stays with the query.
/// </summary>
internal sealed class RelevanceFeedback(IArticleIndex index)
{
    private const int Articles = 10;
    private const int Terms = 30;

    /// <summary>What all terms together count beside the parts of the query.</summary>
    private const float Weight = 0.6f;

    /// <summary>A word of more articles than this share tells nothing about these.</summary>
    private const double CommonShare = 0.1;

    /// <summary>In a small index a share is no measure.</summary>
    private const int FewArticles = 20;

    /// <summary>Articles up to so many times as long as their mean count by their occurrences, longer ones by their share of them.</summary>
    private const double LongArticle = 3;

    /// <summary>The words, each with its weight, the most telling first; none when nothing is found, or the query only filters.</summary>
    public IReadOnlyList<Boost> BoostsFor(SearchRequest request, CancellationToken cancellation = default)
    {
        int parts = RankedParts.Of(request.Query).Count();
        if (parts == 0)
        {
            return [];
        }

        SearchPage best = index.Search(new SearchRequest(request.Query) { Any = request.Any, Limit = Articles, Snippets = 0 }, cancellation);
        List<(string Word, double Share)> terms = [.. Common(best.Hits, new FormLanguages(index.FormLanguages(request.Query))).Where(IsTelling).Take(Terms)];
        double all = terms.Sum(term => term.Share);
        return [.. terms.Select(term => new Boost(new NewsQuery.Words(SearchField.Text, term.Word, Exact: false) { Related = request.Any }, (float)(Weight * parts * term.Share / all)))];
    }

    /// <summary>The words of the hits, each in its commonest form, by how large a part of them it is.</summary>
    private static IEnumerable<(string Word, double Share)> Common(IReadOnlyList<SearchHit> hits, FormLanguages languages)
    {
        List<(SearchHit Hit, List<string> Words)> read =
            [.. hits.Where(hit => hit.Score > 0).Select(hit => (hit, WordScanner.Words($"{hit.Indexed.Article.Title}\n{hit.Indexed.Article.Body}")))];
        double longest = read.Count == 0 ? 0 : LongArticle * read.Average(article => article.Words.Count);
        var shares = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach ((SearchHit hit, List<string> words) in read)
        {
            double share = hit.Score / Math.Max(longest, words.Count);
            foreach (string word in words.Where(IsTerm))
            {
                string lemma = languages.LemmaOf(word);
                if (!shares.TryGetValue(lemma, out Dictionary<string, double>? forms))
                {
                    shares[lemma] = forms = new(StringComparer.Ordinal);
                }

                forms[word] = forms.GetValueOrDefault(word) + share;
            }
        }

        return shares.Values
            .Select(forms => (Word: forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key, Share: forms.Values.Sum()))
            .OrderByDescending(term => term.Share).ThenBy(term => term.Word, StringComparer.Ordinal);
    }

    private static bool IsTerm(string word) => word.Length > 1 && char.IsLetter(word[0]) && !FunctionWords.Contains(word);

    private bool IsTelling((string Word, double Share) term) =>
        index.WordFrequency(SearchField.Text, term.Word) <= Math.Max(FewArticles, CommonShare * index.ArticleCount);
}
