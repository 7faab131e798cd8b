using NewsSearch.Archive.Marks;
using NewsSearch.Entities;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>show</c> prints: the whole article and what the index holds about it.</summary>
/// <param name="form"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
/// <param name="marksOf">What somebody has marked an article with, by id; null for nothing.</param>
internal sealed class ArticlePrinter(Shell shell, string form, Style style, Func<string, ArticleMarks?> marksOf)
{
    private readonly JsonLines _lines = new(shell);
    private readonly int _columns = shell.Columns;
    private bool _any;

    public void Print(IndexedArticle indexed)
    {
        switch (form)
        {
            case "json":
                _lines.Write(json => ArticleJson.Write(json, indexed, shell.DisplayPath));
                break;
            case "markdown":
                shell.Text.Write($"{(_any ? "\n" : "")}{ArticleMarkdown.Of(indexed, shell.DisplayPath)}");
                _any = true;
                break;
            default:
                PrintText(indexed);
                break;
        }
    }

    private void PrintText(IndexedArticle indexed)
    {
        if (_any)
        {
            shell.Text.WriteLine();
        }

        _any = true;
        Article article = indexed.Article;
        Wrapped(Style.Escaped(Headline.Of(article)), style.Title);
        Field("archive", indexed.Archive);
        Field("published", article.Published?.ToString());
        Field("source", article.Source);
        Field("authors", string.Join(", ", article.Authors));
        Field("url", article.Url);
        Field("path", article.Origin.Path is { } path ? shell.DisplayPath(path) : null);
        Field("people", string.Join(", ", indexed.People));
        Field("places", string.Join(", ", indexed.Places));
        Field("organizations", string.Join(", ", indexed.Organisations));
        Field("countries", string.Join(", ", indexed.Countries));
        foreach (KeptField kept in article.Kept)
        {
            Field(kept.Name, string.Join(", ", kept.Values));
        }

        Field("id", indexed.Id);
        if (marksOf(indexed.Id) is { } marks)
        {
            Field("tags", string.Join(", ", marks.Tags));
            Field("note", marks.Note);
        }

        shell.Text.WriteLine();
        PrintBody(article);
    }

    // The index keeps which names an article has, not where they stand, so they are found again.
    private void PrintBody(Article article)
    {
        NameMarks marks = style.MarksNames ? NameMarks.Of(new NameRecognizer().Recognize(article)) : NameMarks.None;
        int start = 0;
        foreach (string line in article.Body.Split('\n'))
        {
            foreach (TextSpan part in TextWidth.Lines(line, _columns))
            {
                shell.Text.WriteLine(marks.Show(line[part.Start..part.End], start + part.Start, style));
            }

            start += line.Length + 1;
        }
    }

    private void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Wrapped(Style.Escaped($"{name}: {value}"), style.Faint);
        }
    }

    private void Wrapped(string text, Func<string, string> styled)
    {
        foreach (TextSpan line in TextWidth.Lines(text, _columns))
        {
            shell.Text.WriteLine(styled(text[line.Start..line.End]));
        }
    }
}
