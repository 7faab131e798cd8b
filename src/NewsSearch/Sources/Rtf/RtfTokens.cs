using System.Text;

namespace NewsSearch.Sources.Rtf;

/// <summary>Takes an RTF file apart, from front to back (Rich Text Format 1.9.1, "Conventions of an RTF reader").</summary>
/// <param name="stream">Stays open.</param>
internal sealed class RtfTokens(Stream stream)
{
    private const int MaxWord = 32;
    private const int MaxDigits = 10;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly StringBuilder _word = new();
    private int _position;
    private int _length;

    /// <summary>The next token; null at the end.</summary>
    public RtfToken? Next()
    {
        while (true)
        {
            switch (Take())
            {
                case -1:
                    return null;
                case '{':
                    return new(RtfTokenKind.GroupStart);
                case '}':
                    return new(RtfTokenKind.GroupEnd);
                case '\\':
                    return Control();
                case '\r' or '\n' or '\0':
                    break;
                case var other:
                    return new(RtfTokenKind.Byte, Number: other);
            }
        }
    }

    /// <summary>Leaves out bytes of any value, as behind <c>\bin</c>.</summary>
    public void Skip(int count)
    {
        for (; count > 0 && Peek() >= 0; count--)
        {
            _position++;
        }
    }

    private RtfToken Control()
    {
        int first = Take();
        if (first is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            return first == '\'' ? Hexadecimal() : new(RtfTokenKind.ControlSymbol, Number: first);
        }

        _word.Clear().Append((char)first);
        while (Peek() is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && _word.Length < MaxWord)
        {
            _word.Append((char)Take());
        }

        int? number = Number();
        if (Peek() == ' ')
        {
            _position++;
        }

        return new(RtfTokenKind.ControlWord, _word.ToString(), number);
    }

    private int? Number()
    {
        bool negative = Peek() == '-';
        if (negative)
        {
            _position++;
        }

        long value = 0;
        int digits = 0;
        for (; Peek() is >= '0' and <= '9' && digits < MaxDigits; digits++)
        {
            value = (value * 10) + Take() - '0';
        }

        return digits == 0 ? null : (int)Math.Clamp(negative ? -value : value, int.MinValue, int.MaxValue);
    }

    private RtfToken Hexadecimal()
    {
        int value = 0;
        for (int i = 0; i < 2 && Peek() is >= 0 and int digit && char.IsAsciiHexDigit((char)digit); i++)
        {
            value = (value * 16) + Convert.ToInt32(((char)Take()).ToString(), 16);
        }

        return new(RtfTokenKind.Byte, Number: value);
    }

    private int Take()
    {
        int next = Peek();
        _position += next < 0 ? 0 : 1;
        return next;
    }

    private int Peek()
    {
        if (_position == _length)
        {
            (_position, _length) = (0, stream.Read(_buffer));
        }

        return _length == 0 ? -1 : _buffer[_position];
    }
}
