using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsSearch.Training.Extraction;

/// <summary>Reads the public sets of saved pages with gold texts, each in the form in which it is published.</summary>
internal static partial class GoldSets
{
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>All pages of the set in <paramref name="folder"/>: of fundus, naeb or wcxb, which is told by the files there.</summary>
    public static List<GoldPage> Read(string folder)
    {
        string truth = Path.Combine(folder, "ground_truth.json");
        using Stream gold = File.Exists(truth)
            ? File.OpenRead(truth)
            : new GZipStream(File.OpenRead(Path.Combine(folder, "gold.json.gz")), CompressionMode.Decompress);
        using JsonDocument pages = JsonDocument.Parse(gold);
        return [.. pages.RootElement.EnumerateObject().Select(page => ReadPage(folder, page))];
    }

    /// <summary>
    /// The body is <c>body</c>, a text or a list of paragraphs, or <c>articleBody</c>; the authors are one text, <c>author</c> or
    /// <c>authors</c>.
    /// </summary>
    private static GoldPage ReadPage(string folder, JsonProperty page)
    {
        string name = page.Name.EndsWith(".html.gz", StringComparison.Ordinal) ? page.Name : page.Name + ".html.gz";
        JsonElement gold = page.Value;
        string body = Text(gold, "articleBody") ?? Text(gold, "body")
            ?? string.Join("\n\n", gold.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()));
        string[] authors = Text(gold, "authors") is { } listed ? listed.Split(", ", Parts) : Names(Text(gold, "author") ?? "");
        return new(
            name, Text(gold, "kind") ?? "article", Text(gold, "url"), ReadHtml(Path.Combine(folder, "html", name)), body, Text(gold, "title"),
            Text(gold, "date"), authors);
    }

    /// <summary>"Ann Lee, Bo Cox, and Cy Dunn, Ph.D." names three.</summary>
    private static string[] Names(string authors) =>
        [.. NameBreak().Split(authors).Where(name => name.Length > 0 && !Degree().IsMatch(name))];

    [GeneratedRegex(@"\s*(?:,\s*and\s|,|;|&|\sand\s)\s*")]
    private static partial Regex NameBreak();

    [GeneratedRegex(@"^(?:[A-Z][A-Z.-]{1,9}(?:\s\d+)?|[A-Z][a-z]{0,2}\.?[A-Z]\.?)$")]
    private static partial Regex Degree();

    private static string ReadHtml(string file)
    {
        using GZipStream unzipped = new(File.OpenRead(file), CompressionMode.Decompress);
        using StreamReader reader = new(unzipped, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string? Text(JsonElement page, string name) =>
        page.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
