using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Cleaning;

namespace NewsSearch.Training.Extraction;

/// <summary>Cleans the articles of a gold set and writes how far they agree.</summary>
internal static class ExtractionReport
{
    public static void Write(string folder, ExtractionOptions options, TextWriter output)
    {
        List<GoldPage> pages = [.. GoldSets.Read(folder).Where(page => page.Kind == "article" && IsAsked(page, options.Half))];
        ArticleCleaner cleaner = new();
        ExtractionAccuracy accuracy = new();
        foreach (GoldPage page in pages)
        {
            Article? article = Clean(cleaner, page);
            accuracy.Add(page, article);
            if (options.Output is { } files)
            {
                WritePage(Directory.CreateDirectory(files).FullName, page, article);
            }
        }

        output.WriteLine($"{Path.GetFileName(folder)} {options.Half}: {accuracy}");
        foreach ((double f1, GoldPage page) in accuracy.Worst.Take(options.Worst))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {f1:F3} {page.Name} {page.Url}"));
        }

        if (options.Rounds > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed    {Speed(cleaner, pages, options.Rounds):F1} pages a CPU second"));
        }
    }

    private static bool IsAsked(GoldPage page, string? half) => half switch
    {
        null => true,
        "shown" => page.IsShown,
        "unseen" => !page.IsShown,
        _ => throw new ArgumentException($"There is no half {half}.", nameof(half)),
    };

    private static Article? Clean(ArticleCleaner cleaner, GoldPage page) =>
        cleaner.Clean(new() { Origin = new(page.Name), Kind = ContentKind.HtmlPage, Content = page.Html }).TryGet(out Article? article, out _) ? article : null;

    /// <summary>By the whole process's time, collection of garbage and all.</summary>
    private static double Speed(ArticleCleaner cleaner, List<GoldPage> pages, int rounds)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        for (int round = 0; round < rounds; round++)
        {
            pages.ForEach(page => Clean(cleaner, page));
        }

        process.Refresh();
        return pages.Count * rounds / (process.TotalProcessorTime - start).TotalSeconds;
    }

    private static void WritePage(string folder, GoldPage page, Article? article)
    {
        using FileStream file = File.Create(Path.Combine(folder, Path.ChangeExtension(page.Name, null) + ".json"));
        using Utf8JsonWriter json = new(file, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("url", page.Url);
        WriteText(json, "gold", page.Title, page.Date, page.Authors, page.Body);
        WriteText(json, "found", article?.Title, article?.Published?.ToLocalString(), article?.Authors ?? [], article?.Body);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? title, string? date, IReadOnlyList<string> authors, string? body)
    {
        json.WriteStartObject(name);
        json.WriteString("title", title);
        json.WriteString("date", date);
        json.WriteString("authors", string.Join("; ", authors));
        json.WriteString("body", body);
        json.WriteEndObject();
    }
}
