namespace NewsSearch.Sources.Mime;

/// <summary>Undoes the content transfer encodings of mail (RFC 2045 section 6). What breaks their rules is kept as it stands.</summary>
internal static class TransferCoding
{
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> coded, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => DecodeQuotedPrintable(coded),
        "base64" => DecodeBase64(coded),
        _ => coded,
    };

    private static ReadOnlySpan<byte> DecodeQuotedPrintable(ReadOnlySpan<byte> coded)
    {
        byte[] bytes = new byte[coded.Length];
        int length = 0;
        while (!coded.IsEmpty)
        {
            int equals = coded.IndexOf((byte)'=');
            int plain = equals < 0 ? coded.Length : equals;
            coded[..plain].CopyTo(bytes.AsSpan(length));
            length += plain;
            coded = coded[plain..];
            if (coded.IsEmpty)
            {
                break;
            }

            if (coded is [_, (byte)'\n', ..] or [_, (byte)'\r', (byte)'\n', ..])
            {
                coded = coded[(coded[1] == '\n' ? 2 : 3)..];
            }
            else if (coded.Length >= 3 && char.IsAsciiHexDigit((char)coded[1]) && char.IsAsciiHexDigit((char)coded[2]))
            {
                bytes[length++] = (byte)((Digit(coded[1]) << 4) | Digit(coded[2]));
                coded = coded[3..];
            }
            else
            {
                bytes[length++] = coded[0];
                coded = coded[1..];
            }
        }

        return bytes.AsSpan(0, length);
    }

    /// <summary>By hand, for the framework's decoder refuses the whole for one stray character, which mail tells us to ignore.</summary>
    private static ReadOnlySpan<byte> DecodeBase64(ReadOnlySpan<byte> coded)
    {
        byte[] bytes = new byte[(coded.Length / 4 * 3) + 3];
        int length = 0;
        int held = 0;
        int bits = 0;
        foreach (byte b in coded)
        {
            int value = b switch
            {
                >= (byte)'A' and <= (byte)'Z' => b - 'A',
                >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
                (byte)'+' => 62,
                (byte)'/' => 63,
                _ => -1,
            };
            if (value < 0)
            {
                continue;
            }

            held = ((held << 6) | value) & 0xFFFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[length++] = (byte)(held >> bits);
            }
        }

        return bytes.AsSpan(0, length);
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
