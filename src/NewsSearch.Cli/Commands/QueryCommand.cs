using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>query</c>: read the query, search, print.</summary>
internal static class QueryCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<string> limit = Options.Limit("Hits", 10);
        Option<int> offset = Options.Number("--offset", "Hits to leave out at the beginning", 0, 0);
        Option<string> sort = Sort();
        Option<int> snippets = Options.Number("--snippets", "Passages a hit at most", 2, 0);
        Option<int> context = Options.Number("--context", "Characters a passage at most", 240, 20);
        Option<string> format = Options.Format(HitPrinters.Formats);
        var batch = new Option<string?>("--batch") { Description = "Answer the queries of a file, qid<TAB>query a line (with --format trec)", HelpName = "FILE" };
        Option<string> color = Options.Color();
        Option<bool> quiet = Options.Quiet("Print nothing; the exit code tells whether anything matches");

        var command = new Command("query", """
            Search the index and print the articles that match, best first, with the matching passages marked.
            Exit code: 0 hits, 1 none, 2 error.

            Examples:
              newssearch query "troops border"
              newssearch query 'person:lavrov AND "written response"' --format json | jq .title
              newssearch query 'ukrain* -sanctions date:2014-03' --sort newest --limit 5
            """)
        {
            limit, offset, sort, snippets, context, format, batch, color, quiet,
        };
        filters.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = new SearchRequest(new NewsQuery.Everything())
            {
                Limit = Options.LimitOf(parsed.GetValue(limit)!),
                Offset = parsed.GetValue(offset),
                Sort = Enum.Parse<SortOrder>(parsed.GetValue(sort)!, ignoreCase: true),
                Snippets = HitPrinters.ShowPassages(parsed.GetValue(format)!) ? parsed.GetValue(snippets) : 0,
                Context = parsed.GetValue(context),
            };
            if (parsed.GetValue(batch) is { } file)
            {
                return !filters.HasNoWords(parsed) || parsed.GetValue(format) != "trec"
                    ? shell.Fail("--batch takes its queries from the file and goes with --format trec")
                    : RunBatch(shell, file, parsed.GetValue(Options.Index), request, text => filters.Read(shell, parsed, text, hint: false));
            }

            if (filters.ReadRequired(shell, parsed) is not { } bounded)
            {
                return ExitCode.Error;
            }

            using ArticleIndex articles = ArticleIndex.Open(shell.Home(parsed.GetValue(Options.Index)));
            if (parsed.GetValue(quiet))
            {
                return articles.CountMatches(bounded) > 0 ? ExitCode.Success : ExitCode.NoMatch;
            }

            return HitPrinters.Print(
                articles.Search(request with { Query = bounded }),
                HitPrinters.Create(shell, parsed.GetValue(format)!, parsed.GetValue(color)!));
        });
        return command;
    }

    /// <summary>Many queries on one open index: searched on all cores, printed in the order of the file.</summary>
    private static int RunBatch(Shell shell, string file, string? index, SearchRequest request, Func<string, NewsQuery?> read)
    {
        if (BatchFile.Read(shell, file) is not { } lines)
        {
            return ExitCode.Error;
        }

        List<(string Topic, NewsQuery? Query)> queries = [.. lines.Select(line => (line.Topic, read(line.Query)))];
        using ArticleIndex articles = ArticleIndex.Open(shell.Home(index));
        bool anyHit = false;
        foreach ((string topic, SearchResult result) in queries
            .Where(query => query.Query is not null)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(shell.ProcessorCount)
            .Select(query => (query.Topic, articles.Search(request with { Query = query.Query! }))))
        {
            anyHit |= HitPrinters.Print(result, new TrecHitPrinter(shell, topic)) == ExitCode.Success;
        }

        return queries.Exists(query => query.Query is null) ? ExitCode.Error : anyHit ? ExitCode.Success : ExitCode.NoMatch;
    }

    private static Option<string> Sort()
    {
        var option = new Option<string>("--sort")
        {
            Description = "Which hits come first (relevance, newest, oldest)",
            HelpName = "ORDER",
            DefaultValueFactory = _ => "relevance",
        };
        option.AcceptOnlyFromAmong("relevance", "newest", "oldest");
        return option;
    }
}
