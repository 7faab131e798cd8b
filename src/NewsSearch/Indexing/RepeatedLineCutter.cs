using NewsSearch.Cleaning.Repeated;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// Cuts the lines that outlets repeat. They are learned in the run that makes the index, or makes it anew, and again once it has twice as
/// many articles. That run learns after a first thousand articles and whenever there are eight times as many, so that most are cut as they
/// come; those given before are written once more. What is cut depends on the order of the files, and not on the number of threads.
/// </summary>
/// <param name="canRewrite">Names are recognised in this run, as they were in those before.</param>
internal sealed class RepeatedLineCutter(IndexUpdate update, IndexHome home, bool canRewrite)
{
    /// <summary>Fewer articles cannot show what is repeated.</summary>
    private const int FewestArticles = 10;

    private const int FirstStretch = 1000;

    /// <summary>Each time this many times as many articles.</summary>
    private const int Growth = 8;

    private readonly bool _isFirstRun = update.IsRebuild || update.Before.Commit is null;
    private readonly RepeatedLineLearner _learner = new();
    private RepeatedLines _known = (update.IsRebuild ? null : RepeatedLinesFile.Load(home)) ?? RepeatedLines.None;

    /// <summary>How many lines were learned in this run.</summary>
    public int Learned { get; private set; }

    /// <summary>So many records may be worked on before it is time to learn again.</summary>
    public int NextStretch => !_isFirstRun ? int.MaxValue : Math.Max(FirstStretch, (Growth - 1) * update.Count);

    /// <summary>The article as it is to be written: without what is known by now. Any thread may ask.</summary>
    public Article Cut(Article article)
    {
        if (_isFirstRun)
        {
            _learner.Count(article.Source, article.Body);
        }

        return _known.Cut(article);
    }

    /// <summary>Learns if it is time to, and cuts what is new from all articles.</summary>
    /// <param name="recognize">Finds the names in a cut article.</param>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    public void Settle(Func<Article, ArticleEntities> recognize, ParallelOptions parallel)
    {
        if (update.Count < FewestArticles || !(_isFirstRun || (canRewrite && update.Count >= 2 * _known.Articles)))
        {
            return;
        }

        RepeatedLines learned = Learn(out List<string> holders);
        if (learned.Lines.Count > _known.Lines.Count)
        {
            Parallel.ForEach(update.Articles(holders), parallel, article =>
            {
                if (learned.Cut(article.Article) is var shorter && shorter != article.Article)
                {
                    update.Replace((article with { Article = shorter }).With(recognize(shorter)));
                }
            });
        }

        Learned += learned.Lines.Count - _known.Lines.Count;
        _known = learned;

        // At once, since a long run commits now and then what is cut by now.
        RepeatedLinesFile.Save(home, learned);
    }

    /// <param name="holders">The ids of all articles that hold a line which may be repeated.</param>
    private RepeatedLines Learn(out List<string> holders)
    {
        if (!_isFirstRun)
        {
            foreach ((_, string? source, string body) in update.Texts())
            {
                _learner.Count(source, body);
            }
        }

        holders = [];
        _learner.BeginVerifying();
        foreach ((string id, string? source, string body) in update.Texts())
        {
            if (_learner.Verify(source, body))
            {
                holders.Add(id);
            }
        }

        // What was cut before shows no longer.
        HashSet<(string, string, bool)> known = [.. _known.Lines.Select(line => (line.Source, line.Text, line.IsBeginning))];
        return new([.. _known.Lines, .. _learner.Learned().Where(line => !known.Contains((line.Source, line.Text, line.IsBeginning)))], update.Count);
    }
}
