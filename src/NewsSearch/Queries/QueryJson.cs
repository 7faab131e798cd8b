using NewsSearch.Queries.Json;

namespace NewsSearch.Queries;

/// <summary>
/// Queries as JSON: the whole tree, with the parts that the query language has no words for. docs/query-json.md describes it.
/// </summary>
public static class QueryJson
{
    /// <summary>Raised when a key changes its meaning or goes away.</summary>
    public const int Version = 1;

    /// <summary>Operators in each other, more than the parser makes of any text. Whoever walks a tree recurses.</summary>
    public const int MostDepth = 500;

    /// <summary>UTF-16 units that are read at most.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>The query on one line. Reading it gives an equal tree, but for halves of surrogate pairs, which become U+FFFD.</summary>
    /// <exception cref="ArgumentException">The tree is deeper than <see cref="MostDepth"/>.</exception>
    public static string Write(NewsQuery query) => QueryJsonWriter.Write(query);

    /// <summary>Reads what <see cref="Write"/> or a person wrote. What the query may cost is bounded as in the query language.</summary>
    public static Result<NewsQuery, QueryJsonFault> Read(string json) => QueryJsonReader.Read(json);
}
