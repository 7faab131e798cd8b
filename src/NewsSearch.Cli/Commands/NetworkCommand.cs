using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Entities;
using NewsSearch.Queries;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary><c>network</c>: which people, places and organisations stand together in the matching articles, as a graph.</summary>
internal static class NetworkCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        var places = new Option<bool>("--places") { Description = "Places too" };
        var organisations = new Option<bool>("--orgs") { Description = "Organizations too" };
        Option<string> weight = Options.OneOf(
            "--weight", "UNIT", "What is counted where two names stand together; sentences take reading each article", "articles", "sentences");
        string most = string.Create(CultureInfo.InvariantCulture, $"Names of each kind at most, the most common ones; up to {NetworkRequest.MostNames}");
        Option<int> limit = Options.Number("--limit", most, 100, 1, NetworkRequest.MostNames, "-n");
        Option<int> least = Options.Number("--least", "Join names that stand together so often or more", 1, 1);
        Option<string> format = Options.Format("gexf", "graphml", "csv", "dot", "json");
        Option<bool> csvSafe = Options.CsvSafe();
        var command = new Command("network", """
            Print who stands with whom, as a graph.
            It has the people who stand together in the articles that match, or in all articles, for Gephi, NetworkX or Graphviz:
            a name each, and between two names in how many articles both stand. Names that stand with no other are left out.
            Exit code: 0 names that stand together, 1 none, 2 error.

            Examples:
              newssearch network 'sanctions' > sanctions.gexf
              newssearch network --orgs --weight sentences --least 2 --format csv
              newssearch network ukraine -n 30 --format dot > ukraine.dot
            """);
        filters.AddTo(command);
        foreach (Option option in new Option[] { places, organisations, weight, limit, least, format, csvSafe })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            return filters.Ask(shell, parsed, isRequired: false, (settings, archive, articles, query, cancellation) =>
            {
                NetworkRequest request = Request(query);
                NameNetwork network = articles.CountTogether(request, cancellation);
                NetworkPrinter.Print(shell, network, parsed.GetValue(format)!, parsed.GetValue(csvSafe));
                if (network.Edges.Count > 0)
                {
                    filters.Conclude(shell, parsed, archive, articles, query, found: null, cancellation);
                    return ExitCode.Success;
                }

                filters.Conclude(shell, parsed, archive, articles, query, articles.Count(query, cancellation), cancellation);
                return ExitCode.NoMatch;
            });

            NetworkRequest Request(NewsQuery query) => new(query)
            {
                Kinds =
                [
                    NameField.People,
                    .. parsed.GetValue(places) ? [NameField.Places] : Array.Empty<NameField>(),
                    .. parsed.GetValue(organisations) ? [NameField.Organisations] : Array.Empty<NameField>(),
                ],
                Limit = parsed.GetValue(limit),
                Least = parsed.GetValue(least),
                AsWritten = filters.AsWritten(parsed),
                Recognize = parsed.GetValue(weight) == "sentences" ? new NameRecognizer().Recognize : null,
            };
        });
        return command;
    }
}
