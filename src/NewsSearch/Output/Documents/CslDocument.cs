using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Output.Documents;

/// <summary>Hits as an array of CSL-JSON, an item a line.</summary>
public sealed class CslDocument : IHitDocument
{
    private bool _any;

    /// <inheritdoc/>
    public string Begin() => "[";

    /// <inheritdoc/>
    public string Of(SearchHit hit)
    {
        string before = _any ? ",\n" : "\n";
        _any = true;
        var item = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(item, OutputJson.Options))
        {
            CslJson.Write(json, hit.Indexed);
        }

        return before + Encoding.UTF8.GetString(item.WrittenSpan);
    }

    /// <inheritdoc/>
    public string End(int total) => _any ? "\n]\n" : "]\n";
}
