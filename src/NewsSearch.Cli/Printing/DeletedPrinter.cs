using System.Globalization;
using System.Text.Json;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>sources --deleted</c> prints: the articles that were deleted forever.</summary>
internal static class DeletedPrinter
{
    /// <param name="csvIsSafe">Whether no cell of CSV may be taken for a formula.</param>
    public static void Print(Shell shell, IndexHome home, IReadOnlyList<DeletedArticle> articles, string format, bool csvIsSafe)
    {
        switch (format)
        {
            case "json":
                var objects = new JsonLines(shell);
                foreach (DeletedArticle article in articles)
                {
                    objects.WriteObject(json => Write(json, article, PathOf(shell, home, article)));
                }

                break;
            case "csv":
                var lines = new CsvLines(shell, csvIsSafe);
                lines.Write(Csv.Row(["id", "key", "title", "source", "url", "path", "deleted"]));
                foreach (DeletedArticle article in articles)
                {
                    lines.Write(Csv.Row([article.Id, article.Key, article.Title, article.Source, article.Url, PathOf(shell, home, article), Instant(article)]));
                }

                break;
            default:
                foreach (DeletedArticle article in articles)
                {
                    string title = article.Title.Length > 0 ? article.Title : PathOf(shell, home, article) ?? article.Key;
                    string outlet = article.Source is null ? "" : $" ({article.Source})";
                    shell.Text.WriteLine($"{article.Id}  {Time(article):yyyy-MM-dd}  {Style.Escaped(title + outlet)}");
                }

                break;
        }
    }

    /// <summary>So many articles.</summary>
    public static string Count(int articles) => articles == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{articles} articles");

    private static void Write(Utf8JsonWriter json, DeletedArticle article, string? path)
    {
        json.WriteString("id", article.Id);
        json.WriteString("key", article.Key);
        json.WriteString("title", article.Title);
        json.WriteText("source", article.Source);
        json.WriteText("url", article.Url);
        json.WriteText("path", path);
        json.WriteString("deleted", Instant(article));
    }

    private static string? PathOf(Shell shell, IndexHome home, DeletedArticle article) =>
        article.Path is null ? null : shell.DisplayPath(home.FromStoredPath(article.Path));

    private static DateTime Time(DeletedArticle article) => DateTime.UnixEpoch.AddSeconds(article.Deleted);

    private static string Instant(DeletedArticle article) => Time(article).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
