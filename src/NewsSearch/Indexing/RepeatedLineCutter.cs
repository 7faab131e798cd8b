using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// Cuts the lines that outlets repeat. They are learned at the end of the run that makes the index, or makes it anew, and of a later one
/// once there are twice as many articles; then the articles that hold some are written once more. So what is cut depends neither on
/// the order of the articles nor on the number of threads. Articles of which that is to be expected are written at the end only
/// (<see cref="DeferredArticles"/>).
/// </summary>
/// <param name="keeps">Cut and learn nothing.</param>
/// <param name="canRewrite">Names are recognised in this run, as they were in those before.</param>
internal sealed class RepeatedLineCutter(IndexUpdate update, IndexHome home, bool keeps, bool canRewrite)
{
    /// <summary>Fewer articles cannot show what is repeated.</summary>
    private const int FewestArticles = 10;

    private readonly bool _isFirstRun = update.IsRebuild || update.Before.IsEmpty;

    /// <summary>Null for an index that has not learned: of lines that were cut without a memory of them, nothing can be said.</summary>
    private readonly RepeatedLines? _before = RepeatedLinesFile.Load(home);

    /// <summary>Counts the articles of a first run as they come; null in others.</summary>
    private readonly RepeatedLineLearner? _learner = !keeps && (update.IsRebuild || update.Before.IsEmpty) ? new() : null;

    /// <summary>Articles came in several versions, of which the learner may have seen one more or less.</summary>
    private volatile bool _countsAnew;

    private RepeatedLines? _learned;
    private bool _isSaved;

    /// <summary>How many lines were learned in this run.</summary>
    public int Learned => _learned is null ? 0 : _learned.Lines.Count - Known.Lines.Count;

    /// <summary>What a user has decided on, in one short text; the same for the same lines.</summary>
    public string Choice
    {
        get
        {
            string kept = string.Join('\n', Kept.Select(line => $"{line.Source}\t{line.Text}").Order(StringComparer.Ordinal));
            return keeps ? " repeated" : kept.Length == 0 ? "" : $" kept {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept))[..4])}";
        }
    }

    private IEnumerable<RepeatedLine> Kept => _before?.Lines.Where(line => line.IsKept) ?? [];

    /// <summary>What is cut from articles as they come.</summary>
    private RepeatedLines Known => field ??= _isFirstRun ? new(Kept, 0) : _before ?? RepeatedLines.None;

    /// <summary>The article as it is to be written: without what is known by now. Any thread may ask.</summary>
    /// <param name="isAgain">The run has given another version of it before.</param>
    /// <param name="mayBeCut">Whether it holds a line that the run is likely to learn.</param>
    public Article Cut(Article article, bool isAgain, out bool mayBeCut)
    {
        mayBeCut = false;
        if (keeps)
        {
            return article;
        }

        if (isAgain)
        {
            _countsAnew = true;
        }

        mayBeCut = _learner?.Count(article.Source, article.Body) ?? false;
        return Known.Cut(article);
    }

    /// <summary>Learns if it is time to, and cuts what is new from all articles.</summary>
    /// <param name="recognize">Finds the names in a cut article.</param>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    public void Settle(Func<Article, ArticleEntities> recognize, ParallelOptions parallel)
    {
        if (keeps)
        {
            return;
        }

        if (IsDue(update.Count) && IsDue(update.CountOnce()))
        {
            (RepeatedLines learned, List<string> holders) = Learn(parallel.CancellationToken);
            if (learned.Lines.Count > Known.Lines.Count)
            {
                Rewrite(learned, holders, recognize, parallel);
            }

            (_learned, _isSaved) = (learned, false);
        }

        update.WriteDeferred(article => Finish(article, (_learned ?? Known).Cut(article.Article), recognize), parallel);
    }

    /// <summary>Writes what is known, to be put in place once a commit is cut by it.</summary>
    /// <returns>What the commit has to note; null for nothing.</returns>
    /// <inheritdoc cref="RepeatedLinesFile.Prepare"/>
    public KeyValuePair<string, string>? Prepare(string suffix) =>
        !_isSaved && (_isFirstRun || _learned is not null) ? RepeatedLinesFile.Prepare(home, _learned ?? Known, suffix) : null;

    /// <summary>The commit is made.</summary>
    public void Committed() => _isSaved = true;

    private void Rewrite(RepeatedLines learned, List<string> holders, Func<Article, ArticleEntities> recognize, ParallelOptions parallel) =>
        Parallel.ForEach(Partitioner.Create(update.Articles(holders), EnumerablePartitionerOptions.NoBuffering), parallel, article =>
        {
            if (learned.Cut(article.Article) is var shorter && !ReferenceEquals(shorter, article.Article))
            {
                update.Replace(Finish(article, shorter, recognize));
            }
        });

    private static IndexedArticle Finish(IndexedArticle article, Article cut, Func<Article, ArticleEntities> recognize) =>
        (article with { Article = cut }).With(recognize(cut));

    private bool IsDue(int articles) =>
        articles >= FewestArticles && (_isFirstRun || (_before is not null && canRewrite && articles >= 2 * _before.Articles));

    /// <returns>What is known by now, and the ids of all articles that hold a line which may be repeated.</returns>
    private (RepeatedLines Learned, List<string> Holders) Learn(CancellationToken cancellation)
    {
        RepeatedLineLearner learner = _learner is null || _countsAnew ? CountAll(cancellation) : _learner;
        List<string> holders = [];
        int articles = 0;
        foreach ((string id, string? source, string body) in update.Texts())
        {
            cancellation.ThrowIfCancellationRequested();
            articles++;
            if (learner.Verify(source, body))
            {
                holders.Add(id);
            }
        }

        // What was cut before shows no longer.
        HashSet<(string, string, bool)> known = [.. Known.Lines.Select(line => (line.Source, line.Text, line.IsBeginning))];
        return (new([.. Known.Lines, .. learner.Learned().Where(line => !known.Contains((line.Source, line.Text, line.IsBeginning)))], articles), holders);
    }

    private RepeatedLineLearner CountAll(CancellationToken cancellation)
    {
        var learner = new RepeatedLineLearner();
        foreach ((_, string? source, string body) in update.Texts())
        {
            cancellation.ThrowIfCancellationRequested();
            learner.Count(source, body);
        }

        return learner;
    }
}
