using System.Globalization;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format text</c>: title, where and when, and the passages with the matches marked.</summary>
/// <param name="alike">Reads what is alike, to be listed below each hit; null to count it alone.</param>
internal sealed class TextHitPrinter(Shell shell, Style style, Func<string, IndexedArticle?>? alike) : IHitPrinter
{
    private const string Indent = "   ";

    private readonly int _columns = shell.Columns;
    private int _printed;

    /// <summary>What the closing line says behind how many articles there are: of one, and of several.</summary>
    public (string One, string Several) Found { get; init; } = ("article matches", "articles match");

    public void Print(SearchHit hit)
    {
        if (_printed++ > 0)
        {
            shell.Text.WriteLine();
        }

        PrintTitle(hit);
        PrintFaint(hit.Alike.Count == 0 ? Origin(hit.Indexed) : string.Create(CultureInfo.InvariantCulture, $"{Origin(hit.Indexed)} · +{hit.Alike.Count} alike"));

        PrintNames(hit, Snippet.People);
        PrintNames(hit, Snippet.Places);
        PrintNames(hit, Snippet.Organisations);
        foreach (string kept in hit.Snippets.Select(snippet => snippet.Field).Distinct().Where(KeptField.IsName))
        {
            PrintNames(hit, kept);
        }

        foreach (Snippet snippet in hit.Snippets.Where(snippet => snippet.Field == Snippet.Body))
        {
            string before = snippet.Span.Start > 0 ? "… " : "";
            string after = snippet.Span.End < hit.Indexed.Article.Body.Length ? " …" : "";
            foreach (MarkedText line in new MarkedText(snippet.Text.Replace('\n', ' '), snippet.Highlights).Between(before, after).Lines(Room))
            {
                shell.Text.WriteLine($"{Indent}{style.Marked(line.Text, line.Marks)}");
            }
        }

        foreach (IndexedArticle other in alike is null ? [] : hit.Alike.Select(alike).OfType<IndexedArticle>())
        {
            PrintFaint($"+ {Headline.Of(other.Article)} · {Origin(other)}");
        }
    }

    public void End(int total, Func<int?> countStories)
    {
        shell.Flush();
        int? stories = countStories();
        string found = $"{shell.ToldNumber(total)} {(total == 1 ? Found.One : Found.Several)}";
        string articles = stories is not { } told || told == total ? found : $"{found}, {shell.ToldNumber(told)} {(told == 1 ? "story" : "stories")}";
        shell.Tell(total == 0 ? "no article matches"
            : _printed == (stories ?? total) ? articles
            : $"{articles}; {shell.ToldNumber(_printed)} shown");
    }

    private int Room => _columns == int.MaxValue ? _columns : Math.Max(10, _columns - Indent.Length);

    private void PrintFaint(string text)
    {
        foreach (MarkedText line in new MarkedText(Style.Escaped(text), []).Lines(Room))
        {
            shell.Text.WriteLine($"{Indent}{style.Faint(line.Text)}");
        }
    }

    private void PrintTitle(SearchHit hit)
    {
        Article article = hit.Indexed.Article;
        Snippet? matched = hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Title);
        string number = string.Create(CultureInfo.InvariantCulture, $"{hit.Rank}. ");
        MarkedText title = article.Title.Length == 0 ? new(Style.Escaped(Headline.Of(article)), []) : new(article.Title, matched?.Highlights ?? []);
        int room = _columns == int.MaxValue ? _columns : Math.Max(10, _columns - Math.Max(number.Length, Indent.Length));
        string before = number;
        foreach (MarkedText line in title.Lines(room))
        {
            string shown = article.Title.Length == 0 ? line.Text : style.MarkedTitle(line.Text, line.Marks);
            shell.Text.WriteLine($"{before}{style.Linked(shown, Hyperlink.To(article, shell.MachineName))}");
            before = Indent;
        }
    }

    /// <summary>The names, or values of a kept key, that a query for these matched, in one line.</summary>
    private void PrintNames(SearchHit hit, string field)
    {
        var text = new StringBuilder();
        var marks = new List<TextSpan>();
        foreach (Snippet name in hit.Snippets.Where(snippet => snippet.Field == field))
        {
            text.Append(text.Length == 0 ? $"{field}: " : "; ");
            marks.AddRange(name.Highlights.Select(mark => new TextSpan(mark.Start + text.Length, mark.End + text.Length)));
            text.Append(name.Text);
        }

        if (text.Length > 0)
        {
            foreach (MarkedText line in new MarkedText(text.ToString(), marks).Lines(Room))
            {
                shell.Text.WriteLine($"{Indent}{style.Marked(line.Text, line.Marks)}");
            }
        }
    }

    private string Origin(IndexedArticle indexed)
    {
        Article article = indexed.Article;
        string?[] parts =
        [
            indexed.Archive,
            article.Published?.ToString(),
            article.Source,
            article.Url ?? (article.Origin.Path is { } path ? shell.DisplayPath(path) : null),
            indexed.Id,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
