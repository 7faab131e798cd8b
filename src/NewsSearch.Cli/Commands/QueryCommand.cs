using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>query</c>: read the query, search, print.</summary>
internal static class QueryCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string[]> words = Options.Query();
        Option<string> limit = Limit();
        Option<int> offset = Options.Number("--offset", "Hits to leave out at the beginning", 0, 0);
        Option<bool> any = Options.Any();
        Option<string> sort = Sort();
        Option<string?> since = Date("--since", "Only articles published at or after this date, e.g. 2014-03 or 7d");
        Option<string?> until = Date("--until", "Only articles published up to and on this date");
        Option<int> snippets = Options.Number("--snippets", "Passages a hit at most", 2, 0);
        Option<int> context = Options.Number("--context", "Characters a passage at most", 240, 20);
        Option<string> format = Options.Format("text", "json", "ids", "paths", "trec");
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
            words, limit, offset, any, sort, since, until, snippets, context, format, batch, color, quiet,
        };
        command.SetAction(parsed =>
        {
            var request = new SearchRequest(new NewsQuery.Everything())
            {
                Limit = LimitOf(parsed.GetValue(limit)!),
                Offset = parsed.GetValue(offset),
                Sort = Enum.Parse<SortOrder>(parsed.GetValue(sort)!, ignoreCase: true),
                Snippets = parsed.GetValue(format) is "text" or "json" ? parsed.GetValue(snippets) : 0,
                Context = parsed.GetValue(context),
            };
            NewsQuery? Read(string text) => QueryReader.Read(shell, text, parsed.GetValue(any), hint: parsed.GetValue(batch) is null) is { } query
                ? Within(shell, query, parsed.GetValue(since), parsed.GetValue(until))
                : null;

            if (parsed.GetValue(batch) is { } file)
            {
                return parsed.GetValue(words)!.Length > 0 || parsed.GetValue(format) != "trec"
                    ? shell.Fail("--batch takes its queries from the file and goes with --format trec")
                    : RunBatch(shell, file, parsed.GetValue(Options.Index), request, Read);
            }

            if (Read(string.Join(' ', parsed.GetValue(words)!)) is not { } bounded)
            {
                return ExitCode.Error;
            }

            using ArticleIndex articles = ArticleIndex.Open(shell.Home(parsed.GetValue(Options.Index)));
            if (parsed.GetValue(quiet))
            {
                return articles.CountMatches(bounded) > 0 ? ExitCode.Success : ExitCode.NoMatch;
            }

            IHitPrinter printer = parsed.GetValue(format) switch
            {
                "json" => new JsonHitPrinter(shell),
                "ids" => new LineHitPrinter(shell, hit => hit.Indexed.Id),
                "paths" => new LineHitPrinter(shell, hit => hit.Indexed.Article.Origin.Path is { } path ? shell.DisplayPath(path) : null),
                "trec" => new TrecHitPrinter(shell, "1"),
                _ => new TextHitPrinter(shell, shell.UseColor(parsed.GetValue(color)!)),
            };
            return Print(articles.Search(request with { Query = bounded }), printer);
        });
        return command;
    }

    private static int Print(SearchResult result, IHitPrinter printer)
    {
        foreach (SearchHit hit in result.Hits)
        {
            printer.Print(hit);
        }

        printer.End(result.Total);
        return result.Total > 0 ? ExitCode.Success : ExitCode.NoMatch;
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
            anyHit |= Print(result, new TrecHitPrinter(shell, topic)) == ExitCode.Success;
        }

        return queries.Exists(query => query.Query is null) ? ExitCode.Error : anyHit ? ExitCode.Success : ExitCode.NoMatch;
    }

    private static Option<string> Limit()
    {
        var option = new Option<string>("--limit", "-n")
        {
            Description = "Hits to print at most, or all",
            HelpName = "N",
            DefaultValueFactory = _ => "10",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && LimitOf(result.Tokens[0].Value) < 0)
            {
                result.AddError($"--limit takes a whole number or all, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    /// <summary>-1 for what is no limit.</summary>
    private static int LimitOf(string text) => text == "all" ? int.MaxValue
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) ? limit
        : -1;

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

    private static Option<string?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE" };

    /// <summary>The query within the dates of <c>--since</c> and <c>--until</c>; null, and a message, when one is no date.</summary>
    private static NewsQuery? Within(Shell shell, NewsQuery query, string? since, string? until)
    {
        var parts = new List<NewsQuery> { query };
        foreach ((string option, string? date, string expression) in new[] { ("--since", since, ">="), ("--until", until, "<=") })
        {
            if (date is null)
            {
                continue;
            }

            if (DateExpression.Parse(expression + date, shell.Clock.GetUtcNow().UtcDateTime) is not { } bound)
            {
                shell.Fail($"'{date}' is not a date for {option}; write for example 2014, 2014-03, 2014-03-29 or 7d");
                return null;
            }

            parts.Add(bound);
        }

        return parts.Count == 1 ? query : new NewsQuery.And(new(parts));
    }
}
