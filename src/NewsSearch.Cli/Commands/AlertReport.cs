using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>Tells which new articles match the alerts: people on standard error, programs in a file, on standard output or on the input of a command.</summary>
internal sealed class AlertReport(Shell shell, NewsArchive archive) : IDisposable
{
    /// <summary>Titles that people are shown of one alert.</summary>
    private const int MostShown = 10;

    private readonly ConcurrentQueue<string> _added = new();
    private readonly UntoldArticles _untold = new(archive.Home);

    /// <summary>Where objects of JSON are added, one a line; "-" for standard output, null for nowhere.</summary>
    public string? Path { get; init; }

    /// <summary>What is run in a shell with these lines on its input; null for nothing.</summary>
    public string? Command { get; init; }

    /// <summary>Whether people are told nothing.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>To be told the id of each new article before it is written, from any thread; null when there are no alerts.</summary>
    /// <exception cref="IndexException">The settings cannot be read, or the home not be written to.</exception>
    public Action<string>? Listen()
    {
        if (archive.Saved.Alerts().Count == 0)
        {
            return null;
        }

        foreach (string id in _untold.TakeLeft())
        {
            _added.Enqueue(id);
        }

        return id =>
        {
            _untold.Add(id);
            _added.Enqueue(id);
        };
    }

    /// <summary>What could not be told is left to the next run.</summary>
    public void Dispose() => _untold.Dispose();

    /// <summary>Makes sure that there is a place for what is to be told.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Check()
    {
        try
        {
            Write(_ => { });
        }
        catch (IOException error)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>Tells what was added since the last time and is in the index; when that fails, the next time tells it.</summary>
    /// <param name="around">Prints between the lines of a progress.</param>
    /// <param name="isWhole">Whether all was committed; else what is not found yet may be found the next time.</param>
    /// <exception cref="IndexException">The index or the settings cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Tell(Action<Action> around, bool isWhole, CancellationToken cancellation = default)
    {
        HashSet<string> added = new(StringComparer.Ordinal);
        while (_added.TryDequeue(out string? id))
        {
            added.Add(id);
        }

        try
        {
            added.ExceptWith(Tell(added, around, cancellation));
            if (isWhole)
            {
                added.Clear();
            }

            _untold.Keep(added);
        }
        finally
        {
            foreach (string id in added)
            {
                _added.Enqueue(id);
            }
        }
    }

    /// <returns>The ids that were told.</returns>
    private HashSet<string> Tell(HashSet<string> added, Action<Action> around, CancellationToken cancellation)
    {
        if (added.Count == 0 || !archive.HasIndex)
        {
            return [];
        }

        using IArticleIndex articles = archive.Acquire();
        List<(string Name, IReadOnlyList<string> Ids)> found = [];
        foreach ((string name, Result<IReadOnlyList<string>, QuestionFault> result) in new ArticleAlerts(archive).Find(articles, added, cancellation))
        {
            if (result.TryGet(out IReadOnlyList<string>? ids, out QuestionFault? fault))
            {
                found.Add((name, ids));
            }
            else if (fault is QuestionFault.OfText unread)
            {
                around(() => QuestionReader.Explain(shell, unread.Text, unread.Fault, $"alert {name}: "));
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        // Many alerts may find the same articles.
        IReadOnlyDictionary<string, IndexedArticle> read = ArticleAlerts.Read(articles, found.SelectMany(alert => alert.Ids), cancellation);
        (string Name, IndexedArticle[] Articles)[] told =
            [.. found.Select(alert => (alert.Name, alert.Ids.Select(id => read[id]).OrderByDescending(article => article.Article.Published).ThenBy(article => article.Id, StringComparer.Ordinal).ToArray()))];
        around(() =>
        {
            if (!IsQuiet)
            {
                Array.ForEach(told, alert => Print(alert.Name, alert.Articles));
            }

            Write(output => WriteLines(output, told));
            if (Command is not null)
            {
                Run(Command, output => WriteLines(output, told));
            }
        });
        return [.. found.SelectMany(alert => alert.Ids)];
    }

    private static void WriteLines(Stream output, (string Name, IndexedArticle[] Articles)[] told)
    {
        var lines = new JsonLines(output);
        foreach ((string name, IndexedArticle[] articles) in told)
        {
            foreach (IndexedArticle article in articles)
            {
                lines.Write(json => AlertJson.Write(json, name, article));
            }
        }
    }

    private void Print(string name, IndexedArticle[] articles)
    {
        string number = articles.Length == 1 ? "1 new article" : string.Create(CultureInfo.InvariantCulture, $"{articles.Length} new articles");
        shell.Tell($"alert {name}: {number}");
        foreach (IndexedArticle article in articles.Take(MostShown))
        {
            string date = article.Article.Published?.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";
            shell.Tell($"  {article.Id}  {date}  {Headline.Of(article.Article)}");
        }

        if (articles.Length > MostShown)
        {
            shell.Tell(string.Create(CultureInfo.InvariantCulture, $"  and {articles.Length - MostShown} more"));
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    private void Write(Action<Stream> write)
    {
        if (Path is null)
        {
            return;
        }

        if (Path == "-")
        {
            write(shell.Output);
            shell.Flush();
            return;
        }

        try
        {
            using var file = new FileStream(shell.AbsolutePath(Path), FileMode.Append, FileAccess.Write, FileShare.Read);
            write(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write alerts to {Path}: {error.Message}", error);
        }
    }

    private void Run(string command, Action<Stream> write)
    {
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardInput = true })!;
        try
        {
            using var input = new BufferedStream(process.StandardInput.BaseStream);
            write(input);
        }
        catch (IOException)
        {
            // It has ended, or reads no further.
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            shell.Warn(string.Create(CultureInfo.InvariantCulture, $"the command for alerts ended with exit code {process.ExitCode}: {command}"));
        }
    }
}
