namespace NewsSearch.Queries.Json;

/// <summary>Where a value stands in a document, made as a text only when it is told.</summary>
internal sealed class JsonPath
{
    private readonly JsonPath? _parent;
    private readonly string _step;

    private JsonPath(JsonPath? parent, string step) => (_parent, _step) = (parent, step);

    /// <summary>The whole document.</summary>
    public static JsonPath Root { get; } = new(null, "$");

    public JsonPath Key(string name) => new(this, $".{name}");

    public JsonPath Item(int index) => new(this, $"[{index}]");

    public override string ToString()
    {
        var steps = new Stack<string>();
        for (JsonPath? path = this; path is not null; path = path._parent)
        {
            steps.Push(path._step);
        }

        return string.Concat(steps);
    }
}
