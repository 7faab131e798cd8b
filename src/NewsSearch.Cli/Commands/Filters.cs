using System.CommandLine;
using NewsSearch.Cli.Settings;
using NewsSearch.Countries;
using NewsSearch.OnDisk;
using NewsSearch.Queries;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that narrow a query, for all commands that take one.</summary>
internal sealed class Filters
{
    private readonly Argument<string[]> _words = Options.Query();
    private readonly Option<bool> _any = Options.Any();
    private readonly Option<string?> _since = Date("--since", "Only articles published at or after this date, e.g. 2014-03 or 7d");
    private readonly Option<string?> _until = Date("--until", "Only articles published up to and on this date");
    private readonly Option<string[]> _people = Names("--person", "Only articles that name exactly this person; may be repeated");
    private readonly Option<string[]> _places = Names("--place", "Only articles that name exactly this place; may be repeated");
    private readonly Option<string[]> _countries = Names("--country", "Only articles with a place in this country, by code or English name; may be repeated");

    public void AddTo(Command command)
    {
        command.Add(_words);
        foreach (Option option in new Option[] { _any, _since, _until, _people, _places, _countries })
        {
            command.Add(option);
        }
    }

    /// <summary>The query's text as it was typed, words joined with spaces.</summary>
    public string Text(ParseResult parsed) => string.Join(' ', parsed.GetValue(_words)!);

    public bool HasNoWords(ParseResult parsed) => parsed.GetValue(_words)!.Length == 0;

    /// <summary>Whether there are neither words nor filters.</summary>
    public bool IsEmpty(ParseResult parsed) => HasNoWords(parsed)
        && (parsed.GetValue(_since) ?? parsed.GetValue(_until)) is null
        && !new[] { _people, _places, _countries }.Any(option => Given(parsed, option).Length > 0);

    /// <summary>As <see cref="Read(Shell, CurrentSettings, ParseResult)"/>, but with neither words nor filters it is an error.</summary>
    public NewsQuery? ReadRequired(Shell shell, CurrentSettings settings, ParseResult parsed) =>
        IsEmpty(parsed) ? Read(shell, settings, parsed, "", hint: true) : Read(shell, settings, parsed);

    /// <summary>The query and its filters; every article when there are only filters, or nothing. Null, and a message, when it cannot be read.</summary>
    public NewsQuery? Read(Shell shell, CurrentSettings settings, ParseResult parsed) => HasNoWords(parsed)
        ? Narrow(shell, parsed, new NewsQuery.Everything())
        : Read(shell, settings, parsed, Text(parsed), hint: true);

    /// <summary>This text with the filters of the command line.</summary>
    public NewsQuery? Read(Shell shell, CurrentSettings settings, ParseResult parsed, string text, bool hint) =>
        QueryReader.Read(shell, settings, text, parsed.GetValue(_any), hint) is { } query ? Narrow(shell, parsed, query) : null;

    /// <summary>Says on standard error why a query of this command line finds nothing, and what may have been meant.</summary>
    public void Advise(Shell shell, ParseResult parsed, ArticleIndex articles, NewsQuery query) => NoHitAdvice.Print(
        shell, articles, query, Text(parsed), text => QueryReader.Try(shell, text, parsed.GetValue(_any)) is { } other ? Narrow(shell, parsed, other) : null);

    private NewsQuery? Narrow(Shell shell, ParseResult parsed, NewsQuery query)
    {
        List<NewsQuery> parts = [];
        parts.AddRange(Given(parsed, _people).Select(name => new NewsQuery.Named(SearchField.Person, name)));
        parts.AddRange(Given(parsed, _places).Select(name => new NewsQuery.Named(SearchField.Place, name)));
        parts.AddRange(Given(parsed, _countries).Select(name => new NewsQuery.Named(SearchField.Country, name)));
        if (Given(parsed, _countries).FirstOrDefault(country => CountryNames.CodeOf(country) is null) is { } unknown)
        {
            string remedy = CountryNames.Nearest(unknown) is { } nearest ? $"did you mean '{nearest}'?" : "write an English name or a code of ISO 3166-1, such as UA";
            shell.Fail($"there is no country '{unknown}': {remedy}");
            return null;
        }

        foreach ((string option, string? date, string expression) in new[] { ("--since", parsed.GetValue(_since), ">="), ("--until", parsed.GetValue(_until), "<=") })
        {
            if (date is null)
            {
                continue;
            }

            if (!DateExpression.Parse(expression + date, shell.Clock.GetUtcNow().UtcDateTime).TryGet(out NewsQuery.Published? bound, out _))
            {
                shell.Fail($"'{date}' is not a date for {option}; write for example 2014, 2014-03, 2014-03-29 or 7d");
                return null;
            }

            parts.Add(bound);
        }

        if (parts.OfType<NewsQuery.Published>().ToList() is [{ From: { } from }, { Until: { } until }] && from >= until)
        {
            shell.Fail($"--until {parsed.GetValue(_until)} is before --since {parsed.GetValue(_since)}");
            return null;
        }

        return parts.Count == 0 ? query
            : parts.Count == 1 && query is NewsQuery.Everything ? parts[0]
            : new NewsQuery.And(new(query is NewsQuery.Everything ? parts : parts.Prepend(query)));
    }

    private static string[] Given(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static Option<string?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE" };

    private static Option<string[]> Names(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = false,
    };
}
