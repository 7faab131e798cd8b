using NewsSearch.Home;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Sources.Files;

namespace NewsSearch.Archive.Vectors;

/// <summary>Computes the vectors of the articles that have none. What is computed is written every half minute, and stays whatever ends the run.</summary>
internal sealed class VectorRun(IndexHome home, IArticleIndex articles, SentenceModel model, VectorOptions options, TimeProvider clock)
{
    /// <summary>A run that is killed loses no more than this.</summary>
    private static readonly TimeSpan BetweenFiles = TimeSpan.FromSeconds(30);

    /// <summary>Passages that are held, 400 bytes each, before they are written.</summary>
    private const int MostHeld = 100_000;

    private readonly Lock _lock = new();
    private List<(ulong Version, IReadOnlyList<PassageVector> Passages)> _computed = [];
    private int _held;
    private int _dimensions;
    private long _written = clock.GetTimestamp();

    /// <exception cref="MeaningException">Another process is at it, the vectors are of another model and are not to be replaced, or the model cannot be run.</exception>
    /// <exception cref="IndexException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">What was computed is written.</exception>
    public VectorSummary Run(VectorProgress? progress, CancellationToken cancellation)
    {
        VectorSummary? summary = null;
        Alone(home, () => summary = Computed(progress, cancellation));
        return summary!;
    }

    /// <summary>Makes one file of vectors of all, without those of articles that are gone.</summary>
    /// <exception cref="MeaningException">Another process is at it, or a file is damaged.</exception>
    /// <exception cref="IndexException">The folder cannot be written to.</exception>
    public static void Compact(IndexHome home, IArticleIndex articles, int jobs, CancellationToken cancellation) =>
        Alone(home, () => new VectorMerge(home, VersionsOf(articles, cancellation).Select(article => article.Version).ToHashSet()) { Jobs = jobs }.Run(all: true, cancellation));

    private static IEnumerable<ArticleVersion> VersionsOf(IArticleIndex articles, CancellationToken cancellation) => articles.Versions(new NewsQuery.Everything(), cancellation);

    /// <summary>Does what nobody else may do meanwhile.</summary>
    private static void Alone(IndexHome home, Action write)
    {
        try
        {
            using IDisposable held = LockFile.TryTake(home.MeaningLockPath)
                ?? throw new MeaningException(MeaningFault.Busy, $"another process is computing vectors of {home.Directory}");
            DraftFile.RemoveLeft(home.Files, home.Directory, name => IndexFolder.OfMeaning().IsMatch(name));
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write to the index folder {home.Directory}: {error.Message}", error);
        }
    }

    private VectorSummary Computed(VectorProgress? progress, CancellationToken cancellation)
    {
        var known = VectorFiles.Open(home, whole: true);
        List<VectorFile> used = Used(known);
        List<ArticleVersion> all = [.. VersionsOf(articles, cancellation)];
        List<ArticleVersion> missing = [.. all.Where(article => !used.Exists(file => file.Find(article.Version) >= 0))];
        progress?.Begin(missing.Count);
        var counted = new VectorProgress();
        long start = clock.GetTimestamp();
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation };
            Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(missing, loadBalance: true), parallel, article => Compute(article, counted, progress, cancellation));
        }
        catch (AggregateException error)
        {
            throw error.Flatten().InnerExceptions[0];
        }
        finally
        {
            Write();
        }

        // Those of another model are good for questions asked with it until all of this one are there.
        foreach (VectorFile other in known.Files.Where(file => file.Model != model.Fingerprint))
        {
            home.Files.Delete(other.Path);
        }

        new VectorMerge(home, all.Select(article => article.Version).ToHashSet()) { Jobs = options.Jobs }.Run(all: false, cancellation);
        return new VectorSummary(counted.Articles, counted.Passages, all.Count, EnglishShare(cancellation), clock.GetElapsedTime(start));
    }

    /// <summary>The files whose vectors hold; what is damaged, or of leads where all is wanted, is removed.</summary>
    private List<VectorFile> Used(VectorFiles known)
    {
        if (known.Files.LastOrDefault(file => file.Model != model.Fingerprint) is { } other && !options.ReplacesOthers)
        {
            throw new MeaningException(MeaningFault.OtherModel, $"the vectors in {home.Directory} are of another model, {other.ModelName}");
        }

        // Vectors of all passages hold for leads as well.
        List<VectorFile> used = [.. known.Files.Where(file => file.Model == model.Fingerprint && (options.LeadsOnly || !file.IsOfLeads))];
        HashSet<string> kept = [.. used.Concat(known.Files.Where(file => file.Model != model.Fingerprint)).Select(file => file.Path)];
        foreach (string path in VectorFiles.PathsIn(home).Where(path => !kept.Contains(path)))
        {
            home.Files.Delete(path);
        }

        return used;
    }

    private void Compute(ArticleVersion version, VectorProgress counted, VectorProgress? progress, CancellationToken cancellation)
    {
        var vectors = new List<PassageVector>();
        if (articles.Find(version.Id)?.Article is { } article)
        {
            foreach (string text in TextsOf(article))
            {
                cancellation.ThrowIfCancellationRequested();
                float[] vector = model.Encode(text);
                _dimensions = vector.Length;
                vectors.Add(PassageVector.Of(vector));
            }
        }

        counted.Add(vectors.Count);
        progress?.Add(vectors.Count);
        lock (_lock)
        {
            _computed.Add((version.Version, vectors));
            _held += vectors.Count;
            if (_held >= MostHeld || clock.GetElapsedTime(_written) >= BetweenFiles)
            {
                Write();
            }
        }
    }

    private IEnumerable<string> TextsOf(Article article)
    {
        List<TextSpan> passages = PassageCutter.Cut(article.Body);
        return passages.Count > 0 ? passages.Take(options.LeadsOnly ? 1 : int.MaxValue).Select(passage => PassageCutter.TextOf(article.Title, article.Body.AsSpan(passage.Start, passage.Length)))
            : string.IsNullOrWhiteSpace(article.Title) ? [] : [article.Title];
    }

    private void Write()
    {
        lock (_lock)
        {
            if (_computed.Count > 0 && _dimensions > 0)
            {
                _computed.Sort(static (one, other) => one.Version.CompareTo(other.Version));
                using var draft = new DraftFile(home.Files, VectorFiles.NextPath(home));
                VectorFileWriter.Write(draft.Content, model.Fingerprint, model.Name, _dimensions, options.LeadsOnly, _computed);
                draft.Publish();
                (_computed, _held) = ([], 0);
            }

            _written = clock.GetTimestamp();
        }
    }

    private double EnglishShare(CancellationToken cancellation)
    {
        IReadOnlyList<LanguageCount> languages = articles.CountLanguages(new NewsQuery.Everything(), cancellation);
        int all = languages.Sum(language => language.Count);
        return all == 0 ? 1 : (double)languages.Where(language => language.Language == "en").Sum(language => language.Count) / all;
    }
}
