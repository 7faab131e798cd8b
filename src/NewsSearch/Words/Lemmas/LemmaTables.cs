using System.Collections.Concurrent;
using System.IO.Compression;

namespace NewsSearch.Words.Lemmas;

/// <summary>The lemma tables that the program has, each read when it is first asked for.</summary>
internal static class LemmaTables
{
    /// <summary>Languages whose forms are those of another.</summary>
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal) { ["bs"] = "hbs", ["hr"] = "hbs", ["sr"] = "hbs", ["no"] = "nb" };

    private static readonly ConcurrentDictionary<string, LemmaTable?> Read = new(StringComparer.Ordinal);

    /// <summary>The table of a language; null where there is none.</summary>
    /// <param name="language">Its code, see ISO 639-1.</param>
    public static LemmaTable? Of(string language) => Read.GetOrAdd(Shared.GetValueOrDefault(language, language), static table =>
        Open(table + ".lemmas") is { } plain ? new LemmaTable(Whole(plain))
        : Open(table + ".lemmas.br") is { } packed ? new LemmaTable(Unpacked(packed))
        : null);

    private static Stream? Open(string resource) => typeof(LemmaTables).Assembly.GetManifestResourceStream(resource);

    private static byte[] Whole(Stream resource)
    {
        using (resource)
        {
            byte[] data = GC.AllocateUninitializedArray<byte>((int)resource.Length);
            resource.ReadExactly(data);
            return data;
        }
    }

    private static byte[] Unpacked(Stream resource)
    {
        using (resource)
        using (var brotli = new BrotliStream(resource, CompressionMode.Decompress))
        using (var data = new MemoryStream((int)resource.Length * 4))
        {
            brotli.CopyTo(data);
            return data.ToArray();
        }
    }
}
