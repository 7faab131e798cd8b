using System.IO.Compression;
using System.Text.Json;

namespace NewsSearch.Tests;

/// <summary>Real articles of <see cref="SharedData"/>.</summary>
internal static class SharedNews
{
    /// <summary>The first articles of <c>data/news/allsides.jsonl.gz</c>; skips the test, saying so, where it is absent.</summary>
    public static IEnumerable<Article> Articles(int count)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(SharedData.Require("news/allsides.jsonl.gz")), CompressionMode.Decompress));
        for (int number = 0; number < count && lines.ReadLine() is { } line; number++)
        {
            using var json = JsonDocument.Parse(line);
            yield return ArticleShelf.Story($"{number}", Text(json, "content_original"), Text(json, "title"), Text(json, "date") is [_, ..] and var date ? date : null);
        }
    }

    private static string Text(JsonDocument json, string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
