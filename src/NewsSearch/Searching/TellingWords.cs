using NewsSearch.Queries;
using NewsSearch.Searching.Names;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Searching;

/// <summary>What an article is about, as a query for others like it: its words and names of highest tf·idf.</summary>
public sealed class TellingWords(IArticleIndex index)
{
    private const int MostWords = 20;
    private const int MostPeople = 8;
    private const int MostPlaces = 4;

    /// <summary>The words looked up in the index at most, the most frequent: an article may be a book.</summary>
    private const int MostCandidates = 1000;

    /// <summary>A word of the title tells as much as so many in the body.</summary>
    private const int TitleWeight = 3;

    /// <summary>The share of them that another article must have, or one common name would make everything alike.</summary>
    private const double LeastShare = 0.25;

    /// <summary>Null when the article has no words that others have too.</summary>
    public NewsQuery? QueryFor(IndexedArticle indexed)
    {
        List<NewsQuery> parts =
        [
            .. Words(indexed.Article),
            .. Names(indexed.People, SearchField.Person, NameField.People, MostPeople),
            .. Names(indexed.Places, SearchField.Place, NameField.Places, MostPlaces),
        ];
        if (parts.Count == 0)
        {
            return null;
        }

        int least = Math.Max(1, (int)Math.Ceiling(parts.Count * LeastShare));
        return new NewsQuery.And(new([new NewsQuery.Some(least, new(parts)), new NewsQuery.Not(new NewsQuery.Words(SearchField.Id, indexed.Id, Exact: true))]));
    }

    private IEnumerable<NewsQuery> Words(Article article)
    {
        var languages = new FormLanguages([FormLanguages.Primary(article.Language ?? "en").ToString()]);
        var lemmas = new Dictionary<string, (string Word, int Count)>(StringComparer.Ordinal);
        Count(article.Title, TitleWeight);
        Count(article.Body, 1);
        return lemmas.Values
            .OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(MostCandidates)
            .Select(word => (word.Word, Weight: (1 + Math.Log(word.Count)) * Rarity(index.WordFrequency(SearchField.Body, word.Word))))
            .Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(MostWords)
            .Select(word => new NewsQuery.Words(SearchField.Text, word.Word, Exact: false));

        void Count(string text, int weight)
        {
            var buffer = new char[WordScanner.BufferLength];
            int position = 0;
            while (WordScanner.TryRead(text, ref position, buffer, out ScannedWord scanned))
            {
                ReadOnlySpan<char> word = buffer.AsSpan(0, scanned.Length);
                if (word.Length < 3 || !char.IsLetter(word[0]))
                {
                    continue;
                }

                string lemma = languages.LemmaOf(word.ToString());
                (string Word, int Count) known = lemmas.GetValueOrDefault(lemma);
                lemmas[lemma] = (known.Word ?? word.ToString(), known.Count + weight);
            }
        }
    }

    private IEnumerable<NewsQuery> Names(IReadOnlyList<string> names, SearchField field, NameField kind, int most) => names
        .Select(name => (Name: name, Weight: Rarity(index.NameFrequency(kind, name))))
        .Where(name => name.Weight > 0)
        .OrderByDescending(name => name.Weight)
        .Take(most)
        .Select(name => new NewsQuery.Words(field, name.Name, Exact: true));

    /// <summary>The inverse document frequency; 0 for what no other article has, or most have.</summary>
    private double Rarity(int articles) =>
        articles > 1 && articles * 2L <= index.ArticleCount + 2L ? Math.Log((index.ArticleCount + 1.0) / articles) : 0;
}
