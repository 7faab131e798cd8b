using System.Buffers;
using System.Text;

namespace NewsSearch.Indexing;

/// <summary>
/// Articles that wait to be written until it is known which lines to cut from them, their bodies compressed in memory. Any thread may add.
/// </summary>
internal sealed class DeferredArticles : IDisposable
{
    /// <summary>Bytes of compressed bodies and all else, of some 70 MB of text; who comes later is written at once, and perhaps again.</summary>
    private const int MostBytes = 44 << 20;

    /// <summary>Bytes that an article takes beside its body, about: short articles are mostly that.</summary>
    private const int EntryBytes = 1000;

    /// <summary>UTF-16 units; a longer body is not worth the copies.</summary>
    private const int LongestBody = 1 << 20;

    private const int Level = 1;

    private readonly Lock _lock = new();
    private readonly ZstdSharp.Compressor _zstd = new(Level);
    private List<Entry> _entries = [];
    private long _bytes;

    public int Count => _entries.Count;

    /// <summary>Keeps the article; false when there is no room for it.</summary>
    public bool TryAdd(IndexedArticle article)
    {
        string body = article.Article.Body;
        if (body.Length > LongestBody)
        {
            return false;
        }

        IndexedArticle rest = article with { Article = article.Article with { Body = "" } };
        byte[] plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(body.Length));
        try
        {
            return TryAdd(rest, plain.AsSpan(0, Encoding.UTF8.GetBytes(body, plain)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    /// <summary>The articles, in the order of their coming. Not while others are added.</summary>
    public IEnumerable<IndexedArticle> Read() => Unpacked(_entries);

    /// <summary>The same, which are deferred no longer.</summary>
    public IEnumerable<IndexedArticle> Take()
    {
        lock (_lock)
        {
            List<Entry> taken = _entries;
            (_entries, _bytes) = ([], 0);
            return Unpacked(taken);
        }
    }

    public void Dispose() => _zstd.Dispose();

    private bool TryAdd(IndexedArticle rest, ReadOnlySpan<byte> body)
    {
        lock (_lock)
        {
            if (_bytes > MostBytes)
            {
                return false;
            }

            byte[] packed = _zstd.Wrap(body).ToArray();
            _entries.Add(new(rest, packed));
            _bytes += packed.Length + EntryBytes;
            return true;
        }
    }

    private static IEnumerable<IndexedArticle> Unpacked(List<Entry> entries)
    {
        using var zstd = new ZstdSharp.Decompressor();
        foreach (Entry entry in entries)
        {
            yield return entry.Article with { Article = entry.Article.Article with { Body = Encoding.UTF8.GetString(zstd.Unwrap(entry.Body)) } };
        }
    }

    private readonly record struct Entry(IndexedArticle Article, byte[] Body);
}
