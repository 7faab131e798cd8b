using System.Text;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// Guesses in which legacy encoding bytes are that are no UTF-8 and that nothing declares: each candidate decodes them, and the text
/// that reads most like a language wins (<see cref="LetterScores"/>). Deterministic; never asked about valid UTF-8.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>More bytes than this decide nothing that these did not.</summary>
    private const int SampleLength = 32 * 1024;

    /// <summary>Fewer bytes above 127 than this are no evidence against the encoding of most undeclared pages.</summary>
    private const int FewestForText = 8;

    /// <summary>As much better than windows-1252, for each byte above 127, another encoding must read.</summary>
    private const double Lead = 0.05;

    private const int Windows1252 = 1252;

    /// <summary>DOS first: zip names without a flag are CP437 (PKWARE APPNOTE, appendix D).</summary>
    private static readonly int[] NamePages = [437, Windows1252, 866, 1251, 932, 54936, 950, 949, 850, 852, 1250, 1253, 1255, 1256, 20866];

    private static readonly int[] TextPages = [Windows1252, 1250, 1251, 20866, 1253, 1254, 1255, 1256, 932, 51932, 54936, 950, 949, 866];

    /// <summary>The encoding of file names, judged by all of them together; CP437 where none makes sense of them.</summary>
    public static Encoding OfNames(ReadOnlySpan<byte> names) => Best(names, NamePages, bar: 0);

    /// <summary>The encoding of a text; windows-1252 unless another one reads clearly better.</summary>
    public static Encoding OfText(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> sample = Sample(text);
        int high = CountHigh(sample);
        Encoding western = LegacyEncodings.Get(Windows1252);
        return high < FewestForText ? western : Best(sample, TextPages, LetterScores.Of(western.GetString(sample)) + (Lead * high));
    }

    /// <summary>Whether the bytes read as a text in the encoding that is guessed: hardly a control character, and letters for the most part.</summary>
    public static bool ShowsText(ReadOnlySpan<byte> bytes)
    {
        const int MostControls = 50;
        int controls = 0;
        int letters = 0;
        int marks = 0;
        foreach (char c in OfText(bytes).GetString(bytes[..Math.Min(bytes.Length, SampleLength)]))
        {
            bool layout = char.IsWhiteSpace(c);
            controls += !layout && (char.IsControl(c) || c == '\uFFFD') ? 1 : 0;
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
            marks += layout || char.IsLetterOrDigit(c) ? 0 : 1;
        }

        return controls <= 1 + ((letters + marks) / MostControls) && letters >= marks;
    }

    /// <summary>The candidate whose text scores highest and above <paramref name="bar"/>; the first one when none does.</summary>
    private static Encoding Best(ReadOnlySpan<byte> bytes, int[] pages, double bar)
    {
        Encoding best = LegacyEncodings.Get(pages[0]);
        foreach (int page in pages)
        {
            Encoding encoding = LegacyEncodings.Get(page);
            double score = LetterScores.Of(encoding.GetString(bytes));
            (best, bar) = score > bar ? (encoding, score) : (best, bar);
        }

        return best;
    }

    /// <summary>From the first byte above 127 on, which in the encodings of East Asia is the first of its character.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> text)
    {
        int first = Math.Max(0, text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F));
        return text[first..Math.Min(text.Length, first + SampleLength)];
    }

    private static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        int high = 0;
        foreach (byte b in bytes)
        {
            high += b > 0x7F ? 1 : 0;
        }

        return high;
    }
}
