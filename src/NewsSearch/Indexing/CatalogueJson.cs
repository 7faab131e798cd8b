using System.Text.Json.Serialization;

namespace NewsSearch.Indexing;

/// <summary>One object a line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CatalogueHeader))]
[JsonSerializable(typeof(CataloguedFile))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
