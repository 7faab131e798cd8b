using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary>The options of <c>people</c>, <c>places</c> and <c>orgs</c> that write into newssearch.json which names are one.</summary>
internal sealed class NameJoining
{
    private readonly Shell _shell;
    private readonly NameField _field;
    private readonly Option<string[]> _join = Names("--join", "Write into newssearch.json that these names are the one of --similar");
    private readonly Option<string[]> _apart = Names("--apart", "Write into newssearch.json that these names are not the one of --similar");

    public NameJoining(Shell shell, NameField field) => (_shell, _field) = (shell, field);

    public void AddTo(Command command)
    {
        command.Add(_join);
        command.Add(_apart);
    }

    /// <summary>Whether one of the options is given.</summary>
    /// <param name="narrowing">What of the command line narrows the articles, as the user wrote it; null for nothing.</param>
    /// <exception cref="UsageException">Both are, or what they go with is missing.</exception>
    public bool IsAsked(ParseResult parsed, string? similar, string? narrowing)
    {
        string? asked = Given(parsed, _join) is null ? null : "--join";
        string? other = Given(parsed, _apart) is null ? null : "--apart";
        Options.RefuseTogether(asked, other);
        asked ??= other;
        Options.RefuseTogether(asked, narrowing);
        return asked is not null && similar is null ? throw new UsageException($"{asked} goes with --similar NAME") : asked is not null;
    }

    /// <summary>Writes what is asked, tells what changed, and prints the name as it counts now.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ParseResult parsed, CurrentSettings settings, string name, NamePrinter printer, CancellationToken cancellation)
    {
        settings.RequireHome();
        bool joins = Given(parsed, _join) is not null;
        string[] others = Given(parsed, joins ? _join : _apart)!;
        Options.RefuseNoNames(joins ? "--join" : "--apart", others);
        JoinedNames? done;
        using (NewsArchive archive = settings.Archive())
        using (IArticleIndex articles = archive.Acquire())
        {
            NameJoins names = archive.Joins(articles, _field);
            if (!(joins ? names.Join(name, others, cancellation) : names.Part(name, others, cancellation)).TryGet(out done, out ValueList<UnknownName>? unknown))
            {
                foreach (UnknownName one in unknown)
                {
                    _shell.Warn(UnknownNameWording.Of(one));
                }

                return ExitCode.Error;
            }
        }

        Tell(name, done, joins, settings);

        // The archive that was asked before has read the settings as they were.
        using NewsArchive changed = settings.Archive();
        using IArticleIndex counted = changed.Acquire();
        var shown = new NewsQuery.Named(_field.Searched(), done.Shown);
        int exitCode = printer.Print(
            [.. counted.CountNames(shown, _field, [], asWritten: false, cancellation).Where(count => count.IsWritten(done.Shown))], int.MaxValue);
        return done.Same.Count > 0 && !joins ? ExitCode.Error : exitCode;
    }

    private void Tell(string name, JoinedNames done, bool joins, CurrentSettings settings)
    {
        string file = _shell.DisplayPath(settings.Home.SettingsPath);
        if (done.Changed.Count > 0)
        {
            _shell.Tell($"{Listed(done.Changed)} {(joins ? $"joined to \"{done.Shown}\"" : $"kept apart from \"{done.Asked}\"")} in {file}");
        }

        if (done.Left.Count > 0)
        {
            _shell.Tell($"{Listed(done.Left)} {(joins ? "joined to" : "apart from")} \"{done.Asked}\" already");
        }

        if (done.Same.Count > 0)
        {
            _shell.Warn($"{Listed(done.Same)}: the same name as \"{name}\"");
        }
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string[]? Given(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is { Length: > 0 } names ? names : null;

    private static Option<string[]> Names(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };
}
