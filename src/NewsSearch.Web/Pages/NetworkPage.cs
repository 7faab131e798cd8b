using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>Who stands together in the articles of a question.</summary>
internal static class NetworkPage
{
    public const string Path = "/network";

    private const int MostPeople = 40;
    private const int MostPairs = 100;

    public static Answer Answer(Call call) => QuestionPage.Answer(call, (question, parsed, address) =>
    {
        var request = new NetworkRequest(parsed.Query) { Limit = MostPeople, AsWritten = question.Filters.AsWritten };
        NameNetwork network = call.Articles.CountTogether(request, call.Cancellation).Heaviest(MostPairs);
        SearchAddress first = address.Without(Parameters.Page);
        return Layout.Page(200, "Network", address, Html.Of(main =>
        {
            main.Add($"""<h1>{(network.Edges.Count == 0 ? "No people who stand together" : "Who stands together")}</h1>{QuestionPage.Views(Path, address)}{QuestionPage.Chosen(address)}""");
            if (network.Edges.Count > 0)
            {
                main.Add($"""
                    <figure>{NetworkDrawing.Of(network, first)}
                    <figcaption>The people in most articles, and the {network.Edges.Count} pairs that stand together in most.</figcaption>
                    <details><summary>As a table</summary>{TableOf(network, first)}</details></figure>
                    """);
            }
        }));
    });

    private static Html TableOf(NameNetwork network, SearchAddress address) => Html.Of(html =>
    {
        html.Add($"""<table><thead><tr><th scope="col">Person</th><th scope="col">with</th><th scope="col">Articles</th></tr></thead><tbody>""");
        foreach (NetworkEdge edge in network.Edges)
        {
            string one = network.Nodes[edge.Source].Name.Name, other = network.Nodes[edge.Target].Name.Name;
            html.Add($"""<tr><th scope="row"><bdi>{one}</bdi></th><td class="text"><bdi>{other}</bdi></td><td><a href="{address.With(Parameters.Person, one).With(Parameters.Person, other).Search}">{edge.Weight:N0}</a></td></tr>""");
        }

        html.Add($"</tbody></table>");
    });
}
