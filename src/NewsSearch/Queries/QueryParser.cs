using NewsSearch.Queries.Syntax;

namespace NewsSearch.Queries;

/// <summary>
/// Reads the query language: Lucene's grammar, where AND binds tighter than OR and words side by side bind loosest, and the news
/// archives' operators, turned into a <see cref="NewsQuery"/>.
/// </summary>
/// <remarks>
/// Lucene's classic parser was rejected: it has no true precedence, depends on culture and time zone, and its errors carry no column.
/// </remarks>
public static class QueryParser
{
    /// <summary>The names of fields, one a field, without their colons.</summary>
    public static IReadOnlyList<string> FieldNames => QueryFields.Names;

    /// <summary>Parses <paramref name="text"/>; never throws on any text.</summary>
    public static Result<ParsedQuery, QueryFault> Parse(string text, QueryOptions options) => Read(text, options).TryGet(out ParsedQuery? parsed, out QueryFault? fault)
        ? parsed
        : fault with { Correction = QueryRepair.Of(text, fault, mended => Read(mended, options).TryGet(out _, out QueryFault? left) ? null : left) };

    private static Result<ParsedQuery, QueryFault> Read(string text, QueryOptions options) =>
        QueryGrammar.Parse(HebrewAcronyms.WithGershayim(text), options, [], new QueryBudget());
}
