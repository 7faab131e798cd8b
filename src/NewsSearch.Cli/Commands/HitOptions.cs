using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Home.Settings;
using NewsSearch.Output;
using NewsSearch.Output.Documents;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Cli.Commands;

/// <summary>The options of commands that print hits: how many, how much of each, and in what form.</summary>
internal sealed class HitOptions
{
    private readonly Option<string> _limit = Options.Of(SettingTable.Limit, "N", "-n");
    private readonly Option<int> _offset = Options.Number("--offset", "Hits to leave out at the beginning", 0, 0);
    private readonly Option<string> _snippets = Options.Of(SettingTable.Snippets, "N");
    private readonly Option<string> _context = Options.Of(SettingTable.Context, "N");
    private readonly Option<string> _format = Options.Format("text", "json", "csv", "ids", "paths", "trec", "ris", "bibtex", "csl", "html", "markdown");
    private readonly Option<bool> _list = new("--files", "-l") { Description = "Print the paths of the articles, each once; the same as --format paths" };
    private readonly Option<bool> _null = new("--null", "-0") { Description = "End each id or path with NUL instead of a line feed, for xargs -0" };
    private readonly Option<bool> _csvSafe = Options.CsvSafe();
    private readonly Option<string> _color = Options.Color();
    private readonly Option<string> _links = Options.Of(SettingTable.Hyperlinks, "WHEN");
    private readonly Option<bool> _noPager = Options.NoPager();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _limit, _offset, _snippets, _context, _format, _list, _null, _csvSafe, _color, _links, _noPager })
        {
            command.Add(option);
        }
    }

    /// <summary>The format as the user stated it; null when it was left to the preset.</summary>
    public string? StatedFormat(ParseResult parsed) => parsed.GetResult(_format) is { Implicit: false } ? parsed.GetValue(_format) : null;

    /// <summary>Whether the hits are for people.</summary>
    public bool IsText(ParseResult parsed) => FormatOf(parsed) == "text";

    /// <summary>The hits with their stories, where the form tells these.</summary>
    public SearchStream WithStories(ParseResult parsed, IArticleIndex articles, SearchStream found, CancellationToken cancellation) =>
        FormatOf(parsed) == "json" ? found with { Hits = new ArticleStories(articles, cancellation).Tell(found.Hits) } : found;

    public bool StatesLimit(ParseResult parsed) => parsed.GetResult(_limit) is { Implicit: false };

    public int Offset(ParseResult parsed) => parsed.GetValue(_offset);

    /// <summary><c>-l</c> when it is given, else null.</summary>
    public string? List(ParseResult parsed) => parsed.GetValue(_list) ? "-l" : null;

    /// <summary>A request for <paramref name="query"/>.</summary>
    /// <exception cref="UsageException">Options do not go together.</exception>
    public SearchRequest Request(ParseResult parsed, CurrentSettings settings, NewsQuery query)
    {
        string format = FormatOf(parsed);
        if (StatedFormat(parsed) is { } stated && stated != format)
        {
            Options.RefuseTogether(List(parsed), $"--format {stated}");
        }

        if (parsed.GetValue(_null) && format is not ("ids" or "paths"))
        {
            throw new UsageException("--null goes with --format ids or paths, or with -l");
        }

        return new SearchRequest(query)
        {
            Limit = settings.Number(SettingTable.Limit),
            Offset = parsed.GetValue(_offset),

            // Passages cost more than finding the article.
            Snippets = format is "text" or "json" or "csv" or "html" or "markdown" ? settings.Number(SettingTable.Snippets) : 0,
            Context = settings.Number(SettingTable.Context),
            KeysOnly = format is "ids" or "trec",
        };
    }

    /// <summary>What prints the hits in the form asked for.</summary>
    /// <param name="articles">The index that the hits are of.</param>
    /// <param name="heading">What documents for readers are about.</param>
    /// <param name="page">False when something else writes to the terminal between the hits.</param>
    /// <param name="listsAlike">Whether text lists what is alike.</param>
    /// <param name="samples">Whether the hits are a sample of what matches.</param>
    public IHitPrinter Printer(Shell shell, ParseResult parsed, CurrentSettings settings, IArticleIndex articles, string heading, bool page = true, bool listsAlike = false, bool samples = false)
    {
        char end = parsed.GetValue(_null) ? '\0' : '\n';
        switch (FormatOf(parsed))
        {
            case "json":
                return new JsonHitPrinter(shell);
            case "csv":
                return new CsvHitPrinter(shell, articles.KeptNames, parsed.GetValue(_csvSafe), settings.Joined.Count > 0);
            case "ids":
                return new LineHitPrinter(shell, hit => hit.Indexed.Id, end);
            case "paths":
                return new LineHitPrinter(shell, hit => hit.Indexed.Article.Origin.Path is { } path ? shell.DisplayPath(path) : null, end);
            case "trec":
                return new TrecHitPrinter(shell, "1");
            case "ris":
                return new DocumentHitPrinter(shell, new RecordDocument(RisRecord.Of));
            case "bibtex":
                return new DocumentHitPrinter(shell, new RecordDocument(BibTexEntry.Of));
            case "csl":
                return new DocumentHitPrinter(shell, new CslDocument());
            case "html":
                return new DocumentHitPrinter(shell, new HtmlDocument(heading, shell.DisplayPath));
            case "markdown":
                return new DocumentHitPrinter(shell, new MarkdownDocument(heading, shell.DisplayPath));
            default:
                Style style = settings.Style();
                if (page)
                {
                    shell.Page(settings.Text(SettingTable.Pager));
                }

                (string, string) found = samples ? ("article is in the sample", "articles are in the sample") : ("article matches", "articles match");
                return new TextHitPrinter(shell, style, listsAlike ? articles.Find : null) { Found = found };
        }
    }

    private string FormatOf(ParseResult parsed) => parsed.GetValue(_list) ? "paths" : parsed.GetValue(_format)!;
}
