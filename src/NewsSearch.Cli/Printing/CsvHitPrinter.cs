using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format csv</c>: a line of names, then a line a hit, quoted as RFC 4180 says; lines end with a line feed.</summary>
internal sealed class CsvHitPrinter : IHitPrinter
{
    private readonly Shell _shell;

    public CsvHitPrinter(Shell shell)
    {
        _shell = shell;
        shell.Text.WriteLine("rank,score,id,title,url,path,source,published,people,places,countries,snippet");
    }

    public void Print(SearchHit hit)
    {
        Article article = hit.Indexed.Article;
        string?[] values =
        [
            hit.Rank.ToString(CultureInfo.InvariantCulture),
            Math.Round(hit.Score, 4).ToString(CultureInfo.InvariantCulture),
            hit.Indexed.Id,
            article.Title,
            article.Url,
            article.Origin.Path is { } path ? _shell.DisplayPath(path) : null,
            article.Source,
            article.Published?.ToString(),
            string.Join("; ", hit.Indexed.People),
            string.Join("; ", hit.Indexed.Places),
            string.Join("; ", hit.Indexed.Countries),
            hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Body)?.Text,
        ];
        Csv.WriteRow(_shell, values.Select(value => value ?? ""));
    }

    public void End(int total)
    {
    }
}
