using System.Globalization;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk.Repair;

/// <summary>
/// Keeps of a damaged index what can be kept: segments that are whole as they are, and of the others every article that can be read, which is
/// indexed anew from what is stored of it. All of it becomes one commit; until that is made the index is as it was.
/// </summary>
public sealed class IndexRepair : IDisposable
{
    private readonly IndexHome _home;
    private readonly FoundCommit _found;
    private readonly MappedDirectory _directory;
    private readonly List<CommitSegment> _kept = [];
    private readonly List<StoredSegment> _damaged = [];
    private readonly List<string> _problems = [];
    private int _inKept;
    private int _lostDeletions;
    private IndexUpdate? _update;

    private IndexRepair(IndexHome home, FoundCommit found)
    {
        (_home, _found, _directory) = (home, found, new MappedDirectory(home));
        _directory.Expect(found.Commit);
    }

    /// <summary>Repairs the index of a home, if there is anything to repair.</summary>
    /// <param name="processId">Told to others who find the index locked.</param>
    /// <exception cref="IndexException">There is no index, it is locked, of another format, or cannot be written; it is as it was.</exception>
    public static RepairReport Run(IndexHome home, int processId)
    {
        LuceneSetup.Ensure();
        if (!System.IO.Directory.Exists(home.Directory))
        {
            throw LuceneFaults.Absent(home);
        }

        IndexLock held = IndexLock.Take(home.Directory, processId);
        try
        {
            FoundCommit found = FoundCommit.In(home) ?? throw LuceneFaults.Absent(home);
            if (!found.IsPieced)
            {
                IndexFormat.Check(home, found.Commit);
            }

            using var repair = new IndexRepair(home, found);
            if (DeletedArticles.Mend(home, found.Commit.Notes) is var (keptLines, lostLines))
            {
                repair._lostDeletions = lostLines;
                repair._problems.Add(string.Create(
                    CultureInfo.InvariantCulture, $"the list of articles deleted forever is not as it was: {keptLines} of its lines are kept, {lostLines} are lost, and what they named may come back"));
            }

            LuceneFaults.Translate(home, repair.Examine);
            if (repair._problems.Count > 0)
            {
                return LuceneFaults.Translate(home, () => repair.Write(held));
            }

            held.Dispose();
            return new RepairReport { Problems = [], Kept = repair._inKept };
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _update?.Dispose();
        foreach (StoredSegment segment in _damaged)
        {
            segment.Dispose();
        }

        _directory.Dispose();
    }

    /// <summary>Tells segments that are whole from damaged ones.</summary>
    private void Examine()
    {
        if (_found.IsPieced)
        {
            _problems.Add("no commit of the index can be read; its segments are looked for one by one");
        }
        else if (_found.Torn.Count > 0)
        {
            _problems.Add($"the newest commit {_found.Torn[0]} is not as it was written");
        }

        var damaged = new List<CommitSegment>();
        foreach (CommitSegment segment in _found.Commit.Segments)
        {
            if (!_found.IsPieced && LiveIn(segment) is { } live)
            {
                _kept.Add(segment);
                _inKept += live;
            }
            else
            {
                damaged.Add(segment);
            }
        }

        FieldInfos? lent = damaged.Count == 0 ? null : _found.Commit.Segments.Select(FieldsOf).OfType<FieldInfos>().MaxBy(fields => fields.Count);
        foreach (CommitSegment segment in damaged)
        {
            var stored = new StoredSegment(_home, _directory, segment, lent);
            _damaged.Add(stored);
            if (!_found.IsPieced)
            {
                _problems.Add(string.Create(CultureInfo.InvariantCulture, $"segment {segment.Name} is damaged ({Math.Max(0, stored.Count - segment.Deleted)} articles)"));
            }
        }

        if (!_found.IsPieced && Catalogue.IsLost(_home, _found.Commit.Notes))
        {
            _problems.Add("the catalogue of files that were read is missing or damaged");
        }
    }

    /// <summary>How many articles of a segment are not deleted; null when it is damaged.</summary>
    private int? LiveIn(CommitSegment segment)
    {
        try
        {
            return LuceneFaults.Translate(_home, () =>
            {
                var codec = Codec.ForName(segment.Codec);
                SegmentInfo info = codec.SegmentInfoFormat.SegmentInfoReader.Read(_directory, segment.Name, IOContext.READ_ONCE);
                info.Codec = codec;
                return IndexHealth.ReadWhole(new SegmentCommitInfo(info, segment.Deleted, segment.Deletions, -1), _directory);
            });
        }
        catch (IndexException error) when (error.Fault == IndexFault.Corrupt)
        {
            return null;
        }
    }

    private FieldInfos? FieldsOf(CommitSegment segment) =>
        StoredSegment.Attempt(() => new Lucene46FieldInfosFormat().FieldInfosReader.Read(_directory, segment.Name, "", IOContext.READ_ONCE));

    private RepairReport Write(IndexLock held)
    {
        // The update closes the writer, and that gives back the lock.
        _update = new IndexUpdate(ArticleIndexWriter.Open(_home, held, ReplacedCommit.Of(_home, _found.Commit, _kept)), _home, remarked: null, isListMended: true);
        var lost = new LossList(_home, _update.Catalogue);
        var stored = new StoredArticles(_damaged, _found.IsPieced, id => _update.Before.Find(id) is not null, path => lost.FileOf(path) is not null, _update.IsDeletedForever);
        var carriedOf = new Dictionary<string, int>(StringComparer.Ordinal);
        int carried = 0;
        foreach (StoredDocument document in stored.Read())
        {
            if (document.Lost is { } unread)
            {
                if (!(unread.Id is { } id && _update.IsDeletedForever(id)))
                {
                    lost.Add(unread, isToReadAgain: !document.IsWithheld);
                }
            }
            else if (document.Article is { } article && _update.Carry(article))
            {
                carried++;
                if (article.StoredPath is { } path && (lost.FileOf(path)?.Path ?? path) is var file)
                {
                    carriedOf[file] = carriedOf.GetValueOrDefault(file) + 1;
                }
            }
        }

        lost.AddUnnamed(stored.Unknown);
        List<string> assumptions = [.. stored.Assumptions];
        if (lost.Unplaced > 0)
        {
            assumptions.Add("which files had articles of which nothing can be read is told by the catalogue alone: files that gave more articles than the index has are read again");
            lost.Place(path => _update.Before.Articles(path).Count + carriedOf.GetValueOrDefault(path));
        }

        lost.Request();
        _update.Commit();
        return new RepairReport { Problems = _problems, Kept = _inKept, Carried = carried, Lost = lost.BySource(), Assumptions = assumptions, LostDeletions = _lostDeletions };
    }
}
