using NewsSearch.Queries;

namespace NewsSearch.Searching.Stories;

/// <summary>
/// Tells which articles of an index are one story. Two articles are alike when they have at least four fifths of the runs of five words that either
/// has (<see cref="Shingles.Resemblance"/>). Of all articles, the best first (<see cref="FingerprintedArticle.BestFirst"/>), each is of the story of the first before it that is
/// alike and stands for a story, and stands for one itself when there is none. So an article's story is the same whatever is asked, and every article
/// of a story is alike to the one that stands for it.
/// </summary>
/// <remarks>
/// Only those articles are compared that share a band of their fingerprints. Fingerprints that agree in nearly all or in few orders decide by themselves,
/// and the bodies where they might be mistaken. So that thousands of reports of one form, which are alike in three quarters, take no minutes, of a band that very many share the best alone
/// may stand for the story of another, and of those that fingerprints leave open the nearest alone are compared. What it has found out it remembers. Not thread-safe; to be used before
/// the index is disposed of.
/// </remarks>
public sealed class ArticleStories(IArticleIndex articles, CancellationToken cancellation = default)
{
    /// <summary>Share of the runs that articles have in common that are alike.</summary>
    public const double LeastResemblance = .8;

    /// <summary>Orders, of 64, in which alike articles agree: of those that have just four fifths in common one in thirty agrees in fewer.</summary>
    private const int LeastAgreement = 46;

    /// <summary>Orders, of 64, in which articles agree that are alike: of those that have three quarters in common one in a million does.</summary>
    private const int SureAgreement = 63;

    /// <summary>Articles that share a band and may stand for the story of another one that has it.</summary>
    private const int MostOfABand = 256;

    /// <summary>Articles whose texts are compared with that of one.</summary>
    private const int MostCompared = 16;

    /// <summary>Hits whose stories are looked up together.</summary>
    private const int HitsAtOnce = 100;

    /// <summary>Articles whose stories are found one by one; of more, those of the whole index.</summary>
    private const int MostApart = 1000;

    /// <summary>Texts that are held to be compared again.</summary>
    private const int MostTexts = 1000;

    private readonly Dictionary<string, Candidate> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Band> _bands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shingles> _texts = new(StringComparer.Ordinal);
    private readonly Queue<string> _textsByAge = new();
    private bool _knowsAll;

    /// <summary>The ids of the articles that stand for these articles' stories, in their order: an article's own where it stands alone.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> ids)
    {
        Learn(ids);
        Resolve([.. ids.Select(_candidates.GetValueOrDefault).OfType<Candidate>()]);
        return [.. ids.Select(id => _candidates.GetValueOrDefault(id)?.Story ?? id)];
    }

    /// <summary>Hits with their stories, read as they are enumerated.</summary>
    public IEnumerable<(SearchHit Hit, string Story)> Of(IEnumerable<SearchHit> hits) =>
        hits.Chunk(HitsAtOnce).SelectMany(some => some.Zip(Of([.. some.Select(hit => hit.Indexed.Id)])));

    /// <summary>The same as hits that tell their stories.</summary>
    public IEnumerable<SearchHit> Tell(IEnumerable<SearchHit> hits) => Of(hits).Select(found => found.Hit with { Story = found.Story });

    /// <summary>The articles of a story, the best first, and so the one that stands for it.</summary>
    /// <param name="story">The id of the article that stands for it.</param>
    public IReadOnlyList<string> ArticlesOf(string story)
    {
        Learn([story]);
        if (!_candidates.TryGetValue(story, out Candidate? standing))
        {
            return [story];
        }

        Ask([standing]);
        Candidate[] others = [.. standing.Bands.SelectMany(band => _bands[band].All).Distinct().Where(other => standing.IsBefore(other) && standing.MayBeAlike(other))];
        Resolve(others);
        return [story, .. others.Where(other => other.Story == story).Order().Select(other => other.Article.Id)];
    }

    /// <summary>The stories of which a query finds several articles, those of the most articles first.</summary>
    public IReadOnlyList<StoryGroup> Groups(NewsQuery query)
    {
        IReadOnlyList<string> ids = articles.FindIds(query, cancellation);
        LearnAllWhere(ids.Count > MostApart);
        if (_knowsAll)
        {
            ids = [.. ids.Where(_candidates.ContainsKey)];
        }

        return
        [
            .. ids.Zip(Of(ids)).GroupBy(found => found.Second, found => found.First).Where(same => same.Skip(1).Any())
                .Select(same => new StoryGroup(same.Key, [.. same.Select(id => _candidates[id]).Order().Select(candidate => candidate.Article.Id)]))
                .OrderByDescending(group => group.Ids.Count).ThenBy(group => group.Story, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether articles are alike, which share a band.</summary>
    /// <param name="resemblance">Compares their bodies.</param>
    internal static bool AreAlike(Fingerprint one, Fingerprint other, Func<double> resemblance) => one.Agreement(other) switch
    {
        >= SureAgreement => true,
        < LeastAgreement => false,
        _ => resemblance() >= LeastResemblance,
    };

    private void LearnAllWhere(bool areMany)
    {
        if (!areMany || _knowsAll)
        {
            return;
        }

        _bands.Clear();
        foreach (FingerprintedArticle article in articles.FindSharingBands(cancellation))
        {
            Candidate candidate = Add(article);
            foreach (string band in candidate.Bands)
            {
                BandOf(band).Add(candidate);
            }
        }

        _knowsAll = true;
    }

    /// <summary>Reads the fingerprints of articles.</summary>
    private void Learn(IReadOnlyList<string> ids)
    {
        string[] unknown = [.. ids.Where(id => !_candidates.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (unknown.Length > 0 && !_knowsAll)
        {
            foreach (FingerprintedArticle article in articles.FingerprintsOf(unknown, cancellation))
            {
                Add(article);
            }
        }
    }

    private Candidate Add(FingerprintedArticle article)
    {
        if (!_candidates.TryGetValue(article.Id, out Candidate? known))
        {
            _candidates[article.Id] = known = new Candidate(article);
        }

        return known;
    }

    /// <summary>Reads which articles share bands with these.</summary>
    private void Ask(IEnumerable<Candidate> candidates)
    {
        HashSet<string> bands = [.. candidates.SelectMany(candidate => candidate.Bands).Where(band => !_bands.ContainsKey(band))];
        foreach (string band in bands)
        {
            _bands[band] = new Band();
        }

        if (_knowsAll || bands.Count == 0)
        {
            return;
        }

        foreach (FingerprintedArticle article in articles.FindByBands(bands, cancellation))
        {
            Candidate candidate = Add(article);
            foreach (string band in candidate.Bands.Where(bands.Contains))
            {
                _bands[band].Add(candidate);
            }
        }
    }

    /// <summary>Finds the stories of articles, and of those that theirs depend on: what may be alike and comes before.</summary>
    private void Resolve(IReadOnlyList<Candidate> asked)
    {
        List<Candidate> all = [];
        List<Candidate> round = [];
        foreach (Candidate candidate in asked.Where(candidate => !candidate.IsAsked))
        {
            candidate.IsAsked = true;
            round.Add(candidate);
        }

        while (round.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            all.AddRange(round);
            Ask(round);
            List<Candidate> before = [];
            foreach (Candidate candidate in round)
            {
                foreach (string band in candidate.Bands)
                {
                    _bands[band].TakeUnasked(candidate, before);
                }
            }

            round = before;
        }

        all.Sort();
        foreach (Candidate candidate in all)
        {
            cancellation.ThrowIfCancellationRequested();
            candidate.Story = StandingFor(candidate)?.Article.Id ?? candidate.Article.Id;
            foreach (string band in candidate.Story == candidate.Article.Id ? candidate.Bands : [])
            {
                _bands[band].AddStanding(candidate);
            }
        }
    }

    /// <summary>The first article before another one that is alike and stands for a story; null when there is none.</summary>
    private Candidate? StandingFor(Candidate candidate)
    {
        List<(Candidate Standing, int Agreement)> near =
        [
            .. candidate.Bands.SelectMany(band => _bands[band].Standing).Where(standing => standing.IsBefore(candidate)).Distinct()
                .Select(standing => (standing, candidate.Agreement(standing))).Where(pair => pair.Item2 >= LeastAgreement),
        ];
        var own = new Lazy<Shingles>(() => ReadText(candidate));
        Candidate? sure = near.Where(pair => pair.Agreement >= SureAgreement).Select(pair => pair.Standing).Min();
        return near.Where(pair => pair.Agreement < SureAgreement).OrderByDescending(pair => pair.Agreement).ThenBy(pair => pair.Standing).Take(MostCompared)
            .Select(pair => pair.Standing).Where(standing => sure is null || standing.IsBefore(sure)).Order()
            .FirstOrDefault(standing => own.Value.Resemblance(TextOf(standing)) >= LeastResemblance) ?? sure;
    }

    private Band BandOf(string term)
    {
        if (!_bands.TryGetValue(term, out Band? band))
        {
            _bands[term] = band = new Band();
        }

        return band;
    }

    private Shingles ReadText(Candidate candidate) => new(articles.Find(candidate.Article.Id)?.Article.Body ?? "");

    /// <summary>The text of an article that stands for a story, which others are compared with, too.</summary>
    private Shingles TextOf(Candidate standing)
    {
        string id = standing.Article.Id;
        if (!_texts.TryGetValue(id, out Shingles? text))
        {
            if (_texts.Count == MostTexts)
            {
                _texts.Remove(_textsByAge.Dequeue());
            }

            _textsByAge.Enqueue(id);
            _texts[id] = text = ReadText(standing);
        }

        return text;
    }

    /// <summary>The articles that share a band, all of which are added before anything is asked of it.</summary>
    private sealed class Band
    {
        private readonly List<Candidate> _all = [];
        private readonly List<Candidate> _standing = [];
        private List<Candidate>? _unasked;
        private Candidate? _last;

        public IReadOnlyList<Candidate> All => _all;

        /// <summary>Those found so far that stand for a story and may be others' story by this band.</summary>
        public IReadOnlyList<Candidate> Standing => _standing;

        public void Add(Candidate candidate) => _all.Add(candidate);

        public void AddStanding(Candidate candidate)
        {
            SortBest();
            if (candidate.CompareTo(_last) <= 0)
            {
                _standing.Add(candidate);
            }
        }

        /// <summary>Takes what comes before a candidate, may be alike to it and was not asked for, which is marked as asked for.</summary>
        /// <remarks>It is not looked at again: of ten thousand copies each would look at ten thousand.</remarks>
        public void TakeUnasked(Candidate of, List<Candidate> taken) => SortBest().RemoveAll(other =>
        {
            if (!other.IsAsked && other.IsBefore(of) && other.MayBeAlike(of))
            {
                other.IsAsked = true;
                taken.Add(other);
            }

            return other.IsAsked;
        });

        private List<Candidate> SortBest()
        {
            if (_unasked is null)
            {
                _unasked = [.. _all.Order().Take(MostOfABand)];
                _last = _unasked.LastOrDefault();
            }

            return _unasked;
        }
    }

    private sealed class Candidate(FingerprintedArticle article) : IComparable<Candidate>
    {
        public FingerprintedArticle Article => article;

        public IReadOnlyList<string> Bands { get; } = article.Fingerprint.Terms();

        public bool IsAsked { get; set; }

        public string? Story { get; set; }

        public int CompareTo(Candidate? other) => FingerprintedArticle.BestFirst.Compare(article, other!.Article);

        public bool IsBefore(Candidate other) => CompareTo(other) < 0;

        public int Agreement(Candidate other) => article.Fingerprint.Agreement(other.Article.Fingerprint);

        public bool MayBeAlike(Candidate other) => Agreement(other) >= LeastAgreement;
    }
}
