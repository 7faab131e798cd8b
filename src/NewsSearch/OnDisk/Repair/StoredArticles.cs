using System.Globalization;
using NewsSearch.Indexing;

namespace NewsSearch.OnDisk.Repair;

/// <summary>All articles that stand in some segments and are not deleted, each once, as far as they can be read; and those that cannot.</summary>
/// <param name="isPieced">No commit vouches for the segments: some may be left over.</param>
/// <param name="isElsewhere">Whether the article with an id stands in another segment, so that one here is an older version.</param>
/// <param name="isKnown">Whether the catalogue knows the file of a stored path.</param>
/// <param name="isDeletedForever">Whether the article with an id was deleted forever.</param>
internal sealed class StoredArticles(
    IReadOnlyList<StoredSegment> segments, bool isPieced, Func<string, bool> isElsewhere, Func<string, bool> isKnown, Func<string, bool> isDeletedForever)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<string> _assumptions = [];

    /// <summary>What was taken for true, a sentence each; complete once everything is read.</summary>
    public IReadOnlyList<string> Assumptions => _assumptions;

    /// <summary>Segments of which not even a number is left.</summary>
    public int Unknown => isPieced ? 0 : segments.Count(segment => segment.Count == 0);

    /// <summary>Reads everything, once.</summary>
    public IEnumerable<StoredDocument> Read()
    {
        List<StoredSegment> contested = [.. segments.Where(segment => isPieced || segment.Live is null)];
        foreach (StoredSegment segment in segments.Except(contested))
        {
            foreach (StoredDocument document in Of(segment, segment.Live!.Get))
            {
                if (document.Article is { } article && contested.Count > 0)
                {
                    _read.Add(article.Id);
                }

                yield return document;
            }
        }

        foreach (StoredDocument document in Newest(contested))
        {
            yield return document;
        }
    }

    private static IEnumerable<StoredDocument> Of(StoredSegment segment, Func<int, bool> isWanted, bool isWithheld = false)
    {
        var unplaced = new Dictionary<int, LostArticle>();
        for (int document = 0; document < segment.Count; document++)
        {
            if (!isWanted(document))
            {
                continue;
            }

            if (segment.Read(document).TryGet(out IndexedArticle? article, out LostArticle? lost))
            {
                yield return isWithheld ? new(null, Named(article), IsWithheld: true) : new(article, null);
            }
            else if (lost.IsPlaced)
            {
                yield return new(null, lost, isWithheld);
            }
            else
            {
                unplaced[document] = lost;
            }
        }

        // The postings may still say what is stored nowhere else.
        IReadOnlyDictionary<int, string>? paths = unplaced.Count == 0 ? null : segment.PathsOf(unplaced.ContainsKey);
        foreach ((int document, LostArticle lost) in unplaced)
        {
            yield return new(null, paths is null ? lost : lost with { StoredPath = paths.GetValueOrDefault(document), IsPlaced = true }, isWithheld);
        }
    }

    private static LostArticle Named(IndexedArticle article) =>
        new(article.Id, article.Key, article.Article.Title) { StoredPath = article.StoredPath, IsPlaced = true };

    /// <summary>
    /// What stands in segments of which it is not known which documents are deleted, or whether they are left over: of an article that stands in
    /// several places, the version that was written last.
    /// </summary>
    private IEnumerable<StoredDocument> Newest(List<StoredSegment> contested)
    {
        var newest = new Dictionary<string, (long Time, int Segment, int Document)>(StringComparer.Ordinal);
        for (int at = 0; at < contested.Count; at++)
        {
            foreach ((int document, string id, long time) in contested[at].Versions())
            {
                if (contested[at].Live?.Get(document) != false && (!newest.TryGetValue(id, out (long Time, int, int) other) || other.Time <= time))
                {
                    newest[id] = (time, at, document);
                }
            }
        }

        for (int at = 0; at < contested.Count; at++)
        {
            HashSet<int> best = [.. newest.Where(version => version.Value.Segment == at && !_read.Contains(version.Key) && !isElsewhere(version.Key)).Select(version => version.Value.Document)];
            foreach (StoredDocument document in Of(contested[at], best))
            {
                yield return document;
            }
        }
    }

    /// <param name="best">The documents that stand for an article.</param>
    private IEnumerable<StoredDocument> Of(StoredSegment segment, HashSet<int> best)
    {
        HashSet<int> older = [.. segment.Versions().Where(version => !best.Contains(version.Document) || isDeletedForever(version.Id)).Select(version => version.Document)];
        if (segment.Live is { } live)
        {
            return Of(segment, document => live.Get(document) && !older.Contains(document));
        }

        // Older versions were replaced, and what was deleted forever is told by a list of its own. How many are deleted in all is known, so what is left may be all of the rest, or none.
        int left = segment.Segment.Deleted - older.Count;
        if (left <= 0)
        {
            return Of(segment, document => !older.Contains(document));
        }

        HashSet<int> unknown = [.. best.Where(document => !older.Contains(document) && IsOfNoFile(segment, document))];
        if (left == unknown.Count)
        {
            _assumptions.Add(string.Create(
                CultureInfo.InvariantCulture, $"which articles of segment {segment.Segment.Name} are deleted cannot be read: taken for deleted are {left} whose files the catalogue does not know"));
            return Of(segment, document => !older.Contains(document) && !unknown.Contains(document));
        }

        _assumptions.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"which articles of segment {segment.Segment.Name} are deleted cannot be read: {segment.Count - older.Count} that may be stay out, and their files are not read again unless the index is made anew"));
        return Of(segment, document => !older.Contains(document), isWithheld: true);
    }

    private bool IsOfNoFile(StoredSegment segment, int document) =>
        segment.Read(document).TryGet(out IndexedArticle? article, out _) && article.StoredPath is { } path && !isKnown(path);
}
