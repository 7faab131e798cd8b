using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Archive;

/// <summary>Adds up what the catalogue knows of the files of one source.</summary>
internal sealed class SourceTally(RememberedSource source, string path)
{
    private readonly IndexingInput _input = new() { Paths = [path] };
    private readonly Dictionary<SkipCause, long> _causes = [];
    private readonly List<SkippedInput> _skipped = [];
    private int _files;
    private long _articles;

    public string Path => path;

    public bool Covers(string file) => _input.Covers(file);

    public void Add(CataloguedFile file, string absolutePath)
    {
        _files += file.IsNoFile ? 0 : 1;
        _articles += file.Articles;
        foreach (CataloguedSkip skip in file.Skipped ?? [])
        {
            _causes[skip.Cause] = _causes.GetValueOrDefault(skip.Cause) + Math.Max(1, skip.More);
            if (skip.More == 0)
            {
                _skipped.Add(skip.In(absolutePath));
            }
        }
    }

    public SourceState ToState(CataloguedSource? run) => new(source, path, System.IO.Path.Exists(path))
    {
        Files = _files,
        Articles = _articles,
        LastRun = run is null ? null : DateTime.UnixEpoch.AddSeconds(run.LastRun),
        Problem = run?.Problem?.In(path),
        SkippedByCause = _causes,
        Skipped = [.. _skipped.OrderBy(skip => skip.Origin.Path, StringComparer.Ordinal)],
    };
}
