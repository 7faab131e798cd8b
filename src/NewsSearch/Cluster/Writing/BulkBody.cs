using System.Buffers;
using System.Text.Json;

namespace NewsSearch.Cluster.Writing;

/// <summary>Lines of one <c>_bulk</c>: what is to be put and deleted, in their order. Not thread-safe.</summary>
internal sealed class BulkBody
{
    /// <summary>Bytes beyond which it is to be sent.</summary>
    private const int FullLength = 5 << 20;

    private readonly ArrayBufferWriter<byte> _lines = new(FullLength + (FullLength / 4));
    private readonly List<BulkItem> _items = [];
    private readonly IndexedDocument _document = new();

    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<BulkItem> Items => _items;

    public bool IsEmpty => _items.Count == 0;

    public bool IsFull => _lines.WrittenCount >= FullLength;

    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    /// <param name="version">Of two writes of an article, that of the higher one stays.</param>
    /// <param name="part">The alias of the part of the index that it is for; null for the one to which the whole body is sent.</param>
    public void Put(IndexedArticle article, long version, string? part = null) => Add("index", article.Id, version, part, json => _document.Write(json, article));

    /// <inheritdoc cref="Put"/>
    public void Delete(string id, long version, string? part = null) => Add("delete", id, version, part, null);

    /// <summary>The lines of some of the items.</summary>
    public ReadOnlyMemory<byte> LinesOf(IEnumerable<BulkItem> items)
    {
        var some = new ArrayBufferWriter<byte>();
        foreach (BulkItem item in items)
        {
            some.Write(_lines.WrittenSpan.Slice(item.Start, item.Length));
        }

        return some.WrittenMemory;
    }

    public void Clear()
    {
        _lines.ResetWrittenCount();
        _items.Clear();
    }

    private void Add(string action, string id, long version, string? part, Action<Utf8JsonWriter>? document)
    {
        int start = _lines.WrittenCount;
        using (var json = new Utf8JsonWriter(_lines, ClusterRequests.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject(action);
            if (part is not null)
            {
                json.WriteString("_index", part);
            }

            json.WriteString("_id", id);
            json.WriteNumber("version", version);
            json.WriteString("version_type", "external");
            json.WriteEndObject();
            json.WriteEndObject();
            EndLine(json);
            if (document is not null)
            {
                document(json);
                EndLine(json);
            }
        }

        _items.Add(new BulkItem(id, document is null, version, start, _lines.WrittenCount - start));
    }

    private void EndLine(Utf8JsonWriter json)
    {
        json.Flush();
        json.Reset();
        _lines.Write("\n"u8);
    }
}
