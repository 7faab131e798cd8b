namespace NewsSearch.Tests.Architecture;

/// <summary>The engine's folders and the directions between them, as docs/architecture.md draws them.</summary>
internal static class Rooms
{
    /// <summary>
    /// What each room stands on. It may use these, what they stand on in turn, and the root's shared values; nothing else.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string[]> StandOn = new Dictionary<string, string[]>
    {
        [EngineSource.Root] = [],
        ["Dates"] = ["Languages"],
        ["Words"] = [],
        ["Countries"] = ["Words"],
        ["Languages"] = [],
        ["Queries"] = ["Dates", "Countries", "Languages"],
        ["Matching"] = ["Queries"],
        ["Highlighting"] = ["Matching"],
        ["Searching"] = ["Highlighting"],
        ["Output"] = ["Searching"],
        ["Sources"] = ["Dates"],
        ["Cleaning"] = ["Dates", "Words", "Languages"],
        ["Entities"] = ["Countries"],
        ["Home"] = ["Sources", "Words"],
        ["Indexing"] = ["Cleaning", "Entities", "Home"],
        ["Meaning"] = ["Home"],
        ["OnDisk"] = ["Searching", "Indexing", "Meaning"],
        ["Cluster"] = ["Searching", "Indexing", "Meaning"],
        ["Archive"] = ["Output", "Indexing", "Meaning"],
    };

    /// <summary>Every room that this one may use, itself and the root included.</summary>
    public static IReadOnlySet<string> ReachableFrom(string room)
    {
        HashSet<string> reached = [EngineSource.Root, room];
        var pending = new Stack<string>([room]);
        while (pending.TryPop(out string? next))
        {
            foreach (string below in StandOn[next].Where(reached.Add))
            {
                pending.Push(below);
            }
        }

        return reached;
    }
}
