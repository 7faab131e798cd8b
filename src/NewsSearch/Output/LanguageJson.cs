using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>Counted languages: the objects of <c>count --by language</c>.</summary>
public static class LanguageJson
{
    /// <summary>One of them.</summary>
    public static void Write(Utf8JsonWriter json, LanguageCount language) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("name", language.Language);
        members.WriteNumber("count", language.Count);
        members.WriteText("latest", LanguageCsv.Day(language));
    });
}
