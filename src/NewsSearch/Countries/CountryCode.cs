namespace NewsSearch.Countries;

/// <summary>
/// Two Latin letters that stand for a country as in ISO 3166-1 alpha-2, assigned there or not: <c>UA</c>, <c>XK</c>. The default
/// value is <c>AA</c>, which the standard leaves to its users.
/// </summary>
public readonly record struct CountryCode
{
    private const int Letters = 26;

    /// <summary>The first letter times 26 plus the second, both counted from A: a gazetteer holds very many.</summary>
    private readonly ushort _packed;

    private CountryCode(int first, int second) => _packed = (ushort)((first * Letters) + second);

    /// <summary>Reads two letters of either case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CountryCode code)
    {
        bool isCode = text.Length == 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]);
        code = isCode ? new CountryCode((text[0] | 0x20) - 'a', (text[1] | 0x20) - 'a') : default;
        return isCode;
    }

    /// <summary>Reads two letters of either case.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static CountryCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out CountryCode code) ? code : throw new FormatException($"'{text}' is not two Latin letters");

    /// <summary>The letters as capitals.</summary>
    public override string ToString() => new([(char)('A' + (_packed / Letters)), (char)('A' + (_packed % Letters))]);
}
