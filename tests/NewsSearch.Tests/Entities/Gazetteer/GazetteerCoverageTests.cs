using System.Globalization;
using System.IO.Compression;
using NewsSearch.Entities.Gazetteer;

namespace NewsSearch.Tests.Entities.Gazetteer;

/// <summary>Measures the gazetteer against newer GeoNames files, which are read here only.</summary>
public sealed class GazetteerCoverageTests(ITestOutputHelper output)
{
    private sealed record City(string Name, string[] OtherNames, string Country, long Population);

    [Fact]
    public void LargestCitiesAreKnownInTheirCountry()
    {
        List<City> largest = [.. ReadCities().OrderByDescending(city => city.Population).Take(2000)];
        int known = largest.Count(city => IsKnown(city.Name, city.Country));
        string[] english = [.. largest.SelectMany(city => city.OtherNames.Where(LooksEnglish).Select(name => $"{name}\t{city.Country}")).Distinct()];
        int others = english.Count(entry => IsKnown(entry.Split('\t')[0], entry.Split('\t')[1]));
        output.WriteLine($"{known} of {largest.Count} largest cities by main name; {others} of {english.Length} other names in plain Latin letters");
        output.WriteLine("missing: " + string.Join(", ", largest.Where(city => !IsKnown(city.Name, city.Country)).Take(60).Select(city => $"{city.Name} {city.Country}")));
        Assert.True(known >= 1700, $"{known} of {largest.Count}");
    }

    [Fact]
    public void FirstLevelRegionsAreKnownInTheirCountry()
    {
        List<(string Country, string Name)> regions = [.. File.ReadLines(SharedData.Require("geonames/admin1CodesASCII.txt"))
            .Select(line => line.Split('\t')).Select(fields => (fields[0][..2], fields[1]))];
        int known = regions.Count(region => IsKnown(region.Name, region.Country));
        output.WriteLine($"{known} of {regions.Count} first-level regions by main name");
        Assert.True(known >= 3600, $"{known} of {regions.Count}");
    }

    private static List<City> ReadCities()
    {
        using ZipArchive zip = ZipFile.OpenRead(SharedData.Require("geonames/cities15000.zip"));
        using var reader = new StreamReader(zip.Entries[0].Open());
        var cities = new List<City>();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            cities.Add(new City(fields[1], fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries), fields[8], long.Parse(fields[14], CultureInfo.InvariantCulture)));
        }

        return cities;
    }

    private static bool LooksEnglish(string name) =>
        name.Length > 3 && char.IsAsciiLetterUpper(name[0]) && char.IsAsciiLetterLower(name[1]) && name.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'' or '.');

    private static bool IsKnown(string name, string country)
    {
        WorldGazetteer gazetteer = WorldGazetteer.Default;
        for (int place = gazetteer.Find(name); place >= 0; place = gazetteer.Next(place))
        {
            if (gazetteer[place].Country?.ToString() == country)
            {
                return true;
            }
        }

        return false;
    }
}
