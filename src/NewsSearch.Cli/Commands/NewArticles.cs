using NewsSearch.Cli.Printing;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>query --new NAME</c>: what a saved query has told already, kept in the index home as <c>seen/NAME</c>.</summary>
internal sealed class NewArticles(IndexHome home, string name)
{
    /// <summary>The folder of the index home that holds the files, one a saved query.</summary>
    public const string Folder = "seen";

    private readonly string _path = Path.Combine(home.Directory, Folder, name);

    /// <summary>What the query has told already; nothing when it has never been asked.</summary>
    /// <exception cref="UsageException">The file is damaged.</exception>
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
        catch (InvalidDataException)
        {
            throw new UsageException($"{_path} is damaged; remove it to be told everything anew");
        }
    }

    /// <summary>Prints what is new and, once all of it is written, remembers it. Hits beyond the limit stay new.</summary>
    public int Tell(Shell shell, ArticleIndex articles, SearchRequest request, Func<IHitPrinter> printer)
    {
        // Opened first: without a place to remember, every run would tell the same.
        string draft = $"{_path}.{shell.ProcessId}.new";
        try
        {
            using FileStream file = Create(draft);
            SearchStream result = articles.Stream(request);
            var told = new HashSet<string>(StringComparer.Ordinal);
            int exitCode = HitPrinting.Print(result with { Hits = result.Hits.Select(hit => Tell(hit, told)) }, printer());
            shell.Flush();
            ArticleVersions.SeenAfter(articles, request, told).Write(file);
            file.Close();
            File.Move(draft, _path, overwrite: true);
            return exitCode;
        }
        finally
        {
            File.Delete(draft);
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

    private static SearchHit Tell(SearchHit hit, HashSet<string> told)
    {
        told.Add(hit.Indexed.Id);
        return hit;
    }

    private FileStream Create(string draft)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            return new FileStream(draft, FileMode.Create, FileAccess.Write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot remember in {home.Directory} what --new has told: {error.Message}");
        }
    }
}
