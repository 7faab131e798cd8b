using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.Cleaning;

/// <summary>A saved page and what its annotators took from it.</summary>
internal sealed record GoldPage(string Name, string Html, string Body, string? Title, string? Date, IReadOnlyList<string> Authors)
{
    /// <summary>Fundus: file name → body, a list of paragraphs. NAEB: id → articleBody, title, date, authors.</summary>
    public static List<GoldPage> ReadSet(string folder)
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground_truth.json")));
        List<GoldPage> pages = [];
        foreach (JsonProperty page in truth.RootElement.EnumerateObject())
        {
            string name = page.Name.EndsWith(".html.gz", StringComparison.Ordinal) ? page.Name : page.Name + ".html.gz";
            string file = Path.Combine(folder, "html", name);
            string body = page.Value.TryGetProperty("articleBody", out JsonElement text)
                ? text.GetString()!
                : string.Join("\n\n", page.Value.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()));
            string[] authors = (Text(page.Value, "authors") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            pages.Add(new(name, ReadHtml(file), body, Text(page.Value, "title"), Text(page.Value, "date"), authors));
        }

        return pages;
    }

    private static string ReadHtml(string file)
    {
        using GZipStream unzipped = new(File.OpenRead(file), CompressionMode.Decompress);
        using StreamReader reader = new(unzipped, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string? Text(JsonElement page, string name) =>
        page.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
