using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using AngleSharp.Html;

namespace NewsSearch.Sources.Feeds;

/// <summary>The text of an XML document: its references as HTML knows them, without the characters that no text has.</summary>
internal static class XmlCharacters
{
    private const int LongestReference = 40;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>What browsers make of references to the control characters of windows-1252 (WHATWG HTML, "numeric character reference end state").</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with its references replaced. A bare <c>&amp;</c> is one.</summary>
    public static string Decode(string raw, Action repaired)
    {
        if (raw.AsSpan().IndexOf('&') < 0 && raw.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && raw.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') < 0)
        {
            return raw;
        }

        StringBuilder text = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '&')
            {
                i += DecodeReference(raw.AsSpan(i + 1), text, repaired);
            }
            else if (char.IsHighSurrogate(raw[i]) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                text.Append(raw[i++]).Append(raw[i]);
            }
            else if (XmlConvert.IsXmlChar(raw[i]))
            {
                text.Append(raw[i]);
            }
            else
            {
                repaired();
            }
        }

        return text.ToString();
    }

    /// <summary>Appends what the reference that follows the ampersand stands for, and returns its length; 0 where none follows.</summary>
    private static int DecodeReference(ReadOnlySpan<char> rest, StringBuilder text, Action repaired)
    {
        ReadOnlySpan<char> near = rest[..Math.Min(rest.Length, LongestReference)];
        int end = near.IndexOf(';');
        ReadOnlySpan<char> name = end > 0 ? near[..end] : default;
        string? meant = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            ['#', ..] => Numeric(name[1..], repaired),
            _ => null,
        };
        if (meant is not null)
        {
            text.Append(meant);
            return end + 1;
        }

        repaired();
        return DecodeNamed(near, text);
    }

    /// <summary>The oldest of HTML's names do without a semicolon, where no value follows as in an address.</summary>
    private static int DecodeNamed(ReadOnlySpan<char> near, StringBuilder text)
    {
        int length = Math.Max(0, near.IndexOfAnyExcept(NameCharacters));
        bool closed = length < near.Length && near[length] == ';';
        bool assigned = length < near.Length && near[length] == '=';
        string? meant = length == 0 || assigned ? null : HtmlEntityProvider.Resolver.GetSymbol(closed ? $"{near[..length]};" : near[..length].ToString());
        text.Append(meant ?? "&");
        return meant is null ? 0 : length + (closed ? 1 : 0);
    }

    /// <summary>Null for what is no number; empty for a character that no text has.</summary>
    private static string? Numeric(ReadOnlySpan<char> digits, Action repaired)
    {
        bool hexadecimal = digits is ['x' or 'X', ..];
        bool read = hexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!read)
        {
            return null;
        }

        if (code is >= 0x80 and < 0xA0)
        {
            return Windows1252[code - 0x80].ToString();
        }

        if (Rune.IsValid(code) && (code > 0xFFFF || XmlConvert.IsXmlChar((char)code)))
        {
            return new Rune(code).ToString();
        }

        repaired();
        return "";
    }
}
