using Lucene.Net.Search;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>What Lucene keeps for the whole process, set once before any index is opened.</summary>
internal static class LuceneSetup
{
    private static readonly Lazy<bool> Done = new(() =>
    {
        NewsCodec.Register();

        // Clauses are parts that the user wrote, which the query language bounds; words that a pattern stands for are never clauses.
        BooleanQuery.MaxClauseCount = int.MaxValue;
        return true;
    });

    public static void Ensure() => _ = Done.Value;
}
