using NewsSearch.Searching.Names;

namespace NewsSearch.Web.Pages;

/// <summary>The text of an article in its paragraphs, with the marks of a search, and each name a link to its page.</summary>
internal static class ArticleBody
{
    private const string Between = "\n\n";

    /// <param name="marks">Sorted and disjoint, in the text.</param>
    /// <param name="entities">The names as they stand in the text.</param>
    public static Html Of(string body, IReadOnlyList<TextSpan> marks, ArticleEntities entities) => Html.Of(html =>
    {
        Mention[] mentions = [.. MentionsOf(entities).OrderBy(mention => mention.Span.Start)];
        int start = 0, next = 0;
        foreach (string paragraph in body.Split(Between))
        {
            html.Add($"""<p dir="auto">""");
            int at = start, end = start + paragraph.Length;
            for (; next < mentions.Length && mentions[next].Span.Start < end; next++)
            {
                (TextSpan span, NameField kind, string name) = mentions[next];
                if (span.Start >= at && span.End <= end)
                {
                    html.Add($"""{Marked.Text(body[at..span.Start], marks, at)}<a class="{NamePage.ParameterOf(kind).Name}" href="{NamePage.Of(kind, name)}">{Marked.Text(body[span.Start..span.End], marks, span.Start)}</a>""");
                    at = span.End;
                }
            }

            html.Add($"{Marked.Text(body[at..end], marks, at)}</p>\n");
            start = end + Between.Length;
        }
    });

    private static IEnumerable<Mention> MentionsOf(ArticleEntities entities) =>
        entities.People.SelectMany(person => person.Mentions.Select(span => new Mention(span, NameField.People, person.Name)))
            .Concat(entities.Places.SelectMany(place => place.Mentions.Select(span => new Mention(span, NameField.Places, place.Name))))
            .Concat(entities.Organisations.SelectMany(organisation => organisation.Mentions.Select(span => new Mention(span, NameField.Organisations, organisation.Name))));

    private readonly record struct Mention(TextSpan Span, NameField Kind, string Name);
}
