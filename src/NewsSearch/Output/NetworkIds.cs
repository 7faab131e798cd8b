using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>What the nodes of a network are called in files: the same in networks of other articles, so that programs can lay them over each other.</summary>
internal static class NetworkIds
{
    /// <summary>The id of each node, in their order: kind and name, as in <c>person:Barack Obama</c>.</summary>
    public static string[] Of(NameNetwork network)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. network.Nodes.Select(node => Free($"{Word(node.Kind)}:{node.Name.Name}", taken))];
    }

    /// <summary>How formats write the kind of a name: <c>person</c>, <c>place</c>, <c>org</c>.</summary>
    public static string Word(NameField kind) => kind switch
    {
        NameField.People => "person",
        NameField.Places => "place",
        NameField.Organisations => "org",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How formats write what is counted: <c>articles</c>, <c>sentences</c>.</summary>
    public static string Word(NetworkUnit unit) => unit == NetworkUnit.Articles ? "articles" : "sentences";

    // Two names can be shown alike: what the settings show for one may be what the index has for another.
    private static string Free(string id, HashSet<string> taken)
    {
        string free = id;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = $"{id} {number}";
        }

        return free;
    }
}
