using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Training.Extraction;

namespace NewsSearch.Benchmarks;

/// <summary>Cleaning beside SmartReader: both in one process over the same pages, one thread, each after a round to warm up.</summary>
internal static class ExtractionComparison
{
    private const int WarmUpPages = 40;

    private static readonly ArticleCleaner Cleaner = new();

    /// <param name="folder">A set that <see cref="GoldSets"/> reads.</param>
    public static void Run(string folder, TextWriter output)
    {
        List<GoldPage> pages = GoldSets.Read(folder);
        Measure("NewsSearch", pages, Clean, output);
        Measure("SmartReader", pages, static page => new SmartReader.Reader("https://page.invalid/", page.Html).GetArticle().TextContent, output);
    }

    private static string? Clean(GoldPage page) =>
        Cleaner.Clean(new RawArticle { Origin = new("/" + page.Name), Kind = ContentKind.HtmlPage, Content = page.Html })
            .TryGet(out Article? article, out _) ? article.Body : null;

    private static void Measure(string name, List<GoldPage> pages, Func<GoldPage, string?> extract, TextWriter output)
    {
        foreach (GoldPage page in pages.Take(WarmUpPages))
        {
            extract(page);
        }

        long start = Stopwatch.GetTimestamp();
        string?[] bodies = [.. pages.Select(extract)];
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        ShingleScore score = new();
        foreach ((GoldPage page, string? body) in pages.Zip(bodies))
        {
            score.Add(page.Body, body ?? "");
        }

        double megabytes = pages.Sum(page => Encoding.UTF8.GetByteCount(page.Html)) / 1e6;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: F1 {score.F1:F4}, precision {score.Precision:F4}, recall {score.Recall:F4}; {pages.Count / seconds:F1} pages/s, {megabytes / seconds:F1} MB/s"));
    }
}
