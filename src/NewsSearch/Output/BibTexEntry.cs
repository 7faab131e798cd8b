using System.Globalization;
using System.Text;

namespace NewsSearch.Output;

/// <summary>
/// An article as an entry of BibTeX and biblatex: <c>@article</c> of an outlet, <c>@online</c> with an address alone, else <c>@misc</c>. Its key has the
/// article's id in it, so that no two of an archive have the same.
/// </summary>
public static class BibTexEntry
{
    /// <summary>The entry with its last line end.</summary>
    public static string Of(IndexedArticle indexed)
    {
        Article article = indexed.Article;
        string? url = WebAddress.Of(article.Url);
        string kind = !string.IsNullOrWhiteSpace(article.Source) ? "article" : url is not null ? "online" : "misc";
        var entry = new StringBuilder($"@{kind}{{newssearch-{indexed.Id},\n");

        // A second pair of braces keeps the capitals of a title, and a name whole.
        Field("title", $"{{{Escaped(article.Title)}}}");
        Field("author", string.Join(" and ", article.Authors.Where(author => !string.IsNullOrWhiteSpace(author)).Select(Author)));
        Field("journal", Escaped(article.Source ?? ""));
        Field("year", article.Published?.Start.ToString("yyyy", CultureInfo.InvariantCulture) ?? "");
        Field("month", article.Published?.Start.ToString("%M", CultureInfo.InvariantCulture) ?? "");
        Field("day", article.Published?.Start.ToString("%d", CultureInfo.InvariantCulture) ?? "");
        Field("url", Verbatim(url ?? ""));
        return entry.Append("}\n").ToString();

        void Field(string name, string value)
        {
            if (value is not ("" or "{}"))
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    /// <summary><c>Family, Given</c>, or <c>Family, Suffix, Given</c>; a name that stays whole in braces.</summary>
    private static string Author(string author)
    {
        AuthorName name = AuthorName.Of(author);
        return name.Family is null ? $"{{{Escaped(name.Literal)}}}"
            : name.Suffix is null ? $"{Escaped(name.Family)}, {Escaped(name.Given!)}"
            : $"{Escaped(name.Family)}, {Escaped(name.Suffix)}, {Escaped(name.Given!)}";
    }

    /// <remarks>BibTeX counts braces whether or not a backslash stands before them, so that one alone would take in the rest of the file: they are named.</remarks>
    private static string Escaped(string text) => string.Concat(Citation.OneLine(text).Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '<' => @"\textless{}",
        '>' => @"\textgreater{}",
        '|' => @"\textbar{}",
        '&' or '%' or '$' or '#' or '_' => $@"\{c}",
        _ => c.ToString(),
    }));

    /// <remarks>An address is read as it stands (biblatex, 2.2.1, fields of the type uri); what would end the field is percent-encoded.</remarks>
    private static string Verbatim(string address) => string.Concat(Citation.OneLine(address).Select(c => c is '{' or '}' or '\\' or ' ' ? Uri.HexEscape(c) : c.ToString()));
}
