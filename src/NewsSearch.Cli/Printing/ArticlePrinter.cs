using NewsSearch.Archive.Marks;
using NewsSearch.Entities;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>show</c> prints: the whole article and what the index holds about it.</summary>
/// <param name="form"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
/// <param name="passagesOf">The passages of title and body that a query matches, each all of its field, by id; nothing when no query is asked.</param>
/// <param name="marksOf">What somebody has marked an article with, by id; null for nothing.</param>
internal sealed class ArticlePrinter(Shell shell, string form, Style style, Func<string, IReadOnlyList<Snippet>> passagesOf, Func<string, ArticleMarks?> marksOf)
{
    /// <summary>Of the line between two articles, where the terminal is no narrower.</summary>
    private const int RuleColumns = 72;

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
            shell.Text.WriteLine($"\n{style.Faint(new string('─', Math.Min(_columns, RuleColumns)))}\n");
        }

        _any = true;
        Article article = indexed.Article;
        IReadOnlyList<Snippet> passages = passagesOf(indexed.Id);
        PrintTitle(article, passages);
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
        PrintBody(article, passages);
    }

    private void PrintTitle(Article article, IReadOnlyList<Snippet> passages)
    {
        if (article.Title.Length == 0)
        {
            Wrapped(Style.Escaped(Headline.Of(article)), style.Title);
            return;
        }

        foreach (MarkedText line in new MarkedText(article.Title, MatchesIn(passages, Snippet.Title)).Lines(_columns))
        {
            shell.Text.WriteLine(style.MarkedTitle(line.Text, line.Marks));
        }
    }

    private static TextSpan[] MatchesIn(IReadOnlyList<Snippet> passages, string field) =>
    [
        .. passages.Where(passage => passage.Field == field)
            .SelectMany(passage => passage.Highlights.Select(match => new TextSpan(passage.Span.Start + match.Start, passage.Span.Start + match.End))),
    ];

    // The index keeps which names an article has, not where they stand, so they are found again.
    private void PrintBody(Article article, IReadOnlyList<Snippet> passages)
    {
        var marks = BodyMarks.Of(style.MarksNames ? new NameRecognizer().Recognize(article) : null, MatchesIn(passages, Snippet.Body));
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
