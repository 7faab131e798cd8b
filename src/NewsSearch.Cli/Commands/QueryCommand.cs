using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>query</c>: read the query, search, print.</summary>
internal sealed class QueryCommand
{
    private readonly Shell _shell;
    private readonly Argument<string[]> _words = Options.Query();
    private readonly Option<string> _limit = Limit();
    private readonly Option<int> _offset = Options.Number("--offset", "Hits to leave out at the beginning", 0, 0);
    private readonly Option<bool> _any = Options.Any();
    private readonly Option<string> _sort = Options.OneOf("--sort", "ORDER", "Which hits come first", "relevance", "newest", "oldest");
    private readonly Option<string?> _since = Date("--since", "Only articles published at or after this date, e.g. 2014-03 or 7d");
    private readonly Option<string?> _until = Date("--until", "Only articles published up to and on this date");
    private readonly Option<int> _snippets = Options.Number("--snippets", "Passages a hit at most", 2, 0);
    private readonly Option<int> _context = Options.Number("--context", "Characters a passage at most", 240, 20);
    private readonly Option<string> _format = Options.Format("text", "json", "csv", "ids", "paths", "trec");
    private readonly Option<bool> _list = new("--files", "-l") { Description = "Print the paths of the articles, each once; the same as --format paths" };
    private readonly Option<bool> _count = new("--count", "-c") { Description = "Print only how many articles match" };
    private readonly Option<bool> _null = new("--null", "-0") { Description = "End each id or path with NUL instead of a line feed, for xargs -0" };
    private readonly Option<string?> _batch = new("--batch") { Description = "Answer the queries of a file, qid<TAB>query a line, in the format trec", HelpName = "FILE" };
    private readonly Option<string?> _new = new("--new") { Description = "Answer a saved query with the articles indexed since --new last asked it; all of them unless --limit is given", HelpName = "NAME" };
    private readonly Option<string> _color = Options.Color();
    private readonly Option<string> _links = Options.Hyperlinks();
    private readonly Option<bool> _noPager = Options.NoPager();
    private readonly Option<bool> _quiet = Options.Quiet("Print nothing; the exit code tells whether anything matches");

    private QueryCommand(Shell shell) => _shell = shell;

    public static Command Create(Shell shell)
    {
        var query = new QueryCommand(shell);
        var command = new Command("query", """
            Search the index and print the articles that match, best first, with the matching passages marked.
            Exit code: 0 hits, 1 none, 2 error.

            Examples:
              newssearch query "troops border"
              newssearch query 'person:lavrov AND "written response"' --format json | jq .title
              newssearch query 'ukrain* -sanctions date:2014-03' --sort newest --limit 5
              newssearch query strike -l0 | xargs -0 ls -l
            """)
        {
            query._words, query._limit, query._offset, query._any, query._sort, query._since, query._until, query._snippets, query._context,
            query._format, query._list, query._count, query._null, query._batch, query._new, query._color, query._links, query._noPager, query._quiet,
        };
        command.SetAction(query.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string format = parsed.GetValue(_list) ? "paths" : parsed.GetValue(_format)!;
        CheckTogether(parsed, format);
        var settings = new CurrentSettings(_shell, parsed, Options.Index);
        var request = new SearchRequest(new NewsQuery.Everything())
        {
            Limit = parsed.GetValue(_new) is not null && parsed.GetResult(_limit) is not { Implicit: false } ? int.MaxValue : settings.Number(Setting.Limit),
            Offset = parsed.GetValue(_offset),
            Sort = Enum.Parse<SortOrder>(settings.Text(Setting.Sort), ignoreCase: true),
            Snippets = format is "text" or "json" or "csv" ? settings.Number(Setting.Snippets) : 0,
            Context = settings.Number(Setting.Context),
        };
        if (parsed.GetValue(_batch) is { } file)
        {
            return new QueryBatch(_shell, settings.Home, request).Run(file, text => Read(parsed, settings, text, hint: false));
        }

        string? newFor = parsed.GetValue(_new);
        string text = newFor is null ? string.Join(' ', parsed.GetValue(_words)!) : $"query:\"{SavedName.Checked(newFor)}\"";
        if (Read(parsed, settings, text, hint: true) is not { } query)
        {
            return ExitCode.Error;
        }

        request = request with { Query = query };
        using ArticleIndex articles = ArticleIndex.Open(settings.Home);
        NewArticles? unseen = newFor is null ? null : new NewArticles(settings.Home, newFor);
        request = request with { Seen = unseen?.Seen() };
        if (parsed.GetValue(_quiet) || parsed.GetValue(_count))
        {
            int count = request.Seen is null ? articles.CountMatches(query) : articles.Search(request with { Limit = 0 }).Total;
            if (!parsed.GetValue(_quiet))
            {
                _shell.Text.WriteLine(count.ToString(CultureInfo.InvariantCulture));
            }

            return count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        }

        if (unseen is not null)
        {
            return unseen.Tell(_shell, articles, request, () => Printer(format, parsed, settings));
        }

        SearchResult result = articles.Search(request);
        return HitPrinting.Print(result, Printer(format, parsed, settings));
    }

    private IHitPrinter Printer(string format, ParseResult parsed, CurrentSettings settings)
    {
        char end = parsed.GetValue(_null) ? '\0' : '\n';
        switch (format)
        {
            case "json":
                return new JsonHitPrinter(_shell);
            case "csv":
                return new CsvHitPrinter(_shell);
            case "ids":
                return new LineHitPrinter(_shell, hit => hit.Indexed.Id, end);
            case "paths":
                return new LineHitPrinter(_shell, hit => hit.Indexed.Article.Origin.Path is { } path ? _shell.DisplayPath(path) : null, end);
            case "trec":
                return new TrecHitPrinter(_shell, "1");
            default:
                Style style = settings.Style();
                _shell.Page(settings.Text(Setting.Pager));
                return new TextHitPrinter(_shell, style);
        }
    }

    /// <summary>The query within the dates of <c>--since</c> and <c>--until</c>; null, and a message, when it cannot be read.</summary>
    private NewsQuery? Read(ParseResult parsed, CurrentSettings settings, string text, bool hint) =>
        QueryReader.Read(_shell, settings, text, parsed.GetValue(_any), hint) is { } query
            ? DateBounds.Within(_shell, query, parsed.GetValue(_since), parsed.GetValue(_until))
            : null;

    private void CheckTogether(ParseResult parsed, string format)
    {
        bool hasFormat = parsed.GetResult(_format) is { Implicit: false };
        string? stated = hasFormat ? $"--format {parsed.GetValue(_format)}" : null;
        string? list = parsed.GetValue(_list) ? "-l" : null;
        string? count = parsed.GetValue(_count) ? "-c" : null;
        string? batch = parsed.GetValue(_batch) is null ? null : "--batch";
        string? words = parsed.GetValue(_words)!.Length > 0 ? "a query" : null;
        Options.RefuseTogether(list, count);
        Options.RefuseTogether(list is not null && format == parsed.GetValue(_format) ? null : list, stated);
        Options.RefuseTogether(count, stated);
        Options.RefuseTogether(batch, words);
        Options.RefuseTogether(parsed.GetValue(_new) is null ? null : "--new", words ?? batch ?? (parsed.GetValue(_offset) > 0 ? "--offset" : null));
        Options.RefuseTogether(batch, list ?? count ?? (parsed.GetValue(_quiet) ? "-q" : null));
        Options.RefuseTogether(batch, hasFormat && format != "trec" ? stated : null);
        if (parsed.GetValue(_null) && format is not ("ids" or "paths"))
        {
            throw new UsageException("--null goes with --format ids or paths, or with -l");
        }
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
            if (result.Tokens.Count > 0 && !Setting.Limit.IsValid(result.Tokens[0].Value))
            {
                result.AddError($"--limit takes a whole number or all, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    private static Option<string?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE" };
}
