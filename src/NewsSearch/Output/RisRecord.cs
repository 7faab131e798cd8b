using System.Text;

namespace NewsSearch.Output;

/// <summary>An article as a record of RIS, the format of programs for references (Zotero, EndNote, Mendeley), after Research Information Systems' specification.</summary>
public static class RisRecord
{
    private const string LineEnd = "\r\n";

    /// <summary>The record with its last line and the empty one behind it.</summary>
    public static string Of(IndexedArticle indexed)
    {
        Article article = indexed.Article;
        var record = new StringBuilder();
        Line("TY", "NEWS");
        Line("TI", article.Title);
        foreach (string author in article.Authors)
        {
            Line("AU", Starless(AuthorName.Of(author).Inverted));
        }

        Line("T2", Starless(article.Source));
        Line("PY", article.Published?.ToString()[..4]);
        Line("DA", article.Published?.ToString()[..10].Replace('-', '/'));
        Line("UR", WebAddress.Of(article.Url));
        Line("LA", article.Language);
        foreach (string name in indexed.People.Concat(indexed.Places).Concat(indexed.Organisations))
        {
            Line("KW", Starless(name));
        }

        Line("ID", indexed.Id);
        record.Append("ER  - ").Append(LineEnd).Append(LineEnd);
        return record.ToString();

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                record.Append(tag).Append("  - ").Append(Citation.OneLine(value)).Append(LineEnd);
            }
        }
    }

    /// <remarks>The specification allows no asterisk in authors, keywords and names of periodicals.</remarks>
    private static string? Starless(string? text) => text?.Replace("*", "", StringComparison.Ordinal);
}
