using System.Text.Json;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>clean</c> prints: the article as the index would hold it.</summary>
internal sealed class CleanPrinter(Shell shell, bool asJson)
{
    private readonly JsonLines _lines = new(shell);
    private bool _any;

    public void Print(Article article)
    {
        if (asJson)
        {
            _lines.WriteObject(json => WriteMembers(json, article, shell));
            return;
        }

        if (_any)
        {
            shell.Text.WriteLine();
        }

        _any = true;
        if (article.Title.Length > 0)
        {
            shell.Text.WriteLine(Style.Safe(article.Title));
            shell.Text.WriteLine();
        }

        shell.Text.WriteLine(Style.Safe(article.Body));
    }

    /// <summary>The members that every whole article has.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Article article, Shell shell)
    {
        JsonLines.WriteText(json, "path", article.Origin.Path is { } path ? shell.DisplayPath(path) : null);
        JsonLines.WriteText(json, "url", article.Url);
        json.WriteString("title", article.Title);
        JsonLines.WriteText(json, "published", article.Published?.ToLocalString());
        JsonLines.WriteTexts(json, "authors", article.Authors);
        JsonLines.WriteText(json, "source", article.Source);
        JsonLines.WriteText(json, "language", article.Language);
        json.WriteString("body", article.Body);
    }
}
