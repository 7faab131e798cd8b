using System.Text.Json;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Output;

/// <summary>Matches with the text around them: the objects of <c>kwic</c>.</summary>
public static class ConcordanceJson
{
    /// <summary>Writes one line of a concordance as an object.</summary>
    public static void Write(Utf8JsonWriter json, ConcordanceLine line) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("id", line.Article.Id);
        members.WriteArchive(line.Article.Archive);
        members.WriteString("title", line.Article.Title);
        members.WriteText("source", line.Article.Source);
        members.WriteText("published", line.Article.Published?.ToString());
        members.WriteString("field", line.Field);
        members.WriteSpan(line.Span);
        members.WriteString("left", line.Left);
        members.WriteString("match", line.Match);
        members.WriteString("right", line.Right);
    });
}
