using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.Archive;

/// <summary>What somebody who follows a saved query has been told already, kept in the index home as <c>seen/NAME</c>.</summary>
/// <param name="name">The saved query's name.</param>
public sealed class NewArticles(IndexHome home, string name)
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

    /// <summary>
    /// Begins to tell the hits of a search. It makes sure first that there is a place to remember them, or every time would tell the same.
    /// </summary>
    /// <exception cref="IndexException">The home cannot be written to.</exception>
    public Telling Begin(IArticleIndex index, SearchRequest request)
    {
        string draft = $"{_path}.{Path.GetRandomFileName()}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            return new Telling(index, request, new FileStream(draft, FileMode.CreateNew, FileAccess.Write), _path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot remember in {home.Directory} what has been told: {error.Message}", error);
        }
    }

    /// <summary>Forgets what was told, with the saved query.</summary>
    public void Forget()
    {
        if (File.Exists(_path))
        {
            File.Delete(_path);
        }
    }

    /// <summary>Hits on their way to whoever asked. Only what <see cref="Complete"/> has remembered is told no more.</summary>
    public sealed class Telling : IDisposable
    {
        private readonly HashSet<string> _told = new(StringComparer.Ordinal);
        private readonly IArticleIndex _index;
        private readonly SearchRequest _request;
        private readonly FileStream _draft;
        private readonly string _path;

        internal Telling(IArticleIndex index, SearchRequest request, FileStream draft, string path) =>
            (_index, _request, _draft, _path) = (index, request, draft, path);

        /// <summary>The hit has been told. Those beyond the limit stay new.</summary>
        public void Tell(SearchHit hit) => _told.Add(hit.Indexed.Id);

        /// <summary>All that was told has arrived: remembers it.</summary>
        public void Complete(CancellationToken cancellation = default)
        {
            ArticleVersions.SeenAfter(_index, _request, _told, cancellation).Write(_draft);
            _draft.Close();
            File.Move(_draft.Name, _path, overwrite: true);
        }

        /// <summary>Without <see cref="Complete"/>, nothing of what was told is remembered.</summary>
        public void Dispose()
        {
            _draft.Dispose();
            File.Delete(_draft.Name);
        }
    }
}
