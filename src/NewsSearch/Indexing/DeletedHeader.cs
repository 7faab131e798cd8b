using System.Text.Json.Serialization;

namespace NewsSearch.Indexing;

/// <summary>The first line of the list of articles that were deleted forever.</summary>
/// <param name="Checksum">XXH3 of all bytes behind the line, in hexadecimal digits.</param>
internal sealed record DeletedHeader([property: JsonRequired, JsonPropertyName("xxh3")] string Checksum);
