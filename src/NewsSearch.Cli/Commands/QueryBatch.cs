using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Cli.Commands;

/// <summary>Many queries on one open index: searched on all cores, printed in the order of the file.</summary>
/// <param name="folds">Whether of each story one article is a hit.</param>
internal sealed class QueryBatch(Shell shell, NewsArchive archive, SearchRequest request, RankingOptions ranking, bool folds)
{
    /// <summary>Queries that are read before the first of them is answered: enough for all cores, and few to keep.</summary>
    private const int ReadAhead = 256;

    /// <summary>Gives a request what its text means; null to ask for words alone.</summary>
    public Func<SearchRequest, string, SearchRequest>? Meant { get; init; }

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

        using IArticleIndex articles = archive.Acquire();
        bool anyHit = false;
        bool isRead = true;
        foreach (BatchLine[] lines in batch.Lines.Chunk(ReadAhead))
        {
            List<(string Topic, string Text, NewsQuery Query)> queries = Read(lines, line => read(line.Query, $"{file}:{line.Number}: query {line.Topic}: "));
            isRead &= queries.Count == lines.Length;
            foreach ((string topic, SearchPage page) in queries
                .AsParallel().AsOrdered().WithDegreeOfParallelism(shell.ProcessorCount)
                .Select(query => (query.Topic, Search(articles, query.Query, query.Text, cancellation))))
            {
                anyHit |= HitPrinting.Print(new SearchStream(page.Total, page.Hits), new TrecHitPrinter(shell, topic)) == ExitCode.Success;
            }
        }

        return !batch.IsWhole || !isRead ? ExitCode.Error : anyHit ? ExitCode.Success : ExitCode.NoMatch;
    }

    private SearchPage Search(IArticleIndex articles, NewsQuery query, string text, CancellationToken cancellation)
    {
        SearchRequest asked = request with { Query = query };
        SearchRequest ranked = archive.Ranked(articles, Meant?.Invoke(asked, text) ?? asked, ranking, cancellation);
        if (!folds)
        {
            return articles.Search(ranked, cancellation);
        }

        SearchStream folded = new FoldedSearch(articles, ranked, cancellation).Stream();
        return new SearchPage(folded.Total, [.. folded.Hits]);
    }

    private static List<(string Topic, string Text, NewsQuery Query)> Read(BatchLine[] lines, Func<BatchLine, NewsQuery?> read)
    {
        var queries = new List<(string, string, NewsQuery)>(lines.Length);
        foreach (BatchLine line in lines)
        {
            if (read(line) is { } query)
            {
                queries.Add((line.Topic, line.Query, query));
            }
        }

        return queries;
    }
}
