using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace NewsSearch.Output;

/// <summary>
/// Escapes what JSON demands (RFC 8259, section 7) and control characters, which could command a terminal, and nothing else:
/// names and emoji stay as they are, so that grep finds them. .NET's own encoders escape all characters beyond U+FFFF.
/// </summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    private const int LongestEscape = 6;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '"', '\\', '\u2028', '\u2029']);

    public override int MaxOutputCharactersPerInputCharacter => LongestEscape;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        for (int at = 0; at < all.Length; at++)
        {
            char c = all[at];
            if (char.IsSurrogate(c))
            {
                // Half a pair is no character; the caller replaces it.
                if (Rune.DecodeFromUtf16(all[at..], out _, out int length) != OperationStatus.Done)
                {
                    return at;
                }

                at += length - 1;
            }
            else if (Escaped.Contains(c))
            {
                return at;
            }
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var output = new Span<char>(buffer, bufferLength);
        string? shortForm = unicodeScalar switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\b' => "\\b", '\f' => "\\f", _ => null };
        if (shortForm is not null)
        {
            numberOfCharactersWritten = shortForm.TryCopyTo(output) ? shortForm.Length : 0;
            return numberOfCharactersWritten > 0;
        }

        if (WillEncode(unicodeScalar))
        {
            return output.TryWrite($"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
        }

        return new Rune(unicodeScalar).TryEncodeToUtf16(output, out numberOfCharactersWritten);
    }
}
