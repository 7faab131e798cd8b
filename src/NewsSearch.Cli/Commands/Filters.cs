using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that narrow a query, for all commands that take one.</summary>
internal sealed class Filters
{
    private readonly Argument<string[]> _words = Options.Query();
    private readonly Option<bool> _any = Options.Any();
    private readonly Option<string?> _since = Date("--since", "Only articles published at or after this date, e.g. 2014-03 or 7d");
    private readonly Option<string?> _until = Date("--until", "Only articles published up to and on this date");
    private readonly Option<string[]> _people = Names("--person", "Only articles that name this person by the whole name, or by a short form that stands for it; may be repeated");
    private readonly Option<string[]> _places = Names("--place", "Only articles that name exactly this place; may be repeated");
    private readonly Option<string[]> _organisations = Names("--org", "Only articles that name exactly this organization, by its name or acronym; may be repeated");
    private readonly Option<string[]> _countries = Names("--country", "Only articles that name a place in this country or its people, by code or English name; may be repeated");
    private readonly Option<string[]> _languages = Names("--lang", "Only articles in this language, by code, e.g. de; repeated: in any of them", "CODE");
    private readonly Option<string[]> _sources = Names("--source", "Only articles of exactly this outlet, by its whole name; repeated: of any of them");
    private readonly Option<string[]> _authors = Names("--author", "Only articles by exactly this author, by the whole name; may be repeated");

    private readonly Option<bool> _asWritten = new("--as-written") { Description = "Take people's names as the articles write them: Obama is not Barack Obama" };

    private readonly Option<double?> _timeout = Timeout.Option();

    /// <summary>The option that asks for what the query means, of which words are alternatives; null where there is none.</summary>
    public Option<string?>? Meaning { get; init; }

    public void AddTo(Command command)
    {
        command.Add(_words);
        if (Meaning is not null)
        {
            command.Add(Meaning);
        }

        foreach (Option option in new Option[] { _any, _since, _until, _people, _places, _organisations, _countries, _languages, _sources, _authors, _asWritten, _timeout })
        {
            command.Add(option);
        }
    }

    /// <summary>The query's text as it was typed, words joined with spaces.</summary>
    public string Text(ParseResult parsed) => string.Join(' ', parsed.GetValue(_words)!);

    public bool HasNoWords(ParseResult parsed) => parsed.GetValue(_words)!.Length == 0;

    /// <summary>Whether short forms of people's names are to be names of their own.</summary>
    public bool AsWritten(ParseResult parsed) => parsed.GetValue(_asWritten);

    /// <summary>Whether there are neither words nor filters.</summary>
    public bool IsEmpty(ParseResult parsed) => HasNoWords(parsed)
        && (parsed.GetValue(_since) ?? parsed.GetValue(_until)) is null
        && !new[] { _people, _places, _organisations, _countries, _languages, _sources, _authors }.Any(option => Given(parsed, option).Length > 0);

    /// <summary>What the command line asks, or this text with its filters.</summary>
    public Question Question(ParseResult parsed, string? text = null) => new()
    {
        Text = text ?? (HasNoWords(parsed) ? null : Text(parsed)),
        Any = parsed.GetValue(_any) || (Meaning is not null && MeaningOption.IsGiven(parsed, Meaning)),
        Filters = new SearchFilters
        {
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            People = Given(parsed, _people),
            Places = Given(parsed, _places),
            Organisations = Given(parsed, _organisations),
            Countries = Given(parsed, _countries),
            Languages = Given(parsed, _languages),
            Sources = Given(parsed, _sources),
            Authors = Given(parsed, _authors),
            AsWritten = AsWritten(parsed),
        },
    };

    /// <summary>The query and its filters; every article when there are only filters, or nothing. Null, and a message, when it cannot be read.</summary>
    public NewsQuery? Read(Shell shell, NewsArchive archive, ParseResult parsed) => QuestionReader.Read(shell, archive, Question(parsed));

    /// <summary>The same, but with neither words nor filters it is an error.</summary>
    public NewsQuery? ReadRequired(Shell shell, NewsArchive archive, ParseResult parsed) =>
        QuestionReader.Read(shell, archive, Question(parsed, IsEmpty(parsed) ? "" : null));

    /// <summary>Says on standard error why a query of this command line finds nothing, or little, and what may have been meant.</summary>
    /// <param name="found">How many articles it finds; nothing is said of many.</param>
    public void Advise(Shell shell, ParseResult parsed, NewsArchive archive, IArticleIndex articles, NewsQuery query, int found, CancellationToken cancellation)
    {
        if (found <= NoHitAdvice.FewHits)
        {
            shell.Flush();
            Question question = Question(parsed);
            NoHitPrinter.Print(shell, archive.Advise(articles, question, query, found, cancellation), question.Any);
        }
    }

    /// <summary>Says on standard error, behind an answer, how many articles are left out for want of a date; and of an answer that is empty or small what <see cref="Advise"/> does.</summary>
    /// <param name="found">How many articles the query finds; null for enough.</param>
    public void Conclude(Shell shell, ParseResult parsed, NewsArchive archive, IArticleIndex articles, NewsQuery query, int? found, CancellationToken cancellation)
    {
        if (UndatedArticles.LeftOut(articles, query, cancellation) is > 0 and var undated)
        {
            shell.Flush();
            shell.Tell(undated == 1 ? "1 article without a date is left out" : $"{undated.ToString(CultureInfo.InvariantCulture)} articles without a date are left out");
        }

        if (found is { } articlesFound)
        {
            Advise(shell, parsed, archive, articles, query, articlesFound, cancellation);
        }
    }

    /// <summary>Reads the question and has it answered, within the time that it may take, by the archive or archives that are named.</summary>
    /// <param name="isRequired">Whether it is an error to ask for nothing, as in <see cref="ReadRequired"/>.</param>
    /// <returns>The exit code.</returns>
    public int Ask(Shell shell, ParseResult parsed, bool isRequired, Answering answer)
    {
        CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
        using NewsArchive archive = settings.Archive();
        if ((isRequired ? ReadRequired(shell, archive, parsed) : Read(shell, archive, parsed)) is not { } query)
        {
            return ExitCode.Error;
        }

        return Search(shell, parsed, settings, cancellation =>
        {
            using IArticleIndex articles = archive.Acquire();
            return answer(settings, archive, articles, query, cancellation);
        });
    }

    /// <summary>Runs a search that may take as long as <c>--timeout</c> and the settings say.</summary>
    /// <returns>The exit code.</returns>
    public int Search(Shell shell, ParseResult parsed, CurrentSettings settings, Func<CancellationToken, int> search) =>
        Timeout.Run(shell, Timeout.Seconds(shell, parsed.GetValue(_timeout), settings), settings, search);

    private static string[] Given(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static Option<string?> Date(string name, string description) => new(name) { Description = description, HelpName = "DATE" };

    private static Option<string[]> Names(string name, string description, string value = "NAME") => new(name)
    {
        Description = description,
        HelpName = value,
        AllowMultipleArgumentsPerToken = false,
    };
}
