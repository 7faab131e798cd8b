using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>delete</c>: take articles out of the index.</summary>
internal sealed class DeleteCommand
{
    private readonly Shell _shell;
    private readonly Filters _filters = new();
    private readonly Option<string[]> _ids = new("--id") { Description = "The article with this id; may be repeated; - reads ids from standard input, a line each", HelpName = "ID", AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> _dryRun = new("--dry-run", "-n") { Description = "Print what would be deleted, and delete nothing" };
    private readonly Option<bool> _forever = new("--forever") { Description = "Keep them out also when their files change or the index is rebuilt" };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Delete without asking" };

    private DeleteCommand(Shell shell) => _shell = shell;

    public static Command Create(Shell shell)
    {
        var delete = new DeleteCommand(shell);
        var command = new Command("delete", """
            Take articles out of the index.
            They are those that match a query, or have an id. Their files are left alone; an article comes
            back when its file changes or the index is rebuilt. With --forever it stays away until newssearch restore ID;
            newssearch sources --deleted lists such articles.
            Exit code: 0 deleted, 1 nothing matches, 2 error.

            Examples:
              newssearch delete 'source:"Gulf Ledger" date:<2010' --dry-run
              newssearch delete --id 5f0c81d9ab34 --yes
              newssearch delete 'title:advertorial' --forever --yes
            """)
        {
            delete._ids, delete._forever, delete._dryRun, delete._yes,
        };
        delete._filters.AddTo(command);
        command.SetAction(delete.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<string>? ids = parsed.GetValue(_ids) is { Length: > 0 } given ? ArticleIds.Of(_shell, given) : null;
        var settings = new CurrentSettings(_shell, parsed);
        Options.RefuseTogether(ids is null ? null : "--id", _filters.IsEmpty(parsed) ? null : "a query");
        if (parsed.GetValue(_forever))
        {
            settings.RequireHome();
        }

        using NewsArchive archive = settings.Archive();
        if (ids is [])
        {
            _shell.Warn("standard input names no article");
            return ExitCode.NoMatch;
        }

        NewsQuery? query = ids is null
            ? _filters.ReadRequired(_shell, archive, parsed)
            : NewsQuery.WithIds(ids);
        return query is null ? ExitCode.Error : _filters.Search(_shell, parsed, settings, cancellation => Run(parsed, archive, query, cancellation));
    }

    private int Run(ParseResult parsed, NewsArchive archive, NewsQuery query, CancellationToken cancellation)
    {
        if (parsed.GetValue(_dryRun))
        {
            return DryRun(archive, query, cancellation);
        }

        int count;
        using (IArticleIndex articles = archive.Acquire())
        {
            count = articles.Count(query, cancellation);
        }

        if (count == 0)
        {
            _shell.Warn("no article matches");
            return ExitCode.NoMatch;
        }

        if (!parsed.GetValue(_yes) && !_shell.InputIsRedirected && _shell.ErrorIsTerminal)
        {
            if (!Confirm(count))
            {
                _shell.Warn("nothing deleted");
                return ExitCode.NoMatch;
            }
        }
        else if (!parsed.GetValue(_yes))
        {
            return _shell.Fail($"this would delete {Articles(count)}; see which with --dry-run, or add --yes");
        }

        bool forever = parsed.GetValue(_forever);
        long start = _shell.Clock.GetTimestamp();
        (int deleted, int left) = forever ? archive.DeleteForever(query, cancellation) : archive.Delete(query, cancellation);
        _shell.Tell($"{Articles(deleted)} deleted{(forever ? " forever" : "")} in {Duration.Of(_shell.Clock.GetElapsedTime(start))}; {_shell.ToldNumber(left)} in the index");
        return ExitCode.Success;
    }

    private int DryRun(NewsArchive archive, NewsQuery query, CancellationToken cancellation)
    {
        using IArticleIndex articles = archive.Acquire();
        SearchStream result = articles.Stream(new SearchRequest(query) { Limit = int.MaxValue, Snippets = 0, Sort = SortOrder.Newest }, cancellation);
        foreach (SearchHit hit in result.Hits)
        {
            string date = hit.Indexed.Article.Published?.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-         ";
            _shell.Text.WriteLine($"{hit.Indexed.Id}  {date}  {Style.Escaped(Headline.Of(hit.Indexed.Article))}");
        }

        _shell.Flush();
        _shell.Tell($"{Articles(result.Total)} would be deleted");
        return result.Total > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }

    private bool Confirm(int count)
    {
        _shell.Error.Write($"delete {Articles(count)} from the index? [y/N] ");
        using var input = new StreamReader(_shell.OpenInput());
        return input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private string Articles(int count) => count == 1 ? "1 article" : $"{_shell.ToldNumber(count)} articles";
}
