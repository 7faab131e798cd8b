using NewsSearch.Words;

namespace NewsSearch.Searching.Concordance;

/// <summary>
/// Ranks the words that stand near the matches of a query by the log-likelihood ratio of T. Dunning, "Accurate methods for the statistics of surprise
/// and coincidence", Computational Linguistics 19 (1), 1993: of the words of all bodies found, near and elsewhere, whether the word's share is the same in both.
/// </summary>
/// <remarks>
/// What is elsewhere is read from the same articles. Counts of the whole index would rank what the articles are about, near the match or not; and a cluster
/// counts articles, not occurrences.
/// </remarks>
/// <param name="request">The query; its limit, passages and order are not looked at.</param>
/// <param name="window">Words to each side of a match that are near.</param>
public sealed class CooccurrenceSearch(IArticleIndex index, SearchRequest request, int window, CancellationToken cancellation = default)
{
    /// <summary>The score that chance reaches one time in twenty: χ² with one degree of freedom at .05.</summary>
    public const double Significant = LogLikelihood.Significant;

    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly List<(TextSpan Span, Count Count)> _words = [];
    private readonly char[] _buffer = new char[WordScanner.BufferLength];
    private long _near;
    private long _elsewhere;
    private int _matches;
    private int _articles;

    /// <summary>Reads the articles found and ranks the words whose score is <see cref="Significant"/> or more.</summary>
    /// <param name="least">How often a word stands near at least.</param>
    public CooccurrenceTable Rank(int least)
    {
        SearchRequest whole = request with { Sort = SortOrder.Newest, Offset = 0, Limit = int.MaxValue, KeysOnly = false, Snippets = 1, Context = SearchRequest.WholeText };
        foreach (SearchHit hit in index.Stream(whole, cancellation).Hits)
        {
            if (hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Body) is { Highlights.Count: > 0 } body)
            {
                Add(body);
            }
        }

        IEnumerable<Cooccurrence> ranked = _counts.Where(word => word.Value.Near >= least).Select(word => Of(word.Key, word.Value))
            .Where(word => word.Near > word.Expected && word.Score >= Significant)
            .OrderByDescending(word => word.Score).ThenBy(word => word.Word, StringComparer.Ordinal);
        return new CooccurrenceTable([.. ranked], _near, _elsewhere, _matches, _articles);
    }

    private Cooccurrence Of(string word, Count count) => new(
        word, count.Near, count.Elsewhere, count.Articles, (double)_near * (count.Near + count.Elsewhere) / (_near + _elsewhere), LogLikelihood.Of(count.Near, count.Elsewhere, _near, _elsewhere));

    private void Add(Snippet body)
    {
        _articles++;
        _matches += body.Highlights.Count;
        Read(body.Text);
        int match = 0, last = int.MinValue / 2;
        int[] before = new int[_words.Count];
        bool[] isMatch = new bool[_words.Count];
        for (int i = 0; i < _words.Count; i++)
        {
            while (match < body.Highlights.Count && body.Highlights[match].End <= _words[i].Span.Start)
            {
                match++;
            }

            isMatch[i] = match < body.Highlights.Count && body.Highlights[match].Overlaps(_words[i].Span);
            last = isMatch[i] ? i : last;
            before[i] = i - last;
        }

        int next = int.MaxValue / 2;
        for (int i = _words.Count - 1; i >= 0; i--)
        {
            next = isMatch[i] ? i : next;
            if (!isMatch[i])
            {
                Add(_words[i].Count, Math.Min(before[i], next - i) <= window);
            }
        }
    }

    private void Add(Count count, bool isNear)
    {
        if (!isNear)
        {
            count.Elsewhere++;
            _elsewhere++;
            return;
        }

        count.Near++;
        _near++;
        if (count.LastArticle != _articles)
        {
            count.LastArticle = _articles;
            count.Articles++;
        }
    }

    private void Read(string text)
    {
        _words.Clear();
        Dictionary<string, Count>.AlternateLookup<ReadOnlySpan<char>> known = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        int position = 0;
        while (WordScanner.TryRead(text, ref position, _buffer, out ScannedWord word))
        {
            ReadOnlySpan<char> folded = _buffer.AsSpan(0, word.Length);
            if (!known.TryGetValue(folded, out Count? count))
            {
                known[folded] = count = new Count();
            }

            _words.Add((word.Span, count));
        }
    }

    private sealed class Count
    {
        public long Near { get; set; }

        public long Elsewhere { get; set; }

        public int Articles { get; set; }

        public int LastArticle { get; set; }
    }
}
