using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>network</c> prints, described in docs/output-format.md.</summary>
internal static class NetworkPrinter
{
    /// <param name="csvIsSafe">Whether no cell of CSV may be taken for a formula.</param>
    public static void Print(Shell shell, NameNetwork network, string format, bool csvIsSafe)
    {
        switch (format)
        {
            case "json":
                new JsonLines(shell).Write(json => NetworkJson.Write(json, network));
                break;
            case "csv":
                shell.Text.WriteLine(NetworkCsv.Header);
                var rows = new CsvLines(shell, csvIsSafe);
                foreach (NetworkEdge edge in network.Edges)
                {
                    rows.Write(NetworkCsv.Row(network, edge));
                }

                break;
            case "dot":
                NetworkDot.Write(shell.Text, network);
                break;
            case "graphml":
                NetworkGraphMl.Write(shell.Output, network);
                shell.Output.WriteByte((byte)'\n');
                break;
            default:
                NetworkGexf.Write(shell.Output, network);
                shell.Output.WriteByte((byte)'\n');
                break;
        }

        shell.Flush();
        if (network.Lists > 0)
        {
            shell.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{network.Lists} {(network.Lists == 1 ? "article has" : "articles have")} more than {NetworkRequest.MostTogether} of the names and join none: "
                + $"lists say nothing of who stands with whom"));
        }

        if (network.Edges.Count == 0)
        {
            shell.Tell("no two names stand together");
        }
    }
}
