using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// What an index that is made anew takes over of the one before: the articles that no file has any more, which came by standard input or whose
/// files are gone, those of files that could not be read to their end, and those of files that are no part of this run. All others have been read again.
/// </summary>
/// <param name="vanished">Says what may go when files are gone.</param>
internal sealed class CarriedArticles(IndexUpdate update, IndexHome home, VanishedArticles vanished)
{
    private readonly List<LostArticle> _lost = [];

    /// <summary>How many were taken over.</summary>
    public int Count { get; private set; }

    /// <summary>Those that were to be taken over and cannot be read.</summary>
    public IReadOnlyList<LostArticle> Lost => _lost;

    /// <param name="files">All files of the run.</param>
    /// <param name="prune">Drop what is gone with its file.</param>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    public void Settle(IReadOnlyList<IndexingInput> inputs, IReadOnlyList<FileRun> files, bool prune, CancellationToken cancellation)
    {
        Dictionary<string, FileRun> present = files.ToDictionary(file => file.StoredPath, StringComparer.Ordinal);
        foreach (Result<IndexedArticle, LostArticle> replaced in update.Replaced())
        {
            cancellation.ThrowIfCancellationRequested();
            if (replaced.TryGet(out IndexedArticle? article, out LostArticle? lost))
            {
                if (!update.IsGiven(article.Id) && HasNoFile(article.StoredPath, inputs, present, prune) && update.Carry(article))
                {
                    Count++;
                }
            }
            else if (!(lost.Id is { } id && (update.IsGiven(id) || update.IsDeletedForever(id))) && HasNoFile(lost.StoredPath, inputs, present, prune))
            {
                _lost.Add(lost);
            }
        }
    }

    private bool HasNoFile(string? storedPath, IReadOnlyList<IndexingInput> inputs, Dictionary<string, FileRun> present, bool prune)
    {
        if (storedPath is null)
        {
            return true;
        }

        List<string> containers = [.. StoredPath.Containers(storedPath)];
        if (containers.Select(present.GetValueOrDefault).FirstOrDefault(file => file is not null) is { } read)
        {
            return read.IsPartial;
        }

        List<string> absolute = [.. containers.Select(home.FromStoredPath)];
        return absolute.Exists(File.Exists)
            ? !absolute.Exists(path => inputs.Any(input => input.Covers(path)))
            : !(prune && vanished.MayGo(absolute, inputs));
    }
}
