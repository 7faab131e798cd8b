using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>The JSON of requests.</summary>
internal static class ClusterRequests
{
    private const int DeepestQuery = 1000;

    /// <summary>Escapes no more than JSON demands: nothing that is sent stands in a page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = DeepestQuery, SkipValidation = true };

    /// <summary>What <paramref name="write"/> writes, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Body(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }
}
