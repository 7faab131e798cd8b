using System.Text.Json.Serialization;
using NewsSearch.Cleaning.Repeated;

namespace NewsSearch.Indexing;

/// <summary>One object a line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CatalogueHeader))]
[JsonSerializable(typeof(CataloguedFile))]
[JsonSerializable(typeof(RepeatedLine))]
[JsonSerializable(typeof(RepeatedLinesHeader))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
