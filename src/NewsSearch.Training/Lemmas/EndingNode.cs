namespace NewsSearch.Training.Lemmas;

/// <summary>An ending in the trie of a lemma table.</summary>
internal sealed class EndingNode
{
    /// <summary>The letters from the shorter ending on, backwards.</summary>
    public string Edge { get; set; } = "";

    /// <summary>The number of its rule; -1 where the shorter ending decides.</summary>
    public int Rule { get; set; } = -1;

    public List<EndingNode> Children { get; } = [];
}
