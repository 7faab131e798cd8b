using NewsSearch.Countries;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Gazetteer;

/// <summary>
/// Names of places and what is known of them, from Data/places.tsv.gz, which tools/gazetteer writes. A name that several places
/// share leads to all of them. Immutable; the shared one is read at first use.
/// </summary>
internal sealed class WorldGazetteer
{
    private const int WellKnown = 1_000_000;

    private static readonly Lazy<WorldGazetteer> Shared = new(() => new WorldGazetteer(EmbeddedData.ReadText("places.tsv.gz")));

    private readonly string _text;
    private readonly List<Row> _rows = new(30_000);

    // The value of a name is 1 + its first row; further rows hang on Row.Next.
    private readonly PhraseTable _names = new(30_000);

    // First-level regions by country and code, for the towns that name their code.
    private readonly Dictionary<(CountryCode Country, ulong Code), int> _regions = new(4_000);
    private readonly Dictionary<int, CountryCode[]> _shores = [];
    private readonly Lazy<Dictionary<int, string[]>> _allNames;

    internal WorldGazetteer(string text)
    {
        _text = text;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            AddRow(start, text.AsSpan(start, end - start));
            start = end + 1;
        }

        _allNames = new(ReadAllNames);
    }

    public static WorldGazetteer Default => Shared.Value;

    /// <summary>How many names it knows, other names included.</summary>
    public int Count => _rows.Count;

    /// <summary>
    /// How many tokens from <paramref name="start"/> the longest known name spans, 0 for none, and as <paramref name="first"/> the first
    /// place of that name, to be given to <see cref="Next"/> and <see cref="this[int]"/>, or -1.
    /// </summary>
    public int Match(ReadOnlySpan<Token> tokens, int start, out int first)
    {
        int length = _names.Match(tokens, start, out int value);
        first = value - 1;
        if (length == 1)
        {
            first = FirstWrittenLike(tokens[start], first);
        }

        return first < 0 ? 0 : length;
    }

    /// <summary>The first place whose name is the whole mention, or -1.</summary>
    public int Exactly(ReadOnlySpan<Token> tokens, Mention mention) => Match(tokens, mention.First, out int first) == mention.Count ? first : -1;

    /// <summary>The first place of a name, or -1.</summary>
    public int Find(ReadOnlySpan<char> name) => _names.ValueOf(name) - 1;

    /// <summary>The next place of the same name, or -1.</summary>
    public int Next(int place) => _rows[place].Next;

    public GazetteerPlace this[int place]
    {
        get
        {
            Row row = _rows[place];
            int id = IdOf(place);
            string? region = RegionOf(place) is >= 0 and var known ? NameOf(known) : null;
            return new(id, NameOf(id), row.IsAbbreviation, row.Kind, row.Country, region, row.Population, row.Latitude, row.Longitude);
        }
    }

    public PlaceKind KindOf(int place) => _rows[place].Kind;

    /// <summary>The country that the place is or lies in, or null.</summary>
    public CountryCode? CountryOf(int place) => _rows[place].Country;

    /// <summary>The first-level region that the place is or lies in, by its main name, or -1.</summary>
    public int RegionOf(int place) =>
        _rows[place] is { Region: > 0, Country: { } country } row && _regions.TryGetValue((country, row.Region), out int region) ? region : -1;

    /// <summary>Whether a place lies in a country or region, or may: regions and towns of which the region is unknown lie in the whole country.</summary>
    public bool LiesIn(int place, int area)
    {
        if (KindOf(place) == PlaceKind.Country || CountryOf(place) is not { } country || country != CountryOf(area))
        {
            return false;
        }

        (int within, int region) = (RegionOf(place), KindOf(area) == PlaceKind.Country ? -1 : RegionOf(area));
        return within < 0 || region < 0 || within == region;
    }

    /// <summary>Whether a name is one that nobody explains by a country or region behind it: there the comma parts a list.</summary>
    /// <param name="place">The first place of the name, or -1.</param>
    public bool StandsAlone(int place)
    {
        bool known = false;
        for (; place >= 0 && !known; place = Next(place))
        {
            known = KindOf(place) != PlaceKind.City || IsCapital(place) || PopulationOf(place) >= WellKnown;
        }

        return known;
    }

    /// <summary>Whether a name is one of a region beside another one, in its country: there the comma parts a list, too.</summary>
    /// <param name="place">The first place of the name, or -1.</param>
    public bool IsPeer(int place, int region)
    {
        bool peer = false;
        for (; place >= 0 && !peer; place = Next(place))
        {
            peer = KindOf(place) == PlaceKind.Region && CountryOf(place) == CountryOf(region);
        }

        return peer;
    }

    /// <summary>The countries around a water that shares a short name with others; none for other places.</summary>
    public ReadOnlySpan<CountryCode> ShoresOf(int place) => _shores.GetValueOrDefault(place);

    /// <summary>All names of the place with this <see cref="IdOf"/>, the main one first.</summary>
    public IReadOnlyList<string> NamesOf(int id) => _allNames.Value.TryGetValue(id, out string[]? names) ? names : [NameOf(id)];

    public bool IsCapital(int place) => _rows[place].IsCapital;

    /// <summary>Whether place-names.tsv has the place: news names it without explanation, however small it is.</summary>
    public bool IsWellKnown(int place) => _rows[IdOf(place)].IsWellKnown;

    /// <summary>This name of the place, as the gazetteer writes it.</summary>
    public string NameOf(int place) => _text.Substring(_rows[place].NameStart, _rows[place].NameLength);

    /// <summary>Whether the name is short for the place's main name.</summary>
    public bool IsAbbreviation(int place) => _rows[place].IsAbbreviation;

    public int PopulationOf(int place) => _rows[place].Population;

    /// <summary>The same for all names of one place.</summary>
    public int IdOf(int place) => _rows[place].Main < 0 ? place : _rows[place].Main;

    // "US" is not "us" nor "Us", "Miss" is Mississippi only with a dot, and "U.N." is no town.
    private int FirstWrittenLike(in Token token, int place)
    {
        bool dotted = token.Shape == TokenShape.Dotted;
        bool shortened = dotted || token.Shape == TokenShape.AllCapitals || token.Has(TokenMarks.Abbreviated);
        while (place >= 0 && (_rows[place].IsAbbreviation ? !shortened : dotted))
        {
            place = _rows[place].Next;
        }

        return place;
    }

    private void AddRow(int start, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return;
        }

        int tab = line.IndexOf('\t');
        ReadOnlySpan<char> name = line[..tab], rest = line[(tab + 1)..];
        char letter = Field(ref rest)[0];
        PlaceKind kind = letter switch
        {
            'C' => PlaceKind.Country,
            'R' => PlaceKind.Region,
            'c' or 'P' => PlaceKind.City,
            _ => PlaceKind.Other,
        };
        ReadOnlySpan<char> countries = Field(ref rest);
        CountryCode? country = CountryCode.TryParse(countries, out CountryCode code) ? code : null;
        ulong region = Packed(Field(ref rest));
        int population = Number(Field(ref rest), 0);
        float latitude = Degrees(Number(Field(ref rest), int.MinValue)), longitude = Degrees(Number(Field(ref rest), int.MinValue));
        int main = Number(Field(ref rest), -1);
        char mark = rest.IsEmpty ? '\0' : rest[0];
        ref int first = ref _names.At(name);
        if (kind == PlaceKind.Region && main < 0 && region > 0)
        {
            _regions.TryAdd((code, region), _rows.Count);
        }
        else if (countries.Contains(','))
        {
            _shores.Add(_rows.Count, Codes(countries));
        }

        _rows.Add(new Row(
            start, (ushort)name.Length, kind, letter == 'P', mark == 'k', mark == 'a', country, region, population, latitude, longitude, main, first - 1));
        first = _rows.Count;
    }

    private Dictionary<int, string[]> ReadAllNames() => Enumerable.Range(0, _rows.Count).Where(row => _rows[row].Main >= 0)
        .GroupBy(row => _rows[row].Main, NameOf)
        .ToDictionary(names => names.Key, names => (string[])[NameOf(names.Key), .. names]);

    private static CountryCode[] Codes(ReadOnlySpan<char> list)
    {
        List<CountryCode> codes = [];
        foreach (Range code in list.Split(','))
        {
            codes.Add(CountryCode.Parse(list[code]));
        }

        return [.. codes];
    }

    /// <summary>A region's code, of at most eight characters, as a number; 0 for none.</summary>
    private static ulong Packed(ReadOnlySpan<char> code)
    {
        ulong packed = 0;
        foreach (char c in code)
        {
            packed = (packed << 8) | c;
        }

        return packed;
    }

    private static ReadOnlySpan<char> Field(ref ReadOnlySpan<char> rest)
    {
        int tab = rest.IndexOf('\t');
        ReadOnlySpan<char> field = tab < 0 ? rest : rest[..tab];
        rest = tab < 0 ? [] : rest[(tab + 1)..];
        return field;
    }

    private static int Number(ReadOnlySpan<char> digits, int missing)
    {
        if (digits.IsEmpty)
        {
            return missing;
        }

        bool negative = digits[0] == '-';
        int number = 0;
        foreach (char digit in negative ? digits[1..] : digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return negative ? -number : number;
    }

    private static float Degrees(int hundredths) => hundredths == int.MinValue ? float.NaN : hundredths / 100f;

    private readonly record struct Row(
        int NameStart,
        ushort NameLength,
        PlaceKind Kind,
        bool IsCapital,
        bool IsWellKnown,
        bool IsAbbreviation,
        CountryCode? Country,
        ulong Region,
        int Population,
        float Latitude,
        float Longitude,
        int Main,
        int Next);
}
