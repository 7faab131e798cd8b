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
    private readonly List<Row> _rows;

    // The value of a name is 1 + its first row; further rows hang on Row.Next.
    private readonly PhraseTable _names;

    // First-level regions by country and code, for the towns that name their code.
    private readonly Dictionary<(CountryCode Country, ulong Code), int> _regions;
    private readonly Dictionary<int, CountryCode[]> _shores;
    private readonly Lazy<Dictionary<int, string[]>> _allNames;

    // Whose rows come before this one's, where this one has the names of a language.
    private readonly WorldGazetteer? _below;
    private readonly int _offset;
    private readonly Dictionary<int, int> _ownNames = [];

    internal WorldGazetteer(string text)
    {
        _text = text;
        (_rows, _names, _regions, _shores) = (new(30_000), new(30_000), new(4_000), []);
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

    private WorldGazetteer(WorldGazetteer below, string text)
    {
        (_below, _offset, _text) = (below, below.Count, text);
        (_rows, _names, _regions, _shores, _allNames) = (new(1_000), new(1_000) { TakesSmallWords = true }, below._regions, below._shores, below._allNames);
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '*')
            {
                AddNames(start, text.AsSpan(start, end - start));
            }

            start = end + 1;
        }
    }

    public static WorldGazetteer Default => Shared.Value;

    /// <summary>How many names it knows, other names included.</summary>
    public int Count => _offset + _rows.Count;

    /// <summary>Whether it has the names of a language other than English, too, by which it then calls places.</summary>
    public bool IsOfLanguage => _below is not null;

    /// <summary>This one with the names that a language has for its places.</summary>
    /// <param name="names">Lines of a name, a tab and the numbers of main names' lines; <c>a</c> behind a tab marks an abbreviation, <c>*</c> what is no name.</param>
    public WorldGazetteer With(string names) => new(this, names);

    /// <summary>What the language calls the place with this <see cref="IdOf"/>.</summary>
    public string OwnNameOf(int id) => _ownNames.TryGetValue(id, out int row) ? NameOf(row) : NameOf(id);

    /// <summary>
    /// How many tokens from <paramref name="start"/> the longest known name spans, 0 for none, and as <paramref name="first"/> the first
    /// place of that name, to be given to <see cref="Next"/> and <see cref="this[int]"/>, or -1.
    /// </summary>
    public int Match(ReadOnlySpan<Token> tokens, int start, out int first)
    {
        int length = _names.Match(tokens, start, out int value), further = 0;
        first = value - 1;
        if (_below is not null && (further = _below._names.Match(tokens, start, out value)) > length)
        {
            (length, first) = (further, value - 1);
        }

        if (length == 1)
        {
            first = FirstWrittenLike(tokens[start], first);
        }

        return first < 0 ? 0 : length;
    }

    /// <summary>The first place whose name is the whole mention, or -1.</summary>
    public int Exactly(ReadOnlySpan<Token> tokens, Mention mention) => Match(tokens, mention.First, out int first) == mention.Count ? first : -1;

    /// <summary>The first place of a name, or -1.</summary>
    public int Find(ReadOnlySpan<char> name) => _names.ValueOf(name) - 1 is >= 0 and var own ? own : _below?.Find(name) ?? -1;

    /// <summary>Whether a name of one word is known.</summary>
    public bool Knows(ulong word) => _names.Knows(word) || _below?.Knows(word) == true;

    /// <summary>The next place of the same name, or -1.</summary>
    public int Next(int place) => RowAt(place).Next;

    public GazetteerPlace this[int place]
    {
        get
        {
            Row row = RowAt(place);
            int id = IdOf(place);
            string? region = RegionOf(place) is >= 0 and var known ? NameOf(known) : null;
            return new(id, NameOf(id), row.IsAbbreviation, row.Kind, row.Country, region, row.Population, row.Latitude, row.Longitude);
        }
    }

    public PlaceKind KindOf(int place) => RowAt(place).Kind;

    /// <summary>The country that the place is or lies in, or null.</summary>
    public CountryCode? CountryOf(int place) => RowAt(place).Country;

    /// <summary>The first-level region that the place is or lies in, by its main name, or -1.</summary>
    public int RegionOf(int place) =>
        RowAt(place) is { Region: > 0, Country: { } country } row && _regions.TryGetValue((country, row.Region), out int region) ? region : -1;

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

    public bool IsCapital(int place) => RowAt(place).IsCapital;

    /// <summary>Whether place-names.tsv has the place: news names it without explanation, however small it is.</summary>
    public bool IsWellKnown(int place) => RowAt(IdOf(place)).IsWellKnown;

    /// <summary>This name of the place, as the gazetteer writes it.</summary>
    public string NameOf(int place) => place < _offset ? _below!.NameOf(place) : _text.Substring(RowAt(place).NameStart, RowAt(place).NameLength);

    /// <summary>Whether the name is short for the place's main name.</summary>
    public bool IsAbbreviation(int place) => RowAt(place).IsAbbreviation;

    public int PopulationOf(int place) => RowAt(place).Population;

    /// <summary>The same for all names of one place.</summary>
    public int IdOf(int place) => RowAt(place).Main < 0 ? place : RowAt(place).Main;

    private Row RowAt(int place) => place < _offset ? _below!.RowAt(place) : _rows[place - _offset];

    // "US" is not "us" nor "Us", "Miss" is Mississippi only with a dot, and "U.N." is no town.
    private int FirstWrittenLike(in Token token, int place)
    {
        bool dotted = token.Shape == TokenShape.Dotted;
        bool shortened = dotted || token.Shape == TokenShape.AllCapitals || token.Has(TokenMarks.Abbreviated);
        while (place >= 0 && (RowAt(place).IsAbbreviation ? !shortened : dotted))
        {
            place = RowAt(place).Next;
        }

        return place;
    }

    private void AddNames(int start, ReadOnlySpan<char> line)
    {
        int tab = line.IndexOf('\t');
        ReadOnlySpan<char> name = line[..tab], rest = line[(tab + 1)..], mains = Field(ref rest);
        bool abbreviation = !rest.IsEmpty;
        ref int first = ref _names.At(name);
        int next = first > 0 ? first - 1 : _below!.Find(name);
        foreach (Range number in mains.Split(' '))
        {
            int main = Number(mains[number], 0), place = Count;
            Row row = _below!.RowAt(main);
            _rows.Add(row with { NameStart = start, NameLength = (ushort)name.Length, IsAbbreviation = abbreviation, Main = main, Next = next });
            next = place;
            if (!abbreviation && name.Length > 3 && (!_ownNames.TryGetValue(main, out int known) || RowAt(known).NameLength > name.Length))
            {
                _ownNames[main] = place;
            }
        }

        first = next + 1;
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
