using System.IO.Hashing;
using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.Archive;

/// <summary>What somebody who follows a saved query has been told already, kept in the index home as <c>seen/NAME</c>.</summary>
/// <param name="name">The saved query's name.</param>
public sealed class NewArticles(IndexHome home, string name, TimeProvider clock)
{
    /// <summary>The folder of the index home that holds the files, one a saved query.</summary>
    public const string Folder = "seen";

    private readonly string _path = Path.Combine(home.Directory, Folder, name);

    /// <summary>What has been told already; nothing when nobody has asked yet.</summary>
    /// <exception cref="IndexException">The file is damaged.</exception>
    public ArticleVersions Seen()
    {
        try
        {
            using FileStream file = File.OpenRead(_path);
            return ArticleVersions.Read(file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return ArticleVersions.None;
        }
        catch (InvalidDataException error)
        {
            throw new IndexException(IndexFault.DamagedMemory, $"{_path} is damaged", error);
        }
    }

    /// <summary>Changes with what has been told; null when nobody has asked yet.</summary>
    public string? Mark()
    {
        try
        {
            using FileStream file = File.OpenRead(_path);
            var hash = new XxHash3();
            hash.Append(file);
            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Begins to tell the hits of a search. It makes sure first that there is a place to remember them, or every time would tell the same.
    /// </summary>
    /// <exception cref="IndexException">The home cannot be written to.</exception>
    public Telling Begin(IArticleIndex index, SearchRequest request)
    {
        Write(_ => false);
        return new Telling(this, index, request);
    }

    /// <summary>Forgets what was told, with the saved query.</summary>
    public void Forget()
    {
        if (File.Exists(_path))
        {
            home.Files.Delete(_path);
        }
    }

    /// <param name="write">Writes what has been told; false to leave it as it is.</param>
    private void Write(Func<Stream, bool> write)
    {
        try
        {
            using IDisposable held = SettingsLock.Take(home, clock);
            string folder = Path.GetDirectoryName(_path)!;
            home.Files.CreateFolder(folder);
            DraftFile.RemoveLeft(home.Files, folder, _ => true);
            using var draft = new DraftFile(home.Files, _path);
            if (write(draft.Content))
            {
                draft.Publish();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot remember in {home.Directory} what has been told: {error.Message}", error);
        }
    }

    /// <summary>Hits on their way to whoever asked. Only what <see cref="Complete"/> has remembered is told no more.</summary>
    public sealed class Telling
    {
        private readonly HashSet<string> _told = new(StringComparer.Ordinal);
        private readonly NewArticles _new;
        private readonly IArticleIndex _index;
        private readonly SearchRequest _request;

        internal Telling(NewArticles told, IArticleIndex index, SearchRequest request) => (_new, _index, _request) = (told, index, request);

        /// <summary>The hit has been told, with what is alike. Those beyond the limit stay new.</summary>
        public void Tell(SearchHit hit)
        {
            _told.Add(hit.Indexed.Id);
            _told.UnionWith(hit.Alike);
        }

        /// <summary>All that was told has arrived: remembers it.</summary>
        /// <exception cref="IndexException">The home cannot be written to.</exception>
        public void Complete(CancellationToken cancellation = default)
        {
            ArticleVersions seen = ArticleVersions.SeenAfter(_index, _request, _told, cancellation);
            _new.Write(content =>
            {
                seen.Write(content);
                return true;
            });
        }
    }
}
