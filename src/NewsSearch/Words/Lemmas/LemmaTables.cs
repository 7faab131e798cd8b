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
    public static LemmaTable? Of(string language) =>
        Read.GetOrAdd(Shared.GetValueOrDefault(language, language), static table => Open(table) is { } packed ? Unpack(packed) : null);

    private static Stream? Open(string table) => typeof(LemmaTables).Assembly.GetManifestResourceStream(table + ".lemmas");

    private static LemmaTable Unpack(Stream packed)
    {
        using (packed)
        using (var brotli = new BrotliStream(packed, CompressionMode.Decompress))
        using (var data = new MemoryStream((int)packed.Length * 4))
        {
            brotli.CopyTo(data);
            return new LemmaTable(data.ToArray());
        }
    }
}
