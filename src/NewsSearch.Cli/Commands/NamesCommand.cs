using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary>
/// <c>people</c>, <c>places</c>, <c>orgs</c> and <c>countries</c>: which names stand in the matching articles, and in how many; <c>outlets</c> and <c>authors</c>: whose the articles are.
/// </summary>
internal static class NamesCommand
{
    public static Command CreatePeople(Shell shell) => Create(shell, DimensionKind.Person, "people", """
        Count the people in articles.
        They are counted in the articles that match, or in all. A surname alone and other short forms count for the person whom they stand for in the index, unless --as-written is given.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch people 'troops W/5 border' --limit 5
          newssearch people --with "Vladimir Putin" --sort recent
          newssearch people --similar "Volodymyr Zelensky"
          newssearch people --similar "Sergey Lavrov" --join "Sergueï Lavrov"
          newssearch people --similar "Barack Obama" --apart Obama
        """);

    public static Command CreatePlaces(Shell shell) => Create(shell, DimensionKind.Place, "places", """
        Count the places in articles, each with its country.
        They are counted in the articles that match, or in all.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch places 'flood OR drought' --since 2014
          newssearch places --with "Ban Ki-moon" --format csv
          newssearch places --similar Kiev
          newssearch places earthquake -n all --format geojson > map.geojson
        """);

    public static Command CreateOrganisations(Shell shell) => Create(shell, DimensionKind.Organisation, "orgs", """
        Count the organizations in articles.
        They are counted in the articles that match, or in all: agencies, companies, parties, courts, clubs, media.
        An acronym and the name that it stands for are one.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch orgs 'sanctions W/5 bank*' --limit 5
          newssearch orgs --with "Vladimir Putin" --sort recent
          newssearch orgs --similar "Goldman Sacks"
        """);

    public static Command CreateCountries(Shell shell) => Create(shell, DimensionKind.Country, "countries", """
        Count the countries that the places in articles lie in.
        They are counted in the articles that match, or in all. Articles that only name a country's people,
        which --country finds too, do not count.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch countries 'museum OR painting'
          newssearch countries date:2014 --format json | jq -r .code
        """);

    public static Command CreateOutlets(Shell shell) => Create(shell, DimensionKind.Source, "outlets", """
        Count the outlets that articles are from.
        Those of the articles that match are counted, or of all. Names that differ in letter case, accents
        or signs alone are one; --source narrows to exactly one of them.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch outlets 'troops AND border'
          newssearch outlets --person "Barack Obama" --format csv -n all > outlets.csv
        """);

    public static Command CreateAuthors(Shell shell) => Create(shell, DimensionKind.Author, "authors", """
        Count the authors of articles.
        Those of the articles that match are counted, or of all, as the articles state them. Names that differ in letter case,
        accents or signs alone are one; --author narrows to exactly one of them.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch authors 'museum OR painting' --sort recent
          newssearch authors --source "Gulf Ledger" --format json | jq -r .name
        """);

    /// <summary>In how many of the matching articles each name, outlet or author stands, in no order.</summary>
    /// <param name="except">Names to leave out.</param>
    public static IReadOnlyList<NameCount> Count(
        IArticleIndex articles, NewsQuery query, Dimension dimension, IReadOnlyList<string> except, bool asWritten, CancellationToken cancellation) =>
        dimension.Origin is { } origin ? articles.CountOrigins(query, origin, cancellation) : articles.CountNames(query, dimension.Named!.Value, except, asWritten, cancellation);

    private static Command Create(Shell shell, DimensionKind kind, string name, string help)
    {
        var dimension = Dimension.Of(kind);
        NameField field = dimension.Named ?? NameField.People;
        bool isWritten = dimension.Named is { } named && NameFields.Written.Contains(named);
        var filters = new Filters();
        Option<string> limit = Options.Limit("Names", 20);
        Option<string> sort = Options.OneOf("--sort", "ORDER", "Which names come first", "count", "name", "recent");
        var with = new Option<string[]>("--with") { Description = "Only articles that name this person, place, organization or country too; may be repeated", HelpName = "NAME" };
        var similar = new Option<string?>("--similar") { Description = "Names that may be other spellings of this one, instead of counts of all", HelpName = "NAME" };
        var joining = new NameJoining(shell, field);
        Option<string> format = kind == DimensionKind.Place ? Options.Format("text", "json", "csv", "geojson") : Options.Format("text", "json", "csv");
        Option<bool> csvSafe = Options.CsvSafe();
        Option<bool> header = Options.Header();
        var command = new Command(name, help);
        filters.AddTo(command);
        command.Add(with);
        if (isWritten)
        {
            command.Add(similar);
            joining.AddTo(command);
        }

        command.Add(limit);
        command.Add(sort);
        command.Add(format);
        command.Add(csvSafe);
        command.Add(header);
        command.SetAction(parsed =>
        {
            string[] others = parsed.GetValue(with) ?? [];
            string? like = isWritten ? parsed.GetValue(similar) : null;
            Options.RefuseNoNames("--with", others);
            Options.RefuseNoNames("--similar", like is null ? [] : [like]);
            Options.RefuseTogether(like is null ? null : "--similar", filters.AsWritten(parsed) ? "--as-written" : null);
            if (isWritten && joining.IsAsked(parsed, like, filters.IsEmpty(parsed) ? others.Length > 0 ? "--with" : null : "a query"))
            {
                var changed = new CurrentSettings(shell, parsed);
                return filters.Search(shell, parsed, changed, cancellation => joining.Run(parsed, changed, like!, new NamePrinter(shell, field, parsed.GetValue(format)!, parsed.GetValue(csvSafe), Options.HeaderOf(shell, parsed, header)), cancellation));
            }

            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            using NewsArchive archive = settings.Archive();
            if (filters.Read(shell, archive, parsed) is not { } query)
            {
                return ExitCode.Error;
            }

            bool asWritten = filters.AsWritten(parsed);
            NewsQuery all = NewsArchive.Naming(query, others, asWritten);
            int most = Options.LimitOf(parsed.GetValue(limit)!);
            return filters.Search(shell, parsed, settings, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                var printer = new NamePrinter(shell, field, parsed.GetValue(format)!, parsed.GetValue(csvSafe), Options.HeaderOf(shell, parsed, header));
                if (like is not null)
                {
                    bool isNamed = articles.Count(NewsArchive.Naming(query, [like]), cancellation) > 0;
                    return printer.Print(NewsArchive.Similar(articles, like, all, field, cancellation), isNamed ? like : null, most);
                }

                var order = Enum.Parse<NameOrder>(parsed.GetValue(sort)!, ignoreCase: true);
                int exitCode = printer.Print(NameCount.InOrder(Count(articles, all, dimension, others, asWritten, cancellation), order), most);
                filters.Conclude(shell, parsed, archive, articles, all, exitCode == ExitCode.NoMatch ? 0 : null, cancellation);
                return exitCode;
            });
        });
        return command;
    }
}
