using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Training.Lemmas;

/// <summary>Trains the lemma tables, and measures each without a tenth of the lemmas.</summary>
internal static class LemmaTraining
{
    private const int HeldOut = 10;
    private const long Seed = 20140329;

    /// <summary>Most queries are in it: to unpack its table would cost more than to look words up.</summary>
    private const string Unpacked = "en";

    /// <summary>Writes <c>LANG.lemmas</c> of each language, packed by Brotli as <c>LANG.lemmas.br</c> but for English.</summary>
    /// <param name="lists">The folder of the lists, see <see cref="LemmaList"/>.</param>
    public static void Write(string lists, string tables, IEnumerable<string> languages, TextWriter output)
    {
        foreach (string language in languages)
        {
            byte[] table = new LemmaTrainer(LemmaOptions.Of(language)).Train(LemmaList.Read(lists, language));
            (string name, byte[] written) = language == Unpacked ? (language + ".lemmas", table) : (language + ".lemmas.br", Packed(table));
            File.WriteAllBytes(Path.Combine(tables, name), written);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language} {written.Length} bytes"));
        }
    }

    /// <summary>Tells how well each language's forms are known: those of the lemmas it learns from, and those of the tenth that is kept from it.</summary>
    public static void Measure(string lists, IEnumerable<string> languages, TextWriter output)
    {
        foreach (string language in languages)
        {
            List<(string Lemma, string[] Forms)> list = LemmaList.Read(lists, language);
            ILookup<bool, (string Lemma, string[] Forms)> parts = list.ToLookup(entry => PartOf(entry.Lemma) == 0);
            var table = new LemmaTable(new LemmaTrainer(LemmaOptions.Of(language)).Train([.. parts[false]]));
            output.WriteLine($"{language} known {LemmaAccuracy.Of(table, parts[false].Where(entry => PartOf(entry.Lemma) == 1))}, unseen {LemmaAccuracy.Of(table, parts[true])}");
        }
    }

    private static ulong PartOf(string lemma) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(lemma.AsSpan()), Seed) % HeldOut;

    private static byte[] Packed(byte[] table)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(table);
        }

        return packed.ToArray();
    }
}
