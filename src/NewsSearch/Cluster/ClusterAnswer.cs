using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>What a cluster answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Json">The body; an empty object where there was none.</param>
internal sealed record ClusterAnswer(int Status, JsonDocument Json) : IDisposable
{
    private const int Success = 200;
    private const int Redirect = 300;

    /// <summary>Whether it was done.</summary>
    public bool IsSuccess => Status is >= Success and < Redirect;

    /// <summary>The body.</summary>
    public JsonElement Root => Json.RootElement;

    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}
