using System.Text.Json;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Output;

/// <summary>Words near the matches of a query: the objects of <c>cooccur</c>.</summary>
public static class CooccurrenceJson
{
    /// <summary>Writes one word as an object.</summary>
    public static void Write(Utf8JsonWriter json, Cooccurrence word) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("word", word.Word);
        members.WriteNumber("near", word.Near);
        members.WriteNumber("elsewhere", word.Elsewhere);
        members.WriteNumber("articles", word.Articles);
        members.WriteNumber("expected", Math.Round(word.Expected, 2));
        members.WriteNumber("score", Math.Round(word.Score, 2));
    });
}
