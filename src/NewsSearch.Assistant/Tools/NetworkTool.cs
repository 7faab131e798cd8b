using System.Globalization;
using System.Text;
using ModelContextProtocol.Protocol;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching.Names;

namespace NewsSearch.Assistant.Tools;

/// <summary><c>network</c>: who stands with whom in the matching articles.</summary>
internal static class NetworkTool
{
    public static AssistantTool Tool { get; } = new(
        "network",
        "Who stands with whom",
        """
        Which people (and with 'kinds' places and organizations) stand together in the matching articles: names, and for each two of them in how many articles, or
        sentences, both stand.
        """.ReplaceLineEndings(" "),
        () => Schemas.Input([], Schemas.Filters, """
            "kinds":{"type":"array","items":{"enum":["person","place","org"]},"default":["person"],"description":"Which names."},
            "weight":{"enum":["articles","sentences"],"default":"articles","description":"What is counted; sentences take reading each article."},
            "limit":{"type":"integer","minimum":2,"maximum":200,"default":30,"description":"Names of each kind at most, the most common first."},
            "least":{"type":"integer","minimum":1,"default":1,"description":"Join names that stand together so often or more."}
            """, Examples.Argument),
        () => Schemas.With(Examples.Schema, "network", "network"),
        Run);

    private static CallToolResult Run(ToolCall call)
    {
        NewsQuery query = call.Query();
        NameNetwork network = call.Articles.CountTogether(
            new NetworkRequest(query)
            {
                Kinds = Kinds(call.Arguments.Texts("kinds")),
                Limit = call.Arguments.Number("limit", 30, 2, 200),
                Least = call.Arguments.Number("least", 1, 1, int.MaxValue),
                Recognize = call.Arguments.Choice("weight", "articles", "sentences") == "sentences" ? Examples.Recognize : null,
            },
            call.Cancellation);
        if (network.Edges.Count == 0)
        {
            call.Advise(query, call.Articles.Count(query, call.Cancellation));
        }

        var examples = Examples.Find(call, query, network.Edges.Select(edge => new[] { NameOf(edge.Source), NameOf(edge.Target) }));
        int all = network.Edges.Count;
        while (true)
        {
            int parts = TokenEstimate.Of(Answer.Json(writer => NetworkJson.Write(writer, network)));
            string text = Text(network, all);
            var answer = new Answer(call.Settings.Room - parts - examples.Parts, call.Remarks, Examples.List);
            if (TokenEstimate.Of(text) < answer.Left || network.Edges.Count == 0)
            {
                answer.Say(text);
                answer.Keep(-examples.Parts);
                examples.AddTo(answer);
                return answer.Result(members =>
                {
                    members.WritePropertyName("network");
                    NetworkJson.Write(members, network);
                });
            }

            network = network.Heaviest(network.Edges.Count * 3 / 4);
        }

        (NameField Kind, NameCount Name) NameOf(int node) => (network.Nodes[node].Kind, network.Nodes[node].Name);
    }

    private static IReadOnlyList<NameField> Kinds(IReadOnlyList<string> words) => words.Count == 0 ? [NameField.People] :
    [
        .. words.Distinct().Select(word => word switch
        {
            "person" => NameField.People,
            "place" => NameField.Places,
            "org" => NameField.Organisations,
            _ => throw new ToolFault("'kinds' are person, place and org"),
        }).Order(),
    ];

    private static string Text(NameNetwork network, int all)
    {
        string unit = network.Unit == NetworkUnit.Articles ? "articles" : "sentences";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{network.Nodes.Count} names, {network.Edges.Count} of {all} pairs, by {unit} that have both.\n");
        text.Append(QuotedText.Notice).Append('\n');
        foreach (NetworkEdge edge in network.Edges)
        {
            (string one, string other) = (network.Nodes[edge.Source].Name.Name, network.Nodes[edge.Target].Name.Name);
            text.Append(QuotedText.Short(string.Create(CultureInfo.InvariantCulture, $"{edge.Weight} {one} – {other}")));
        }

        return text.ToString();
    }
}
