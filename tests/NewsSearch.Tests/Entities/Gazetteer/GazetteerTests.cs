using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Tests.Entities.Gazetteer;

public sealed class GazetteerTests
{
    private static readonly WorldGazetteer Places = WorldGazetteer.Default;

    [Theory]
    [InlineData("Kyiv", "Kyiv", PlaceKind.City, "UA")]
    [InlineData("Kiev", "Kyiv", PlaceKind.City, "UA")]
    [InlineData("U.S.", "United States", PlaceKind.Country, "US")]
    [InlineData("America", "United States", PlaceKind.Country, "US")]
    [InlineData("Burma", "Myanmar", PlaceKind.Country, "MM")]
    [InlineData("Peking", "Beijing", PlaceKind.City, "CN")]
    [InlineData("Bombay", "Mumbai", PlaceKind.City, "IN")]
    [InlineData("Scotland", "Scotland", PlaceKind.Region, "GB")]
    [InlineData("Crimea", "Crimea", PlaceKind.Region, "UA")]
    [InlineData("West Bank", "West Bank", PlaceKind.Region, "PS")]
    [InlineData("Donbas", "Donbas", PlaceKind.Region, "UA")]
    [InlineData("Catalunya", "Catalonia", PlaceKind.Region, "ES")]
    [InlineData("Middle East", "Middle East", PlaceKind.Other, null)]
    [InlineData("Black Sea", "Black Sea", PlaceKind.Other, null)]
    [InlineData("Texas", "Texas", PlaceKind.Region, "US")]
    [InlineData("Côte d’Ivoire", "Ivory Coast", PlaceKind.Country, "CI")]
    [InlineData("Saint Petersburg", "Saint Petersburg", PlaceKind.City, "RU")]
    [InlineData("St. Petersburg", "Saint Petersburg", PlaceKind.City, "RU")]
    [InlineData("Port-au-Prince", "Port-au-Prince", PlaceKind.City, "HT")]
    public void NamesLeadToTheirPlace(string name, string main, object kind, string? country) =>
        Assert.Contains(All(name), place => place.Name == main && place.Kind == (PlaceKind)kind && place.Country?.ToString() == country);

    [Fact]
    public void OneNameLeadsToAllItsPlaces() =>
        Assert.Equal([("GE", PlaceKind.Country), ("US", PlaceKind.Region)], All("Georgia").Select(place => (place.Country!.Value.ToString(), place.Kind)).Order());

    [Fact]
    public void PopulationAndCoordinatesAreThoseOfTheCity()
    {
        GazetteerPlace berlin = All("Berlin").MaxBy(place => place.Population);
        Assert.InRange(berlin.Population, 3_000_000, 4_000_000);
        Assert.Equal((52.52, 13.41), (Math.Round(berlin.Latitude, 2), Math.Round(berlin.Longitude, 2)));
    }

    [Theory]
    [InlineData("Springfield", "Illinois", 39.8)]
    [InlineData("Springfield", "Massachusetts", 42.1)]
    [InlineData("Toulouse", "Occitanie", 43.6)]
    [InlineData("Scotland", "Scotland", null)]
    public void ATownLiesInItsRegion(string name, string region, double? latitude) =>
        Assert.Contains(All(name), place => place.Region == region && (latitude is null || Math.Round(place.Latitude, 1) == latitude));

    [Theory]
    [InlineData("Springfield", "Illinois", true)]
    [InlineData("Springfield", "Ohio", true)]
    [InlineData("Springfield", "Utah", false)]
    [InlineData("Springfield", "United States", true)]
    [InlineData("Toulouse", "Spain", false)]
    public void SomePlaceOfTheNameLiesInTheArea(string name, string area, bool lies) => Assert.Equal(lies, Any(name, Places.Find(area)));

    [Theory]
    [InlineData("in New York City today", 1, 3)]
    [InlineData("in New York today", 1, 2)]
    [InlineData("in new york today", 1, 0)]
    [InlineData("in South Korea and", 1, 2)]
    [InlineData("Democratic Republic of the Congo said", 0, 5)]
    [InlineData("Saudi. Arabia", 0, 0)]
    public void LongestNameMatches(string text, int start, int length)
    {
        using TokenBuffer tokens = TokenScanner.Scan(text, WordLexicon.Default);
        Assert.Equal(length, tokens[start].HasCapital ? Places.Match(tokens.Span, start, out _) : 0);
    }

    [Theory]
    [InlineData("US", 1)]
    [InlineData("Us", 0)]
    [InlineData("Miss", 0)]
    [InlineData("Miss.", 1)]
    public void AbbreviationsAreMatchedAsWritten(string text, int length)
    {
        using TokenBuffer tokens = TokenScanner.Scan(text, WordLexicon.Default);
        Assert.Equal(length, Places.Match(tokens.Span, 0, out _));
    }

    [Fact]
    public void LookupDoesNotAllocate()
    {
        using TokenBuffer tokens = TokenScanner.Scan("He flew from New York City to Kiev and the United Arab Emirates.", WordLexicon.Default);
        int found = Sum(tokens);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Sum(tokens);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(found, again);

        static int Sum(TokenBuffer tokens)
        {
            int sum = 0;
            for (int i = 0; i < tokens.Count; i++)
            {
                sum += Places.Match(tokens.Span, i, out _);
            }

            return sum;
        }
    }

    /// <summary>The embedded file is made from place-names.tsv: after an edit there, tools/gazetteer must run again.</summary>
    [Fact]
    public void EveryOwnNameIsInTheEmbeddedFile()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsSearch.sln")))
        {
            root = root.Parent;
        }

        Assert.SkipWhen(root is null, "the source tree is not above the tests");
        string file = Path.Combine(root!.FullName, "src", "NewsSearch", "Entities", "Data", "place-names.tsv");
        foreach (string line in File.ReadLines(file).Where(line => !line.StartsWith('#')))
        {
            string[] fields = line.Split('\t');
            string main = fields.Length > 3 && fields[3].Length > 0 ? fields[3] : fields[0];
            Assert.True(All(fields[0]).Any(place => place.Name == main && (place.Country?.ToString() ?? "") == (fields.Length > 2 && !fields[2].Contains(',', StringComparison.Ordinal) ? fields[2] : "")), line);
        }
    }

    private static bool Any(string name, int area)
    {
        bool any = false;
        for (int place = Places.Find(name); place >= 0; place = Places.Next(place))
        {
            any |= Places.LiesIn(place, area);
        }

        return any;
    }

    private static List<GazetteerPlace> All(string name)
    {
        var places = new List<GazetteerPlace>();
        for (int place = Places.Find(name); place >= 0; place = Places.Next(place))
        {
            places.Add(Places[place]);
        }

        return places;
    }
}
