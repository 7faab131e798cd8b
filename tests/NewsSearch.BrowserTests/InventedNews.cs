using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Articles that nobody published: 24 of a quarrel at a border, and some that are written to do harm.</summary>
internal static class InventedNews
{
    private static readonly (string Person, string Place)[] Names =
        [("Vladimir Putin", "Moscow"), ("Barack Obama", "Washington"), ("Angela Merkel", "Berlin"), ("John Kerry", "Kiev"), ("Sergei Lavrov", "Geneva")];

    /// <summary>So that no two of the articles on the border say nearly the same.</summary>
    private static readonly string[] Things =
    [
        "mill", "lorry", "bakery", "tent", "bridge", "doctor", "cellar", "drum", "orchard", "priest", "tractor", "lantern", "school", "goat", "well", "radio", "barn", "nurse", "tower", "sledge", "ferry", "piano",
        "stable", "crane",
    ];

    private static readonly string[] Hostile =
    [
        "<script>window.harmed = 1</script>", "<img src=x onerror=\"window.harmed = 1\">", "\" onmouseover=\"window.harmed = 1\" x=\"", "</mark></p><iframe src=\"javascript:window.harmed=1\"></iframe>",
        "\u202Etxet desrever\u202C", "&lt;script&gt;window.harmed = 1&lt;/script&gt;", "'; window.harmed = 1; //", "{{constructor.constructor('window.harmed = 1')()}}",
    ];

    /// <summary>JSON Lines.</summary>
    public static string Lines()
    {
        var lines = new StringBuilder();
        for (int i = 0; i < 24; i++)
        {
            (string person, string place) = Names[i % Names.Length];
            string other = Names[(i + 2) % Names.Length].Person;
            Add(lines, $"Talks on the border go on, round {i + 1}", $"2014-{(i % 6) + 1:00}-{i + 3:00}", $"https://news.example/{i}", i % 2 == 0 ? "The Harbour Post" : "Valley Herald",
                $"Troops stood at the border for another day while {person} spoke to {other} in {place}. Nobody expected the written response before the weekend.\n\n"
                + $"In {place} the ministers said that the troops would leave the border when observers had come. {other} asked for patience, and for round {i + 2} of the talks.\n\n"
                + $"Beside the {Thing(i)} a {Thing(i + 1)} waited. A {Thing(i + 3)} came from the {Thing(i + 7)}, and behind the {Thing(i + 12)} stood a {Thing(i + 16)} with a {Thing(i + 21)}.");
        }

        for (int i = 0; i < Hostile.Length; i++)
        {
            Add(lines, $"Hostile {Hostile[i]}", "2014-07-01", $"javascript:window.harmed={i}", Hostile[i],
                $"A hostile article has {Hostile[i]} in the middle of its troops. {Hostile[i]}\n\nIts second paragraph has {Hostile[i]}, and ends.");
        }

        return lines.ToString();
    }

    private static string Thing(int number) => Things[number % Things.Length];

    private static void Add(StringBuilder lines, string title, string date, string url, string source, string body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("date", date);
            json.WriteString("url", url);
            json.WriteString("source", source);
            json.WriteString("author", "Ida Berg");
            json.WriteString("body", body);
            json.WriteEndObject();
        }

        lines.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(stream.ToArray())}\n");
    }
}
