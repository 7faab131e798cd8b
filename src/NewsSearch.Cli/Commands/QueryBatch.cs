using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>Many queries on one open index: searched on all cores, printed in the order of the file.</summary>
internal sealed class QueryBatch(Shell shell, NewsArchive archive, SearchRequest request, RankingOptions ranking)
{
    /// <param name="read">
    /// Null, and a message that begins with which query it is, for a text that is no query; the others are answered all the same.
    /// </param>
    /// <returns>The exit code: that of an error where any line was wrong.</returns>
    public int Run(string file, Func<string, string, NewsQuery?> read, CancellationToken cancellation)
    {
        if (BatchFile.Read(shell, file) is not { } batch)
        {
            return ExitCode.Error;
        }

        List<(string Topic, NewsQuery? Query)> queries = [.. batch.Lines.Select(line => (line.Topic, read(line.Query, $"{file}:{line.Number}: query {line.Topic}: ")))];
        using IArticleIndex articles = archive.Acquire();
        bool anyHit = false;
        foreach ((string topic, SearchPage page) in queries
            .Where(query => query.Query is not null)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(shell.ProcessorCount)
            .Select(query => (query.Topic, articles.Search(archive.Ranked(articles, request with { Query = query.Query! }, ranking, cancellation), cancellation))))
        {
            anyHit |= HitPrinting.Print(new SearchStream(page.Total, page.Hits), new TrecHitPrinter(shell, topic)) == ExitCode.Success;
        }

        return !batch.IsWhole || queries.Exists(query => query.Query is null) ? ExitCode.Error : anyHit ? ExitCode.Success : ExitCode.NoMatch;
    }
}
