using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk.Repair;

/// <summary>The articles of an index that is being made anew, damaged or of an older format as it may be, by what is stored of them alone.</summary>
internal static class ReplacedArticles
{
    /// <param name="replaced">The files of that index, where those of the one that is being made stand beside them; null for all.</param>
    /// <param name="remarked">Told when the articles are stored in a form that is not read.</param>
    /// <exception cref="IndexException">The files cannot be read, for another reason than what they hold.</exception>
    public static IEnumerable<Result<IndexedArticle, LostArticle>> In(IndexHome home, IReadOnlySet<string>? replaced, Action<IndexRemark>? remarked)
    {
        FoundCommit? found = null;
        bool isRead = true;
        try
        {
            found = FoundCommit.In(home, replaced);
            isRead = found is null || found.IsPieced || IsRead(found.Commit);
        }
        catch (IndexException error) when (error.Fault is IndexFault.OlderFormat or IndexFault.NewerFormat)
        {
            isRead = false;
        }

        if (!isRead)
        {
            remarked?.Invoke(new IndexRemark(IndexRemarkKind.UnreadArticles, home.Directory));
        }

        return found is null || !isRead ? [] : Of(home, found);
    }

    private static Func<string, bool> DeletedForever(IndexHome home)
    {
        var deleted = DeletedArticles.Load(home);
        return id => deleted.Find(id) is not null;
    }

    private static bool IsRead(CommitFile commit) => IndexFormat.VersionOf(commit) is >= IndexSchema.OldestCarried and <= IndexSchema.FormatVersion;

    private static IEnumerable<Result<IndexedArticle, LostArticle>> Of(IndexHome home, FoundCommit found)
    {
        using var directory = new MappedDirectory(home);
        directory.Expect(found.Commit);
        FieldInfos? lent = found.Commit.Segments
            .Select(segment => StoredSegment.Attempt(() => new Lucene46FieldInfosFormat().FieldInfosReader.Read(directory, segment.Name, "", IOContext.READ_ONCE)))
            .OfType<FieldInfos>().MaxBy(fields => fields.Count);
        var segments = new List<StoredSegment>();
        try
        {
            foreach (CommitSegment segment in found.Commit.Segments)
            {
                segments.Add(new StoredSegment(home, directory, segment, lent));
            }

            // Without the catalogue every file counts as known.
            var catalogue = Catalogue.Load(home, found.Commit.Notes);
            bool knowsFiles = catalogue.Files.Any();
            var stored = new StoredArticles(segments, found.IsPieced, _ => false, path => !knowsFiles || StoredPath.Containers(path).Any(part => catalogue.Find(part) is not null), DeletedForever(home));
            foreach (StoredDocument document in stored.Read())
            {
                yield return document.Article is { } article ? article : document.Lost!;
            }
        }
        finally
        {
            segments.ForEach(segment => segment.Dispose());
        }
    }
}
