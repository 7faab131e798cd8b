using System.Text;

namespace NewsSearch.Output;

/// <summary>Whole articles in Markdown: the headline, where and when, the names, the paragraphs.</summary>
public static class ArticleMarkdown
{
    /// <summary>The article, with its last line end.</summary>
    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static string Of(IndexedArticle indexed, Func<string, string> shownPath)
    {
        Article article = indexed.Article;
        var text = new StringBuilder($"# {Title(article, [])}\n\n{Origin(indexed, shownPath)}\n\n");
        int start = text.Length;
        List("People", indexed.People);
        List("Places", indexed.Places);
        List("Organizations", indexed.Organisations);
        foreach (KeptField kept in article.Kept)
        {
            List(kept.Name, kept.Values);
        }

        text.Append(text.Length > start ? "\n" : "");
        text.AppendJoin("\n\n", article.Body.Split('\n').Select(MarkdownText.Of).Where(line => line.Length > 0));
        return text.Append('\n').ToString();

        void List(string name, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                text.Append($"- {MarkdownText.Of(name)}: {MarkdownText.Of(string.Join("; ", values))}\n");
            }
        }
    }

    /// <summary>The headline, with a link to where it was published.</summary>
    internal static string Title(Article article, IReadOnlyList<TextSpan> marks)
    {
        string title = article.Title.Length == 0 ? MarkdownText.Of(Headline.Of(article)) : MarkdownText.Of(article.Title, marks);
        return WebAddress.Of(article.Url) is { } url ? $"[{title}]({MarkdownText.Address(url)})" : title;
    }

    /// <summary>Date, outlet, authors, file and id in one line.</summary>
    internal static string Origin(IndexedArticle indexed, Func<string, string> shownPath)
    {
        Article article = indexed.Article;
        string?[] parts =
        [
            indexed.Archive, article.Published?.ToString(), article.Source, .. article.Authors,
            WebAddress.Of(article.Url) is null && article.Origin.Path is { } path ? shownPath(path) : null,
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => MarkdownText.Of(part!)).Append($"`{indexed.Id}`"));
    }
}
