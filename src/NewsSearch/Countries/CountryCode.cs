namespace NewsSearch.Countries;

/// <summary>ISO 3166-1 alpha-2 codes in two bytes; 0 is no country.</summary>
internal static class CountryCode
{
    public static ushort Pack(ReadOnlySpan<char> code) => code.Length == 2 ? (ushort)((code[0] << 8) | code[1]) : (ushort)0;

    public static string? Unpack(ushort packed) =>
        packed == 0 ? null : string.Create(2, packed, static (code, p) => (code[0], code[1]) = ((char)(p >> 8), (char)(p & 0xFF)));
}
