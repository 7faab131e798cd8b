using NewsSearch.Output;

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
            _lines.Write(json => ArticleJson.Write(json, article, shell.DisplayPath));
            return;
        }

        if (_any)
        {
            shell.Text.WriteLine();
        }

        _any = true;
        if (article.Title.Length > 0)
        {
            shell.Text.WriteLine(Style.Escaped(article.Title));
            shell.Text.WriteLine();
        }

        shell.Text.WriteLine(Style.Safe(article.Body));
    }
}
