using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace NewsSearch.Assistant;

/// <summary>Something that an assistant can ask.</summary>
/// <param name="Describe">What it does, for the assistant that has to choose.</param>
/// <param name="Input">Makes the schema of its arguments.</param>
/// <param name="Output">Makes the schema of its structured content.</param>
/// <param name="Run">Answers a call.</param>
internal sealed record AssistantTool(
    string Name, string Title, string Describe, Func<JsonElement> Input, Func<JsonElement> Output, Func<ToolCall, CallToolResult> Run)
{
    private readonly Lazy<JsonElement> _input = new(Input);

    /// <summary>The names of its arguments.</summary>
    public IReadOnlyCollection<string> ArgumentNames => [.. _input.Value.GetProperty("properties").EnumerateObject().Select(property => property.Name)];

    /// <summary>As the protocol tells of it. Nothing is ever changed, and nothing but the archive is asked.</summary>
    public Tool Announced() => new()
    {
        Name = Name,
        Title = Title,
        Description = Describe,
        InputSchema = _input.Value,
        OutputSchema = Output(),
        Annotations = new ToolAnnotations { Title = Title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}
