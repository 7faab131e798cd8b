using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary><c>people</c>, <c>places</c>, <c>orgs</c> and <c>countries</c>: which names stand in the matching articles, and in how many.</summary>
internal static class NamesCommand
{
    public static Command CreatePeople(Shell shell) => Create(shell, NameField.People, "people", """
        Count the people in the articles that match, or in all articles.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch people 'troops W/5 border' --limit 5
          newssearch people --with "Vladimir Putin" --sort recent
          newssearch people --similar "Volodymyr Zelensky"
        """);

    public static Command CreatePlaces(Shell shell) => Create(shell, NameField.Places, "places", """
        Count the places in the articles that match, or in all articles, each with its country.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch places 'flood OR drought' --since 2014
          newssearch places --with "Ban Ki-moon" --format csv
          newssearch places earthquake -n all --format geojson > map.geojson
        """);

    public static Command CreateOrganisations(Shell shell) => Create(shell, NameField.Organisations, "orgs", """
        Count the organizations in the articles that match, or in all articles: agencies, companies, parties, courts, clubs, media.
        An acronym and the name that it stands for are one.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch orgs 'sanctions W/5 bank*' --limit 5
          newssearch orgs --with "Vladimir Putin" --sort recent
          newssearch orgs --similar "Goldman Sacks"
        """);

    public static Command CreateCountries(Shell shell) => Create(shell, NameField.Countries, "countries", """
        Count the countries that places in the matching articles, or in all articles, lie in.
        Exit code: 0 names, 1 none, 2 error.

        Examples:
          newssearch countries 'museum OR painting'
          newssearch countries date:2014 --format json | jq -r .code
        """);

    private static Command Create(Shell shell, NameField field, string name, string help)
    {
        var filters = new Filters();
        Option<string> limit = Options.Limit("Names", 20);
        Option<string> sort = Options.OneOf("--sort", "ORDER", "Which names come first", "count", "name", "recent");
        var with = new Option<string[]>("--with") { Description = "Only articles that name this person, place, organization or country too; may be repeated", HelpName = "NAME" };
        var similar = new Option<string?>("--similar") { Description = "Names that may be other spellings of this one, instead of counts of all", HelpName = "NAME" };
        Option<string> format = field == NameField.Places ? Options.Format("text", "json", "csv", "geojson") : Options.Format("text", "json", "csv");
        var command = new Command(name, help);
        filters.AddTo(command);
        command.Add(with);
        if (field != NameField.Countries)
        {
            command.Add(similar);
        }

        command.Add(limit);
        command.Add(sort);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            using NewsArchive archive = settings.Archive();
            if (filters.Read(shell, archive, parsed) is not { } query)
            {
                return ExitCode.Error;
            }

            string[] others = parsed.GetValue(with) ?? [];
            NewsQuery all = NewsArchive.Naming(query, others);
            int most = Options.LimitOf(parsed.GetValue(limit)!);
            return filters.Search(shell, parsed, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                var printer = new NamePrinter(shell, field, parsed.GetValue(format)!);
                if (field != NameField.Countries && parsed.GetValue(similar) is { } like)
                {
                    return printer.Print(SimilarName.Find(articles, like, all, field, cancellation), like, most);
                }

                var order = Enum.Parse<NameOrder>(parsed.GetValue(sort)!, ignoreCase: true);
                return printer.Print(NameCount.InOrder(articles.CountNames(all, field, others, cancellation), order), most);
            });
        });
        return command;
    }
}
