using NewsSearch.Cleaning.Repeated;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// Cuts the lines that outlets repeat. They are learned in the run that makes the index, or makes it anew, and again once it has twice as
/// many articles. That run learns after a first thousand articles and whenever there are twice as many, so that most are cut as they come;
/// those given before are gone through once more. What is cut depends on the order of the files, and not on the number of threads.
/// </summary>
/// <param name="canRewrite">Names are recognised in this run, as they were in those before.</param>
internal sealed class RepeatedLineCutter(IndexUpdate update, IndexHome home, bool canRewrite)
{
    /// <summary>Fewer articles cannot show what is repeated.</summary>
    private const int FewestArticles = 10;

    private const int FirstStretch = 1000;

    private readonly bool _isFirstRun = update.IsRebuild || update.Before.Commit is null;

    /// <summary>What is cut from articles as they come.</summary>
    public RepeatedLines Known { get; private set; } = (update.IsRebuild ? null : RepeatedLinesFile.Load(home)) ?? RepeatedLines.None;

    /// <summary>How many lines were learned in this run.</summary>
    public int Learned { get; private set; }

    /// <summary>So many records may be worked on before it is time to learn again.</summary>
    public int NextStretch => _isFirstRun ? Math.Max(FirstStretch, update.Count) : int.MaxValue;

    /// <summary>Learns if it is time to, and cuts what is new from all articles.</summary>
    /// <param name="recognize">Finds the names in a cut article.</param>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    public void Settle(Func<Article, ArticleEntities> recognize, ParallelOptions parallel)
    {
        if (update.Count < FewestArticles || !(_isFirstRun || (canRewrite && update.Count >= 2 * Known.Articles)))
        {
            return;
        }

        RepeatedLines learned = Learn();
        if (learned.Lines.Count > Known.Lines.Count)
        {
            Parallel.ForEach(update.Articles(), parallel, article =>
            {
                if (learned.Cut(article.Article) is var shorter && shorter != article.Article)
                {
                    update.Replace((article with { Article = shorter }).With(recognize(shorter)));
                }
            });
        }

        Learned += learned.Lines.Count - Known.Lines.Count;
        Known = update.Repeated = learned;

        // At once, since a long run commits now and then what is cut by now.
        RepeatedLinesFile.Save(home, learned);
    }

    private RepeatedLines Learn()
    {
        var learner = new RepeatedLineLearner();
        foreach ((string? source, string body) in update.Texts())
        {
            learner.Count(source, body);
        }

        foreach ((string? source, string body) in update.Texts())
        {
            learner.Verify(source, body);
        }

        // What was cut before shows no longer.
        HashSet<(string, string, bool)> known = [.. Known.Lines.Select(line => (line.Source, line.Text, line.IsBeginning))];
        return new([.. Known.Lines, .. learner.Learned().Where(line => !known.Contains((line.Source, line.Text, line.IsBeginning)))], learner.Articles);
    }
}
