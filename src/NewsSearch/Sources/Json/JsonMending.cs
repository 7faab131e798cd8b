using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSearch.Sources.Json;

/// <summary>
/// Makes JSON of what programs write that do not know it well: <c>NaN</c> and Python's words, names without quotes and strings in single
/// ones, raw line breaks and unknown escapes in strings, half a surrogate pair. What is wrong otherwise stays so; so does what
/// would become more than twice as long, as raw control characters do, which are of no text.
/// </summary>
internal sealed class JsonMending
{
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"u8);
    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\'"u8);

    private readonly ArrayBufferWriter<byte> _mended;
    private readonly ReadOnlyMemory<byte> _json;
    private int _at;

    private JsonMending(ReadOnlyMemory<byte> json)
    {
        _json = json;
        _mended = new ArrayBufferWriter<byte>(json.Length + 64);
    }

    private bool IsTooLong => _mended.WrittenCount > (2L * _json.Length) + 64;

    private ReadOnlySpan<byte> Rest => _json.Span[_at..];

    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json)
    {
        var mending = new JsonMending(json);
        mending.Run();
        return mending.IsTooLong ? json : mending._mended.WrittenMemory;
    }

    private void Run()
    {
        while (_at < _json.Length && !IsTooLong)
        {
            byte next = _json.Span[_at];
            if (next is (byte)'"' or (byte)'\'')
            {
                MendString(next);
            }
            else if (Rest.StartsWith("//"u8) || Rest.StartsWith("/*"u8))
            {
                CopyComment();
            }
            else if (char.IsAsciiLetter((char)next) || next is (byte)'_' or (byte)'$')
            {
                MendWord();
            }
            else if (Rest.StartsWith("-Infinity"u8))
            {
                _at++;
            }
            else if (next is 0x1E || Rest.StartsWith("\uFEFF"u8))
            {
                _at += next == 0x1E ? 1 : 3;
            }
            else
            {
                Copy(1);
            }
        }
    }

    private void Copy(int length)
    {
        _mended.Write(Rest[..length]);
        _at += length;
    }

    private void CopyComment()
    {
        bool line = Rest[1] == '/';
        ReadOnlySpan<byte> end = line ? "\n"u8 : "*/"u8;
        int length = Rest[2..].IndexOf(end);
        Copy(length < 0 ? Rest.Length : 2 + length + end.Length);
    }

    private void MendWord()
    {
        int length = Rest.IndexOfAnyExcept(NameBytes);
        length = length < 0 ? Rest.Length : length;
        ReadOnlySpan<byte> word = Rest[..length];
        bool isName = Rest[length..].TrimStart(" \t\r\n"u8) is [(byte)':', ..];

        // A number's exponent begins no word.
        bool inNumber = _at > 0 && _json.Span[_at - 1] is (>= (byte)'0' and <= (byte)'9') or (byte)'.';
        string? meant = inNumber ? null : isName ? $"\"{Encoding.ASCII.GetString(word)}\"" : Encoding.ASCII.GetString(word) switch
        {
            "NaN" or "nan" or "Infinity" or "inf" or "None" or "undefined" or "NULL" or "Null" => "null",
            "True" or "TRUE" => "true",
            "False" or "FALSE" => "false",
            _ => null,
        };
        if (meant is null)
        {
            Copy(length);
            return;
        }

        Write(meant);
        _at += length;
    }

    private void MendString(byte quote)
    {
        Write("\"");
        _at++;
        while (_at < _json.Length && !IsTooLong)
        {
            byte next = _json.Span[_at];
            if (next == quote)
            {
                _at++;
                break;
            }

            if (next == '\\')
            {
                MendEscape();
            }
            else if (next < 0x20)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"\\u{next:x4}"));
                _at++;
            }
            else if (next == '"')
            {
                Write("\\\"");
                _at++;
            }
            else
            {
                Copy(PlainLength());
            }
        }

        Write("\"");
    }

    /// <summary>At least one byte, up to the next that may need mending.</summary>
    private int PlainLength()
    {
        int length = 1;
        while (length < Rest.Length && Rest[length] >= 0x20 && !Special.Contains(Rest[length]))
        {
            length++;
        }

        return length;
    }

    private void MendEscape()
    {
        switch (Rest.Length > 1 ? (char)Rest[1] : ' ')
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                Copy(2);
                break;
            case '\'':
                Write("'");
                _at += 2;
                break;
            case 'u':
                MendCodeUnit();
                break;
            case 'x' when Rest.Length >= 4 && Hex(Rest[2..4]) is { } code:
                Write(string.Create(CultureInfo.InvariantCulture, $"\\u{code:x4}"));
                _at += 4;
                break;
            default:
                _at++;
                break;
        }
    }

    private void MendCodeUnit()
    {
        if (CodeUnit(Rest) is not { } unit)
        {
            _at++;
            return;
        }

        bool pair = char.IsHighSurrogate(unit) && CodeUnit(Rest[6..]) is { } second && char.IsLowSurrogate(second);
        if (char.IsSurrogate(unit) && !pair)
        {
            Write("\\ufffd");
            _at += 6;
            return;
        }

        Copy(pair ? 12 : 6);
    }

    private static char? CodeUnit(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && text.StartsWith("\\u"u8) && Hex(text[2..6]) is { } code ? (char)code : null;

    private static int? Hex(ReadOnlySpan<byte> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) ? code : null;

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _mended);
}
