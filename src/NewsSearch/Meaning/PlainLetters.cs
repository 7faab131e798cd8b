using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsSearch.Meaning;

/// <summary>
/// Letters without their accents, as BERT's vocabularies have them: canonical decomposition (Unicode's form D) without nonspacing marks. .NET does
/// not decompose where globalization is invariant, so the table is our own.
/// </summary>
internal static class PlainLetters
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTails = 0x11A7;

    private const int Vowels = 21, Tails = 28;

    private static readonly Lazy<Dictionary<int, string>> Table = new(Read);

    /// <summary>Appends what stands for a character: itself, other letters, or nothing for a mark.</summary>
    public static void Append(StringBuilder text, Rune character)
    {
        int code = character.Value;
        if (code < 0x80)
        {
            text.Append((char)code);
        }
        else if (code is >= FirstSyllable and <= LastSyllable)
        {
            // Unicode 3.12: a syllable of Hangul is a lead, a vowel and perhaps a tail.
            int place = code - FirstSyllable, tail = place % Tails;
            text.Append((char)(FirstLead + (place / (Vowels * Tails)))).Append((char)(FirstVowel + (place / Tails % Vowels)));
            if (tail > 0)
            {
                text.Append((char)(BeforeTails + tail));
            }
        }
        else if (Table.Value.TryGetValue(code, out string? plain))
        {
            text.Append(plain);
        }
        else if (Rune.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
        {
            AppendRune(text, character);
        }
    }

    /// <summary>Appends a character in one UTF-16 unit or two.</summary>
    public static void AppendRune(StringBuilder text, Rune character)
    {
        Span<char> units = stackalloc char[2];
        text.Append(units[..character.EncodeToUtf16(units)]);
    }

    private static Dictionary<int, string> Read()
    {
        using Stream resource = typeof(PlainLetters).Assembly.GetManifestResourceStream("letters.txt.gz")
            ?? throw new InvalidOperationException("The resource letters.txt.gz is not embedded.");
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress), Encoding.UTF8);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var letter = Rune.GetRuneAt(line, 0);
            table.Add(letter.Value, line[letter.Utf16SequenceLength..]);
        }

        return table;
    }
}
