using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSearch.Cleaning.Repeated;

namespace NewsSearch.Indexing;

/// <summary>One object a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CatalogueHeader))]
[JsonSerializable(typeof(CataloguedFile))]
[JsonSerializable(typeof(DeletedArticle))]
[JsonSerializable(typeof(DeletedHeader))]
[JsonSerializable(typeof(RepeatedLine))]
[JsonSerializable(typeof(RepeatedLinesHeader))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    /// <summary>A list as it was read; the serializer looks at annotations, which say nothing of what is in a list.</summary>
    /// <exception cref="JsonException">It has a null in it.</exception>
    public static IReadOnlyList<T>? WithoutNulls<T>(IReadOnlyList<T>? list)
        where T : class => list?.Any(item => item is null) == true ? throw new JsonException("a list has null in it") : list;
}
