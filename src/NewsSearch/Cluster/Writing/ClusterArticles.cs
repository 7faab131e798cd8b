using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Indexing;

namespace NewsSearch.Cluster.Writing;

/// <summary>What an index on a cluster holds, and where it was read.</summary>
/// <param name="scan">Reads the index.</param>
/// <param name="count">Articles in it when it was opened.</param>
internal sealed class ClusterArticles(ClusterScan scan, IReadOnlyDictionary<string, string> notes, int count) : IIndexedArticles
{
    /// <summary>So many articles are asked for one by one; then it is cheaper to read the hashes of all.</summary>
    private const int MostAskedFor = 500;

    /// <summary>Of so many articles the hashes are held, some 100 bytes each; of more each is asked for.</summary>
    private const int MostHeld = 2_000_000;

    private readonly Lazy<IReadOnlyDictionary<ulong, long>> _hashes = new(() => Hashes(scan));
    private int _asked;

    /// <summary>Without articles or notes, as a new index is.</summary>
    public static IIndexedArticles None { get; } = new Nothing();

    public bool IsEmpty => false;

    public IReadOnlyDictionary<string, string> Notes => notes;

    public KnownArticle? Find(string id)
    {
        if (count == 0)
        {
            return null;
        }

        if (count <= MostHeld && Interlocked.Increment(ref _asked) > MostAskedFor && TryNumber(id, out ulong number))
        {
            return _hashes.Value.TryGetValue(number, out long hash) ? new KnownArticle(hash, () => scan.Identity(id) is { } found ? StoredArticle.PathOf(found) : null) : null;
        }

        if (scan.Identity(id) is not { } article)
        {
            return null;
        }

        string? path = StoredArticle.PathOf(article);
        return new KnownArticle(StoredArticle.HashOf(article), () => path);
    }

    public IReadOnlyCollection<string> Paths() => scan.Values(ClusterSchema.Path).ToHashSet(StringComparer.Ordinal);

    public bool HoldsAny(string storedPath) => scan.Count(json => WriteFile(json, storedPath)) > 0;

    public IReadOnlyList<(string Id, string Key)> Articles(string storedPath)
    {
        var articles = new List<(string, string)>();
        foreach (IndexedArticle article in scan.Articles(json => WriteFile(json, storedPath), StoredArticle.Identity))
        {
            articles.Add((article.Id, article.Key));
        }

        return articles;
    }

    private static void WriteFile(Utf8JsonWriter json, string storedPath)
    {
        json.WriteStartObject("term");
        json.WriteString(ClusterSchema.Files, storedPath);
        json.WriteEndObject();
    }

    private static Dictionary<ulong, long> Hashes(ClusterScan scan)
    {
        var hashes = new Dictionary<ulong, long>();
        foreach ((string id, long hash) in scan.Hashes())
        {
            if (TryNumber(id, out ulong number))
            {
                hashes[number] = hash;
            }
        }

        return hashes;
    }

    private static bool TryNumber(string id, out ulong number) => ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);

    private sealed class Nothing : IIndexedArticles
    {
        public bool IsEmpty => true;

        public IReadOnlyDictionary<string, string> Notes => ReadOnlyDictionary<string, string>.Empty;

        public KnownArticle? Find(string id) => null;

        public IReadOnlyCollection<string> Paths() => [];

        public bool HoldsAny(string storedPath) => false;

        public IReadOnlyList<(string Id, string Key)> Articles(string storedPath) => [];
    }
}
