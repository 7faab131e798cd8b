using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Home.Settings;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Cli.Commands;

/// <summary><c>query</c>: read the query, search, print.</summary>
internal sealed class QueryCommand
{
    public const string Name = "query";

    private readonly Shell _shell;
    private readonly Option<string?> _meaning = MeaningOption.OfSearch("Find also what says the same in other words, and rank by words and meaning; =only by meaning alone. Needs: newssearch index --meaning");
    private readonly Filters _filters;
    private readonly HitOptions _hits = new();
    private readonly Option<string> _sort = Options.Of(SettingTable.Sort, "ORDER");
    private readonly Option<bool> _count = new("--count", "-c") { Description = "Print only how many articles match" };
    private readonly Option<string?> _batch = new("--batch") { Description = "Answer the queries of a file, qid<TAB>query a line, in the format trec", HelpName = "FILE" };
    private readonly Option<string?> _new = new("--new") { Description = "Answer a saved query with the articles indexed since --new last asked it; all of them unless --limit is given", HelpName = "NAME" };
    private readonly Option<bool> _explain = new("--explain") { Description = "Tell on standard error how the query was read, what each part finds and how each hit scores" };
    private readonly Option<bool> _expand = Options.Switch(SettingTable.Expand, "; what is found stays the same");
    private readonly Option<bool> _fold = new("--fold") { Description = "Show one article of each story, those that say nearly the same: the longest, then the earliest; text does so unasked" };
    private readonly Option<bool> _noFold = new("--no-fold") { Description = "Show every article in text, too" };
    private readonly Option<bool> _alike = new("--alike") { Description = "List the other articles of a story under the one that is shown" };
    private readonly SampleOptions _sample = new();
    private readonly Option<bool> _quiet = Options.Quiet("Print nothing; the exit code tells whether anything matches");

    private QueryCommand(Shell shell) => (_shell, _filters) = (shell, new Filters { Meaning = _meaning });

    public static Command Create(Shell shell)
    {
        var query = new QueryCommand(shell);
        var command = new Command(Name, """
            Find articles and print the passages that match.
            The best come first.
            Of articles that say nearly the same, text shows one and how many are alike; other formats show all.
            ris, bibtex and csl are for Zotero and other programs for references, html and markdown pages to keep or print.
            Exit code: 0 hits, 1 none, 2 error.

            Examples:
              newssearch query "troops border"
              newssearch query "troops border" --alike
              newssearch query --meaning "farmers protest against trade rules"
              newssearch query 'person:lavrov AND "written response"' --format json | jq .title
              newssearch query 'ukrain* -sanctions date:2014-03' --sort newest --limit 5
              newssearch query strike -l0 | xargs -0 ls -l
              newssearch query 'dock strike' -n all --format ris > strike.ris
              newssearch query 'ukrain*' --sample 5 --per source,year --seed 7 --format csv > coding.csv
              newssearch query 'ukrain* date:2014-03' --sort oldest --format html > march.html
            """)
        {
            query._sort, query._count, query._expand, query._explain, query._batch, query._new, query._quiet, query._fold, query._noFold, query._alike,
        };
        query._sample.AddTo(command);
        query._hits.AddTo(command);
        query._filters.AddTo(command);
        command.SetAction(query.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        CheckTogether(parsed);
        string? newFor = parsed.GetValue(_new);
        // What was told already is told of one index.
        CurrentSettings settings = newFor is null ? CurrentSettings.ToAsk(_shell, parsed) : new CurrentSettings(_shell, parsed);
        if (newFor is not null)
        {
            settings.RequireHome();
        }

        SearchRequest request = _hits.Request(parsed, settings, new NewsQuery.Everything()) with
        {
            Any = _filters.Question(parsed).Any,
            Limit = (newFor is not null || _sample.IsAsked(parsed)) && !_hits.StatesLimit(parsed) ? int.MaxValue : settings.Number(SettingTable.Limit),
            Sort = Enum.Parse<SortOrder>(settings.Text(SettingTable.Sort), ignoreCase: true),
        };
        using NewsArchive archive = settings.Archive();
        if (parsed.GetValue(_batch) is { } file)
        {
            var batch = new QueryBatch(_shell, archive, request with { Snippets = 0, KeysOnly = true }, Ranking(parsed, settings), parsed.GetValue(_fold))
            {
                Meant = !AsksMeaning(parsed) ? null : (asked, text) => archive.Meant(asked, _filters.Question(parsed, text), IsMeaningOnly(parsed)),
            };
            return _filters.Search(
                _shell,
                parsed,
                settings,
                cancellation => batch.Run(file, (text, where) => QuestionReader.Read(_shell, archive, _filters.Question(parsed, text), hint: false, where), cancellation));
        }

        NewsQuery? read = newFor is null
            ? _filters.ReadRequired(_shell, archive, parsed)
            : QuestionReader.Read(_shell, archive, _filters.Question(parsed, $"query:\"{SavedName.Kept(newFor, archive)}\""));
        return read is { } query
            ? _filters.Search(_shell, parsed, settings, cancellation => Answer(parsed, settings, archive, request with { Query = query }, cancellation))
            : ExitCode.Error;
    }

    private int Answer(ParseResult parsed, CurrentSettings settings, NewsArchive archive, SearchRequest request, CancellationToken cancellation)
    {
        using IArticleIndex articles = archive.Acquire();
        NewArticles? unseen = parsed.GetValue(_new) is { } newFor ? archive.New(newFor) : null;
        request = request with { Seen = _sample.IsAsked(parsed) ? _sample.Draw(_shell, parsed, articles, request.Query, !parsed.GetValue(_quiet), cancellation) : unseen?.Seen() };
        if (parsed.GetValue(_quiet) || parsed.GetValue(_count))
        {
            int count = request.Seen is null ? articles.Count(request.Query, cancellation) : articles.Search(request with { Limit = 0 }, cancellation).Total;
            if (!parsed.GetValue(_quiet))
            {
                _shell.Text.WriteLine(_shell.Number(count));
                if (request.Seen is null)
                {
                    _filters.Conclude(_shell, parsed, archive, articles, request.Query, count, cancellation);
                }
            }

            return count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        }

        new LastQuery(_shell, settings).Remember(request.Query);
        if (AsksMeaning(parsed))
        {
            request = archive.Meant(request, _filters.Question(parsed), IsMeaningOnly(parsed));
        }

        request = archive.Ranked(articles, request, Ranking(parsed, settings), cancellation) with { KeysOnly = request.KeysOnly && !parsed.GetValue(_explain) };
        if (unseen is not null)
        {
            return Tell(unseen, articles, request, () => Found(parsed, articles, request, cancellation), () => Printer(parsed, settings, articles, request), cancellation);
        }

        SearchStream found = Found(parsed, articles, request, cancellation);
        int exitCode = HitPrinting.Print(found, Printer(parsed, settings, articles, request));
        // That a sample is small is what was asked for.
        bool isSmall = _sample.IsAsked(parsed) && found.Total > 0;
        _filters.Conclude(_shell, parsed, archive, articles, request.Query, isSmall || (AsksMeaning(parsed) && found.Total > 0) ? null : found.Total, cancellation);
        settings.TellIfIncomplete();
        TellOfMeaning(parsed, found, () => archive.MayFindByMeaning(articles, request.Query, cancellation));
        return exitCode;
    }

    /// <summary>The hits, folded where that is asked for or they are for people; with their stories where the form tells them.</summary>
    private SearchStream Found(ParseResult parsed, IArticleIndex articles, SearchRequest request, CancellationToken cancellation)
    {
        bool folds = parsed.GetValue(_fold) || parsed.GetValue(_alike) || (_hits.IsText(parsed) && !parsed.GetValue(_noFold) && !parsed.GetValue(_explain));
        return folds ? new FoldedSearch(articles, request, cancellation).Stream() : _hits.WithStories(parsed, articles, articles.Stream(request, cancellation), cancellation);
    }

    private bool AsksMeaning(ParseResult parsed) => MeaningOption.IsGiven(parsed, _meaning);

    private bool IsMeaningOnly(ParseResult parsed) => parsed.GetValue(_meaning) == MeaningOption.Only;

    /// <summary>Says of how many articles the meaning is not known yet; and where words find nothing, that it may be asked for.</summary>
    private void TellOfMeaning(ParseResult parsed, SearchStream found, Func<bool> mayHelp)
    {
        foreach (string wrong in found.DamagedVectors)
        {
            _shell.Flush();
            _shell.Warn(MeaningFaultWording.Of(MeaningFault.Damaged, wrong));
        }

        if (found.WithoutVectors > 0)
        {
            _shell.Flush();
            string missing = found.WithoutVectors == 1 ? "1 article has no vectors yet and is" : $"{_shell.ToldNumber(found.WithoutVectors)} articles have no vectors yet and are";
            string how = IsMeaningOnly(parsed) ? "not found" : "found by words alone";
            _shell.Tell(_shell.GivenIndexes.Count > 1 ? $"{missing} {how}; compute them in each archive with index --meaning" : $"{missing} {how}; compute them with: newssearch index --meaning");
        }
        else if (found.Total == 0 && !AsksMeaning(parsed) && !_filters.HasNoWords(parsed) && mayHelp())
        {
            _shell.Flush();
            _shell.Tell($"{MeaningOption.Name} finds what says the same in other words, as in: newssearch query {MeaningOption.Name} WORDS");
        }
    }

    private RankingOptions Ranking(ParseResult parsed, CurrentSettings settings) => new(
        Options.SwitchOf(parsed, _expand) ?? settings.Text(SettingTable.Expand) == SwitchShape.On,
        settings.Text(SettingTable.Freshness).Length == 0 ? null : settings.Number(SettingTable.Freshness));

    /// <summary>Prints what is new and, once all of it is written, remembers it.</summary>
    private int Tell(
        NewArticles unseen, IArticleIndex articles, SearchRequest request, Func<SearchStream> search, Func<IHitPrinter> printer, CancellationToken cancellation)
    {
        NewArticles.Telling telling = unseen.Begin(articles, request);
        SearchStream found = search();
        int exitCode = HitPrinting.Print(found with { Hits = found.Hits.Select(Told) }, printer());
        _shell.Flush();
        telling.Complete(cancellation);
        return exitCode;

        SearchHit Told(SearchHit hit)
        {
            telling.Tell(hit);
            return hit;
        }
    }

    private IHitPrinter Printer(ParseResult parsed, CurrentSettings settings, IArticleIndex articles, SearchRequest request)
    {
        bool explain = parsed.GetValue(_explain);
        IHitPrinter printer = _hits.Printer(_shell, parsed, settings, articles, Heading(parsed), page: !explain, parsed.GetValue(_alike), _sample.IsAsked(parsed));
        if (!explain)
        {
            return printer;
        }

        var explanation = new ExplanationPrinter(_shell, articles, request, printer);
        explanation.PrintQuery();
        return explanation;
    }

    private string Heading(ParseResult parsed) => parsed.GetValue(_new) is { } name ? $"New: {name}" : _filters.HasNoWords(parsed) ? "Articles" : _filters.Text(parsed);

    private void CheckTogether(ParseResult parsed)
    {
        string? format = _hits.StatedFormat(parsed);
        string? stated = format is null ? null : $"--format {format}";
        string? list = _hits.List(parsed);
        string? count = parsed.GetValue(_count) ? "-c" : null;
        string? batch = parsed.GetValue(_batch) is null ? null : "--batch";
        Options.RefuseTogether(list, count);
        string? meaning = AsksMeaning(parsed) ? MeaningOption.Name : null;
        Options.RefuseTogether(meaning, count ?? (parsed.GetValue(_quiet) ? "-q" : parsed.GetValue(_new) is not null ? "--new" : parsed.GetResult(_sort) is { Implicit: false } ? "--sort" : null));
        Options.RefuseTogether(count, stated);
        string? fold = parsed.GetValue(_fold) ? "--fold" : parsed.GetValue(_alike) ? "--alike" : null;
        Options.RefuseTogether(fold, parsed.GetValue(_noFold) ? "--no-fold" : parsed.GetValue(_explain) ? "--explain" : count ?? (parsed.GetValue(_quiet) ? "-q" : null));
        if (parsed.GetValue(_alike) && (batch is not null || !_hits.IsText(parsed)))
        {
            throw new UsageException("--alike goes with --format text; --fold leaves out what is alike in every format");
        }

        _sample.Check(parsed, parsed.GetValue(_new) is not null ? "--new" : batch ?? meaning);
        string? words = _filters.HasNoWords(parsed) ? null : "a query";
        Options.RefuseTogether(batch, words);
        Options.RefuseTogether(parsed.GetValue(_new) is null ? null : "--new", words ?? batch ?? (_hits.Offset(parsed) > 0 ? "--offset" : null));
        Options.RefuseTogether(batch, list ?? count ?? (parsed.GetValue(_quiet) ? "-q" : null));
        Options.RefuseTogether(batch, format == "trec" ? null : stated);
    }
}
