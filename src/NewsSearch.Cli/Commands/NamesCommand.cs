using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Countries;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary><c>people</c>, <c>places</c> and <c>countries</c>: which names stand in the matching articles, and in how many.</summary>
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
        var with = new Option<string[]>("--with") { Description = "Only articles that name this person, place or country too; may be repeated", HelpName = "NAME" };
        var similar = new Option<string?>("--similar") { Description = "Names that may be other spellings of this one, instead of counts of all", HelpName = "NAME" };
        Option<string> format = Options.Format("text", "json", "csv");
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
            if (filters.Read(shell, settings, parsed) is not { } query)
            {
                return ExitCode.Error;
            }

            string[] others = parsed.GetValue(with) ?? [];
            NewsQuery all = others.Length == 0 ? query : new NewsQuery.And(new(others.Select(Naming).Prepend(query)));
            int most = Options.LimitOf(parsed.GetValue(limit)!);
            using ArticleIndex articles = ArticleIndex.Open(settings.Home);
            var printer = new NamePrinter(shell, field, parsed.GetValue(format)!);
            if (field != NameField.Countries && parsed.GetValue(similar) is { } like)
            {
                return printer.Print(SimilarName.Find(articles, like, all, field), like, most);
            }

            return printer.Print(NameCount.InOrder(articles.CountNames(all, field, others), Enum.Parse<NameOrder>(parsed.GetValue(sort)!, ignoreCase: true)), most);
        });
        return command;
    }

    /// <summary>Articles that name this person, place or country.</summary>
    private static NewsQuery Naming(string name)
    {
        List<NewsQuery> kinds = [new NewsQuery.Named(SearchField.Person, name), new NewsQuery.Named(SearchField.Place, name)];
        if (CountryNames.CodeOf(name) is not null)
        {
            kinds.Add(new NewsQuery.Named(SearchField.Country, name));
        }

        return new NewsQuery.Or(new(kinds));
    }
}
