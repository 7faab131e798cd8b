using System.IO.Compression;
using NewsSearch.Languages;

namespace NewsSearch.Training.Languages;

/// <summary>Writes the tables of <c>src/NewsSearch/Languages/Data</c>.</summary>
internal static class LanguageTableFiles
{
    /// <param name="models">The folder of Lingua's counts, with a folder a language.</param>
    /// <param name="target">The folder of the tables.</param>
    /// <param name="only">The scripts to write; all when empty.</param>
    public static void Write(string models, string target, IReadOnlyCollection<string> only, Action<string> report)
    {
        foreach (WritingScript script in LanguageWords.Scripts.Where(script => only.Count == 0 || only.Contains(script.ToString(), StringComparer.OrdinalIgnoreCase)))
        {
            LanguageTrainer trainer = new(new LanguageWords(models, report).Of(script), OptionsOf(script));
            byte[] bytes = LanguageTableFormat.Write(trainer.Train(report));
            string path = Path.Combine(target, $"languages-{script.ToString().ToLowerInvariant()}.br");
            byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
            _ = BrotliEncoder.TryCompress(bytes, packed, out int length, quality: 11, window: 22);
            File.WriteAllBytes(path, packed.AsSpan(0, length));
            report($"{path}: {length} bytes");
        }
    }

    private static LanguageTrainingOptions OptionsOf(WritingScript script) => script switch
    {
        WritingScript.Latin => new(3, 7, 50, 260_000, 0.0003f, 400_000, 12),
        WritingScript.Cyrillic => new(2, 5, 25, 60_000, 0.0002f, 24_000, 12),
        _ => new(2, 4, 25, 30_000, 0.0002f, 8_000, 12),
    };
}
