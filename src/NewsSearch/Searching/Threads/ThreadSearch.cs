using System.Globalization;
using System.Runtime.InteropServices;
using NewsSearch.Queries;
using NewsSearch.Searching.Concordance;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.Searching.Threads;

/// <summary>
/// Puts articles about one event together, over days: single-pass clustering with a window of time, as in the tracking of events by Y. Yang, T. Pierce and J. Carbonell, "A study on
/// retrospective and on-line event detection", SIGIR 1998. In the order of their dates each article joins the thread that is most like it, or begins one where none of the last
/// <see cref="Window"/> days is like it enough. Alike are vectors of tf·idf over the words of title and lead, a thread's being the sum of its articles'.
/// </summary>
/// <remarks>docs/benchmarks.md tells how the threshold was chosen and what it is worth.</remarks>
public sealed class ThreadSearch(IArticleIndex index, NewsQuery query, CancellationToken cancellation = default)
{
    /// <summary>Articles that are looked at at most: their words are held in memory.</summary>
    public const int MostArticles = 20_000;

    /// <summary>Days behind its last article in which another one may join a thread.</summary>
    public const int Window = 5;

    /// <summary>The cosine from which on an article is of a thread.</summary>
    public const double LeastLikeness = .2;

    /// <summary>Words of the body, and of the title, that are looked at: a story tells first what it is about.</summary>
    private const int LeadWords = 400;

    /// <summary>A word of the title counts as so many of the body.</summary>
    private const int TitleWeight = 2;

    /// <summary>Of letters; words of scripts without spaces are of one letter and two.</summary>
    private const int ShortestWord = 3;

    private const char FirstUnspaced = '\u2E80';

    /// <summary>Words that stand in one of the articles alone of which it is asked how rare they are; where there are more, such a word is a rare one.</summary>
    private const int MostAlone = 20_000;

    private const int TellingWords = 8;
    private const int TellingNames = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly char[] _buffer = new char[WordScanner.BufferLength];

    /// <summary>Reads the articles found and puts them together.</summary>
    /// <exception cref="IndexException">There are more than <see cref="MostArticles"/>.</exception>
    public ThreadTable Find()
    {
        List<ThreadedArticle> articles = [];
        int undated = 0;
        SearchStream found = index.Stream(new SearchRequest(query) { Sort = SortOrder.Oldest, Limit = MostArticles + 1, Snippets = 0 }, cancellation);
        if (found.Total > MostArticles)
        {
            throw new IndexException(IndexFault.TooBroad, string.Create(CultureInfo.InvariantCulture, $"{found.Total:#,0} articles would have to be compared, more than {MostArticles:#,0}"));
        }

        foreach (SearchHit hit in found.Hits)
        {
            cancellation.ThrowIfCancellationRequested();
            if (hit.Indexed.Article.Published is { } published)
            {
                articles.Add(Read(hit.Indexed, published));
            }
            else
            {
                undated++;
            }
        }

        // So that what was published at once comes in one order everywhere.
        articles.Sort(static (one, other) => one.Head.Published!.Value.CompareTo(other.Head.Published!.Value) is var order and not 0 ? order : string.CompareOrdinal(one.Head.Id, other.Head.Id));
        return new ThreadTable(Threads(articles), articles.Count + undated, undated);
    }

    private ThreadedArticle Read(IndexedArticle indexed, PublicationDate published)
    {
        Article article = indexed.Article;
        var counts = new Dictionary<int, int>();
        Count(article.Title, LeadWords, TitleWeight, counts);
        Count(article.Body, LeadWords, 1, counts);
        var head = new ArticleHead(indexed.Id, article.Title, article.Source, published) { Archive = indexed.Archive };
        return new ThreadedArticle(
            head, DateOnly.FromDateTime(published.Start).DayNumber, [.. counts.Select(count => (count.Key, count.Value)).OrderBy(count => _words[count.Key], StringComparer.Ordinal)], indexed.People, indexed.Places);
    }

    private void Count(string text, int most, int weight, Dictionary<int, int> counts)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        int position = 0;
        while (most-- > 0 && WordScanner.TryRead(text, ref position, _buffer, out ScannedWord scanned))
        {
            ReadOnlySpan<char> word = _buffer.AsSpan(0, scanned.Length);
            if ((word.Length < ShortestWord && word[0] < FirstUnspaced) || !char.IsLetter(word[0]))
            {
                continue;
            }

            if (!numbers.TryGetValue(word, out int number))
            {
                number = _words.Count;
                _words.Add(word.ToString());
                _numbers[_words[number]] = number;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _) += weight;
        }
    }

    private List<NewsThread> Threads(List<ThreadedArticle> articles)
    {
        double[] rarities = Rarities(articles);
        var vectors = new (int Term, double Weight)[articles.Count][];
        List<OpenThread> threads = [];
        var byTerm = new Dictionary<int, List<OpenThread>>();
        var scores = new Dictionary<OpenThread, double>();
        for (int i = 0; i < articles.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ThreadedArticle article = articles[i];
            vectors[i] = VectorOf(article.Terms, rarities);
            scores.Clear();
            foreach ((int term, double weight) in vectors[i])
            {
                if (byTerm.TryGetValue(term, out List<OpenThread>? sharing))
                {
                    sharing.RemoveAll(thread => article.Day - thread.LastDay > Window);
                    foreach (OpenThread thread in sharing)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(scores, thread, out _) += weight * thread.WeightOf(term);
                    }
                }
            }

            OpenThread? joined = null;
            double best = LeastLikeness;
            foreach ((OpenThread thread, double score) in scores)
            {
                // Of two that are as near the one that began first.
                if (score / thread.Length > best || (joined is not null && score / thread.Length == best && thread.Articles[0] < joined.Articles[0]))
                {
                    (joined, best) = (thread, score / thread.Length);
                }
            }

            if (joined is null)
            {
                threads.Add(joined = new OpenThread());
            }

            foreach (int term in joined.Add(i, article.Day, vectors[i]))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byTerm, term, out _) ??= []).Add(joined);
            }
        }

        threads.RemoveAll(static thread => thread.Articles.Count < 2);
        if (threads.Count == 0)
        {
            return [];
        }

        Func<string, string> person = NamesOf(NameField.People), place = NamesOf(NameField.Places);
        return [.. threads.Select(thread => Told(thread, articles, vectors, person, place))];
    }

    /// <summary>How rare each word is among all articles of the index.</summary>
    private double[] Rarities(List<ThreadedArticle> articles)
    {
        int[] sharing = new int[_words.Count];
        foreach ((int term, _) in articles.SelectMany(article => article.Terms))
        {
            sharing[term]++;
        }

        bool asksAll = sharing.Count(number => number == 1) <= MostAlone;
        int[] asked = [.. Enumerable.Range(0, sharing.Length).Where(term => asksAll || sharing[term] > 1)];
        IReadOnlyList<int> frequencies = index.WordFrequencies(SearchField.Body, [.. asked.Select(term => _words[term])], cancellation);
        double all = Math.Max(index.ArticleCount, 1);
        double[] rarities = [.. sharing.Select(_ => Math.Log(all))];
        for (int i = 0; i < asked.Length; i++)
        {
            rarities[asked[i]] = Math.Log(all / Math.Clamp(frequencies[i], 1, all));
        }

        return rarities;
    }

    private static (int Term, double Weight)[] VectorOf((int Term, int Count)[] terms, double[] rarities)
    {
        (int Term, double Weight)[] vector = [.. terms.Select(term => (term.Term, Weight: (1 + Math.Log(term.Count)) * rarities[term.Term])).Where(term => term.Weight > 0)];
        double length = Math.Sqrt(vector.Sum(term => term.Weight * term.Weight));
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i].Weight /= length;
        }

        return vector;
    }

    /// <summary>What each name counts as: short forms of people for whom they stand, and spellings for the commonest.</summary>
    private Func<string, string> NamesOf(NameField field)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NameCount name in index.CountNames(query, field, [], asWritten: false, cancellation))
        {
            foreach (string form in name.Forms.Prepend(name.Name))
            {
                names[NameForm.Of(form)] = name.Name;
            }
        }

        return name => names.GetValueOrDefault(NameForm.Of(name), name);
    }

    private NewsThread Told(
        OpenThread thread, List<ThreadedArticle> articles, (int Term, double Weight)[][] vectors, Func<string, string> person, Func<string, string> place) => new(
        [.. thread.Articles.Select(article => articles[article].Head)],
        articles[thread.Articles.MaxBy(article => Math.Round(thread.Likeness(vectors[article]), 9))].Head)
        {
            // A word of one article alone tells nothing of the others.
            Words = [.. thread.Heaviest(term => _words[term]).Where(term => thread.Articles.Count(article => Array.Exists(vectors[article], part => part.Term == term)) > 1).Take(TellingWords).Select(term => _words[term])],
            People = Commonest(thread.Articles.SelectMany(article => articles[article].People.Select(person).Distinct(StringComparer.Ordinal))),
            Places = Commonest(thread.Articles.SelectMany(article => articles[article].Places.Select(place).Distinct(StringComparer.Ordinal))),
        };

    private static string[] Commonest(IEnumerable<string> names) =>
    [
        .. names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any())
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(TellingNames).Select(group => group.Key),
    ];
}
