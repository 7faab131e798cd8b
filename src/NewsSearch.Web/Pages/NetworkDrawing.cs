using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;

namespace NewsSearch.Web.Pages;

/// <summary>A network of people as points and lines: who stand together often lie near one another. The same network is always drawn the same. A click narrows to a person.</summary>
/// <remarks>By forces (Fruchterman and Reingold 1991): all points push one another away, lines pull, and steps grow shorter.</remarks>
internal static class NetworkDrawing
{
    private const double Width = 720;
    private const double Height = 480;
    private const double Margin = 60;
    private const int Steps = 300;

    public static Html Of(NameNetwork network, SearchAddress address) => Html.Of(html =>
    {
        (double X, double Y)[] places = Places(network);
        int heaviest = network.Edges.Max(edge => edge.Weight), most = network.Nodes.Max(node => node.Name.Count);
        html.Add($"""<svg class="network" viewBox="0 0 {Width} {Height}" aria-hidden="true">""");
        foreach (NetworkEdge edge in network.Edges)
        {
            ((double fromX, double fromY), (double toX, double toY)) = (places[edge.Source], places[edge.Target]);
            html.Add($"""<line x1="{fromX}" y1="{fromY}" x2="{toX}" y2="{toY}" stroke-width="{0.5 + (3.5 * edge.Weight / heaviest)}"/>""");
        }

        html.Add($"\n");
        for (int i = 0; i < places.Length; i++)
        {
            NameCount name = network.Nodes[i].Name;
            double radius = 3 + (9 * Math.Sqrt((double)name.Count / most));
            html.Add($"""<a href="{address.With(Parameters.Person, name.Name).Search}" tabindex="-1"><title>{name.Name}: {name.Count:N0}</title><circle cx="{places[i].X}" cy="{places[i].Y}" r="{radius}"/><text x="{places[i].X}" y="{places[i].Y - radius - 2}">{name.Name}</text></a>""");
            html.Add($"\n");
        }

        html.Add($"</svg>");
    });

    private static (double X, double Y)[] Places(NameNetwork network)
    {
        int count = network.Nodes.Count;
        double room = Math.Sqrt(1.0 / count);
        (double X, double Y)[] places = [.. Enumerable.Range(0, count).Select(i => (Math.Cos(i * Math.Tau / count), Math.Sin(i * Math.Tau / count)))];
        double heaviest = network.Edges.Max(edge => edge.Weight);
        for (int step = 0; step < Steps; step++)
        {
            (double X, double Y)[] moves = Pushes(places, room);
            foreach (NetworkEdge edge in network.Edges)
            {
                (double x, double y, double distance) = Between(places[edge.Source], places[edge.Target]);
                double pull = distance / room * (0.3 + (0.7 * edge.Weight / heaviest));
                moves[edge.Source] = (moves[edge.Source].X - (x * pull), moves[edge.Source].Y - (y * pull));
                moves[edge.Target] = (moves[edge.Target].X + (x * pull), moves[edge.Target].Y + (y * pull));
            }

            double longest = 0.1 * (1 - ((double)step / Steps));
            for (int i = 0; i < count; i++)
            {
                double length = Math.Max(1e-9, Math.Sqrt((moves[i].X * moves[i].X) + (moves[i].Y * moves[i].Y))), share = Math.Min(length, longest) / length;
                places[i] = (places[i].X + (moves[i].X * share), places[i].Y + (moves[i].Y * share));
            }
        }

        return Fitted(places);
    }

    /// <summary>What pushes each point away from the others, and a little to the middle, so that parts without a line between them stay in sight.</summary>
    private static (double X, double Y)[] Pushes((double X, double Y)[] places, double room)
    {
        const double ToTheMiddle = 0.5;
        var moves = new (double X, double Y)[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            moves[i] = (-ToTheMiddle * places[i].X, -ToTheMiddle * places[i].Y);
            for (int j = 0; j < places.Length; j++)
            {
                if (i != j)
                {
                    (double x, double y, double distance) = Between(places[i], places[j]);
                    double push = room * room / (distance * distance);
                    moves[i] = (moves[i].X + (x * push), moves[i].Y + (y * push));
                }
            }
        }

        return moves;
    }

    private static (double X, double Y, double Distance) Between((double X, double Y) one, (double X, double Y) other)
    {
        double x = one.X - other.X, y = one.Y - other.Y;
        return (x, y, Math.Max(1e-3, Math.Sqrt((x * x) + (y * y))));
    }

    private static (double X, double Y)[] Fitted((double X, double Y)[] places)
    {
        double left = places.Min(place => place.X), top = places.Min(place => place.Y);
        double width = Math.Max(1e-9, places.Max(place => place.X) - left), height = Math.Max(1e-9, places.Max(place => place.Y) - top);
        return [.. places.Select(place => (
            Margin + ((Width - (2 * Margin)) * (place.X - left) / width),
            (Margin / 2) + ((Height - Margin) * (place.Y - top) / height)))];
    }
}
