using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

public sealed class NamesCommandTests(SampleIndex sample)
{
    [Theory]
    [InlineData("people", "v name count latest forms")]
    [InlineData("places", "v name count latest country forms region latitude longitude")]
    [InlineData("orgs", "v name count latest forms")]
    [InlineData("countries", "v name count latest code")]
    public void JsonHasTheDocumentedKeysInOrder(string command, string keys)
    {
        CommandRun run = sample.Run(command, "ukraine", "--format", "json", "--limit", "all");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Json, name => Assert.Equal(keys, string.Join(' ', name.EnumerateObject().Select(member => member.Name))));
        int[] counts = [.. run.Json.Select(name => name.GetProperty("count").GetInt32())];
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public void ACountIsTheNumberOfArticlesThatTheFilterFinds()
    {
        foreach ((string command, string filter) in new[] { ("people", "--person"), ("places", "--place"), ("orgs", "--org"), ("countries", "--country") })
        {
            JsonElement first = sample.Run(command, "date:2014", "--format", "json").Json[0];
            string name = first.GetProperty("name").GetString()!;
            Assert.Equal(first.GetProperty("count").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), sample.Run("count", "date:2014", filter, name).Output.Trim());
        }
    }

    [Fact]
    public void CsvHasAHeaderAndQuotesWhatNeedsIt()
    {
        CommandRun run = sample.Run("countries", "--format", "csv", "-n", "2");
        Assert.Equal("name,count,latest,code", run.Lines[0]);
        Assert.Equal(3, run.Lines.Length);
        Assert.Matches("^[^,]+,[0-9]+,[0-9]{4}-[0-9]{2}-[0-9]{2},[A-Z]{2}$", run.Lines[1]);
    }

    [Fact]
    public void PlacesAreAMapOfPoints()
    {
        CommandRun run = sample.Run("places", "--format", "geojson", "-n", "all");
        JsonElement map = Assert.Single(run.Json);
        JsonElement[] features = [.. map.GetProperty("features").EnumerateArray()];
        JsonElement[] places = [.. sample.Run("places", "--format", "json", "-n", "all").Json];
        JsonElement[] located = [.. places.Where(place => place.GetProperty("latitude").ValueKind == JsonValueKind.Number)];
        Assert.Equal("FeatureCollection", map.GetProperty("type").GetString());
        Assert.NotEmpty(located);
        Assert.Equal(
            located.Select(place => (Text(place, "name"), place.GetProperty("longitude").GetDouble(), place.GetProperty("latitude").GetDouble())),
            features.Select(feature => (Text(feature.GetProperty("properties"), "name"), Coordinate(feature, 0), Coordinate(feature, 1))));
        Assert.Contains($"{places.Length - located.Length} of {places.Length} places have no coordinates and are left out", run.Error, StringComparison.Ordinal);

        static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();
        static double Coordinate(JsonElement feature, int at) => feature.GetProperty("geometry").GetProperty("coordinates")[at].GetDouble();
    }

    [Fact]
    public void CooccurrenceLeavesTheNameItselfOut()
    {
        CommandRun run = sample.Run("countries", "--with", "Ukraine", "--format", "json", "--limit", "all");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Json, name => name.GetProperty("code").GetString() == "UA");
        Assert.Contains(run.Json, name => name.GetProperty("code").GetString() == "RU");
    }

    [Fact]
    public void FiltersNeedNoWordsAndMayBeRepeated()
    {
        int both = int.Parse(sample.Run("count", "--country", "Ukraine", "--country", "RU").Output, System.Globalization.CultureInfo.InvariantCulture);
        int one = int.Parse(sample.Run("count", "--country", "Ukraine").Output, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(both, 1, one);
        Assert.Equal(both, sample.Run("query", "--country", "Ukraine", "--country", "RU", "--format", "ids", "-n", "all").Lines.Length);
    }

    [Fact]
    public void SpellingsInTheSettingsCountAsOneWithoutIndexingAnew()
    {
        using var folder = new TemporaryFolder();
        string home = folder.Combine("index");
        string story = folder.Write("one.txt", "Talks\n\nVolodymyr Zelensky met Angela Merkel in Kyiv on Monday. Mr. Zelensky thanked Ms. Merkel.\n");
        string other = folder.Write("two.txt", "More talks\n\nVladimir Zelenski met Emmanuel Macron in Paris on Tuesday. Mr. Zelenski thanked Mr. Macron.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "--index", home, story, other).ExitCode);
        string Count() => CommandRun.Of(folder.Path, "count", "--index", home, "--person", "Volodymyr Zelensky").Output.Trim();
        Assert.Equal("1", Count());
        CommandRun similar = CommandRun.Of(folder.Path, "people", "--index", home, "--similar", "Volodymyr Zelensky", "--format", "json");
        Assert.Equal("Vladimir Zelenski", Assert.Single(similar.Json).GetProperty("name").GetString());
        string settings = folder.Combine("index", "newssearch.json");
        string text = File.ReadAllText(settings);
        File.WriteAllText(settings, text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, "\"people\": { \"Volodymyr Zelensky\": [\"Vladimir Zelenski\"] },"));
        Assert.Equal("2", Count());
        CommandRun people = CommandRun.Of(folder.Path, "people", "--index", home, "--format", "json");
        Assert.Equal(("Volodymyr Zelensky", 2), (people.Json[0].GetProperty("name").GetString(), people.Json[0].GetProperty("count").GetInt32()));
    }

    [Fact]
    public void AnAcronymAndTheNameItStandsForAreOneOrganization()
    {
        using var folder = new TemporaryFolder();
        string home = folder.Combine("index");
        folder.Write("a.txt", "Raid\n\nAgents of the Federal Bureau of Investigation searched a house in Ohio on Monday. The FBI said nothing more.\n");
        folder.Write("b.txt", "Denial\n\nThe FBI denied it, and the Oslo Ferry Company (OFC) declined to comment. The OFC runs nine ships.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "--index", home, "a.txt", "b.txt").ExitCode);
        JsonElement first = CommandRun.Of(folder.Path, "orgs", "--index", home, "--format", "json").Json[0];
        Assert.Equal(("Federal Bureau of Investigation", 2), (first.GetProperty("name").GetString(), first.GetProperty("count").GetInt32()));
        foreach (string[] question in new string[][] { ["--org", "FBI"], ["--org", "federal bureau of investigation"], ["org:fbi"], ["org:\"bureau of investigation\""] })
        {
            Assert.Equal("2", CommandRun.Of(folder.Path, ["count", "--index", home, .. question]).Output.Trim());
        }

        Assert.Equal("1", CommandRun.Of(folder.Path, "count", "--index", home, "--org", "OFC").Output.Trim());
        Assert.Equal("name,count,latest,forms", CommandRun.Of(folder.Path, "count", "--index", home, "--by", "org", "--format", "csv").Lines[0]);
        Assert.DoesNotContain("Federal", CommandRun.Of(folder.Path, "orgs", "--index", home, "--with", "FBI").Output, StringComparison.Ordinal);
        CommandRun hit = CommandRun.Of(folder.Path, "query", "--index", home, "org:ferry", "--format", "json");
        JsonElement snippet = Assert.Single(Assert.Single(hit.Json).GetProperty("snippets").EnumerateArray(), part => part.GetProperty("field").GetString() == "organizations");
        Assert.Equal("Oslo Ferry Company", snippet.GetProperty("text").GetString());
    }

    [Fact]
    public void CountsByAFieldAreThoseOfItsCommand()
    {
        foreach ((string field, string command) in new[] { ("person", "people"), ("place", "places"), ("org", "orgs"), ("country", "countries") })
        {
            Assert.Equal(sample.Run(command, "ukraine", "-n", "all", "--format", "csv").Output, sample.Run("count", "ukraine", "--by", field, "--format", "csv").Output);
        }
    }

    [Fact]
    public void ShortFormsCountForThePersonUnlessTheyAreWantedAsWritten()
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard", "Ida Quistgaard", "Quistgaard");
        CommandRun people = CommandRun.Of(folder.Path, "people", "--index", home, "--format", "csv");
        Assert.Equal(["name,count,latest,forms", "Ida Quistgaard,3,,Quistgaard"], people.Lines);
        Assert.Equal(
            ["name,count,latest,forms", "Ida Quistgaard,2,,", "Quistgaard,1,,"], CommandRun.Of(folder.Path, "people", "--index", home, "--format", "csv", "--as-written").Lines);
        string Count(params string[] arguments) => CommandRun.Of(folder.Path, ["count", "--index", home, .. arguments]).Output.Trim();
        Assert.Equal("3", Count("--person", "Ida Quistgaard"));
        Assert.Equal("3", Count("--person", "Quistgaard"));
        Assert.Equal("1", Count("--person", "Quistgaard", "--as-written"));
        Assert.Equal("2", Count("person:ida"));
    }

    [Fact]
    public void JoinWritesTheSettingsOnceAndApartTakesItBack()
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard", "Ida Kvistgaard", "Quistgaard");
        string settings = folder.Combine("index", "newssearch.json");
        CommandRun Run(params string[] arguments) => CommandRun.Of(folder.Path, ["people", "--index", home, "--format", "csv", .. arguments]);

        CommandRun joined = Run("--similar", "ida quistgaard", "--join", "Ida Kvistgaard", "QUISTGAARD");
        Assert.Equal(0, joined.ExitCode);
        Assert.Equal(["name,count,latest,forms", "Ida Quistgaard,3,,Ida Kvistgaard; Quistgaard"], joined.Lines);
        Assert.Equal("\"Ida Kvistgaard\", \"QUISTGAARD\" joined to \"Ida Quistgaard\" in index/newssearch.json\n", joined.Error);
        string written = File.ReadAllText(settings);
        Assert.Contains("""
              "people": {
                "Ida Quistgaard": [
                  "Ida Kvistgaard",
                  "Quistgaard"
                ]
              }
            """, written, StringComparison.Ordinal);

        CommandRun again = Run("--similar", "Ida Quistgaard", "--join", "Quistgaard");
        Assert.Equal((0, "\"Quistgaard\" joined to \"Ida Quistgaard\" already\n"), (again.ExitCode, again.Error));
        Assert.Equal(written, File.ReadAllText(settings));

        CommandRun apart = Run("--similar", "Ida Quistgaard", "--apart", "Quistgaard");
        Assert.Equal("\"Quistgaard\" kept apart from \"Ida Quistgaard\" in index/newssearch.json\n", apart.Error);
        Assert.Equal(["name,count,latest,forms", "Ida Quistgaard,2,,Ida Kvistgaard", "Quistgaard,1,,"], Run().Lines);
    }

    [Fact]
    public void PeopleWhoWereJoinedPartFromEitherSideWithTheirShortForms()
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard", "Ida Quistgaard", "Quistgaard", "Olaf Bremer", "Olaf Bremer", "Bremer");
        CommandRun Run(params string[] arguments) => CommandRun.Of(folder.Path, ["people", "--index", home, "--format", "csv", .. arguments]);
        string settings = File.ReadAllText(folder.Combine("index", "newssearch.json"));
        string[] before = Run().Lines;
        Assert.Equal(["name,count,latest,forms", "Ida Quistgaard,3,,Quistgaard", "Olaf Bremer,3,,Bremer"], before);

        Assert.Equal("Ida Quistgaard,5,,Olaf Bremer; Quistgaard", Run("--similar", "Ida Quistgaard", "--join", "Olaf Bremer").Lines[1]);
        Assert.Equal("\"Ida Quistgaard\" joined to \"Olaf Bremer\" already\n", Run("--similar", "Olaf Bremer", "--join", "Ida Quistgaard").Error);
        CommandRun apart = Run("--similar", "Olaf Bremer", "--apart", "Ida Quistgaard");
        Assert.Equal((0, "\"Ida Quistgaard\" kept apart from \"Olaf Bremer\" in index/newssearch.json\n"), (apart.ExitCode, apart.Error));
        Assert.Equal("Olaf Bremer,3,,Bremer", apart.Lines[1]);
        Assert.Equal(before, Run().Lines);
        Assert.Equal(settings, File.ReadAllText(folder.Combine("index", "newssearch.json")));

        CommandRun already = Run("--similar", "Olaf Bremer", "--apart", "Ida Quistgaard");
        Assert.Equal((0, "\"Ida Quistgaard\" apart from \"Olaf Bremer\" already\n"), (already.ExitCode, already.Error));
        Assert.Equal(before, Run().Lines);
    }

    [Fact]
    public void ArticlesAreCountedByTheirLanguage()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", """
            {"title":"Fähre","text":"Die Fähre war am Montag wieder zu spät, und niemand wusste, warum.","language":"de","date":"2019-05-07"}
            {"title":"Brücke","text":"Die Brücke über den Fluss bleibt bis zum Herbst gesperrt, sagt die Stadt.","language":"de-AT","date":"2019-06-01"}
            {"title":"Bro","text":"Broen over elva er stengt til høsten, sier kommunen, og ingen vet hvorfor.","language":"nb"}
            {"title":"橋","text":"橋","language":"zh-TW"}
            {"title":"x","text":"12 34"}
            """);
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "a.jsonl", "--index", "home").ExitCode);
        Assert.Equal(["name,count,latest", "de,2,2019-06-01", "nb,1,", "zh-Hant,1,"], CommandRun.Of(folder.Path, "count", "--by", "language", "--format", "csv", "--index", "home").Lines);
        Assert.Equal(["1  2019-05-07  de"], CommandRun.Of(folder.Path, "count", "fähre", "--by", "language", "--index", "home").Lines);
        JsonElement languages = Assert.Single(CommandRun.Of(folder.Path, "stats", "--format", "json", "--index", "home").Json).GetProperty("languages");
        Assert.Equal("""[{"name":"de","count":2},{"name":"nb","count":1},{"name":"zh-Hant","count":1}]""", languages.GetRawText());
    }

    [Theory]
    [InlineData("Ida Quistgaard", "Quistgaard")]
    [InlineData("Quistgaard", "Ida Quistgaard")]
    public void AShortFormIsKeptFromThePersonWhicheverIsNamedFirst(string name, string other)
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard", "Ida Quistgaard", "Quistgaard", "I. Quistgaard");
        CommandRun apart = CommandRun.Of(folder.Path, "people", "--index", home, "--similar", name, "--apart", other);
        Assert.Equal((0, $"\"{other}\" kept apart from \"{name}\" in index/newssearch.json\n"), (apart.ExitCode, apart.Error));
        Assert.Equal(
            ["name,count,latest,forms", "Ida Quistgaard,3,,I. Quistgaard", "Quistgaard,1,,"], CommandRun.Of(folder.Path, "people", "--index", home, "--format", "csv").Lines);
    }

    [Fact]
    public void AcronymsAreJoinedAsTheOrganizationsThatTheyStandFor()
    {
        using var folder = new TemporaryFolder();
        string home = folder.Combine("index");
        folder.Write("a.txt", "Raid\n\nAgents of the Federal Bureau of Investigation searched a house in Ohio on Monday. The FBI said nothing more.\n");
        folder.Write("b.txt", "Denial\n\nThe Central Intelligence Agency denied it. The CIA declined to comment.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "--index", home, "a.txt", "b.txt").ExitCode);
        CommandRun Run(params string[] arguments) => CommandRun.Of(folder.Path, ["orgs", "--index", home, "--format", "csv", .. arguments]);
        string before = Run().Output;

        CommandRun joined = Run("--similar", "FBI", "--join", "CIA");
        Assert.Equal(0, joined.ExitCode);
        Assert.Equal("\"CIA\" joined to \"Federal Bureau of Investigation\" in index/newssearch.json\n", joined.Error);
        Assert.Equal(["name,count,latest,forms", "Federal Bureau of Investigation,2,,Central Intelligence Agency"], joined.Lines);
        foreach (string name in new[] { "FBI", "CIA", "Federal Bureau of Investigation", "Central Intelligence Agency" })
        {
            Assert.Equal("2", CommandRun.Of(folder.Path, "count", "--index", home, "--org", name).Output.Trim());
        }

        CommandRun same = Run("--similar", "FBI", "--apart", "Federal Bureau of Investigation");
        Assert.Equal(2, same.ExitCode);
        Assert.Equal("newssearch: \"Federal Bureau of Investigation\": the same name as \"FBI\"\n", same.Error);
        Assert.Equal(0, Run("--similar", "CIA", "--apart", "FBI").ExitCode);
        Assert.Equal(before, Run().Output);
        Assert.Equal("1", CommandRun.Of(folder.Path, "count", "--index", home, "--org", "CIA").Output.Trim());
    }

    [Fact]
    public void PlacesWhoseNamesWereJoinedPartFromEitherSide()
    {
        using var folder = new TemporaryFolder();
        string home = folder.Combine("index");
        string one = folder.Write("one.txt", "Talks\n\nThe ministers met in Kiev on Monday.\n");
        string two = folder.Write("two.txt", "More talks\n\nThe ministers met in Kyiv on Tuesday.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "--index", home, one, two).ExitCode);
        string[] Counts() => [.. CommandRun.Of(folder.Path, "places", "--index", home, "--format", "csv").Lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..2]))];
        Assert.Equal(["Kyiv,2"], Counts());
        CommandRun.Of(folder.Path, "places", "--index", home, "--similar", "Kiev", "--join", "Kyiv");
        Assert.Equal(["Kiev,2"], Counts());
        CommandRun apart = CommandRun.Of(folder.Path, "places", "--index", home, "--similar", "Kyiv", "--apart", "Kiev");
        Assert.Equal((0, "\"Kiev\" kept apart from \"Kyiv\" in index/newssearch.json\n"), (apart.ExitCode, apart.Error));
        Assert.Equal(["Kiev,1", "Kyiv,1"], Counts());
    }

    [Fact]
    public void JoinRefusesNamesThatNoArticleHas()
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard");
        string settings = File.ReadAllText(folder.Combine("index", "newssearch.json"));
        CommandRun run = CommandRun.Of(folder.Path, "people", "--index", home, "--similar", "Ida Quistgard", "--join", "Nobody Else");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "newssearch: no article names \"Ida Quistgard\"; did you mean \"Ida Quistgaard\" (1 article)?\nnewssearch: no article names \"Nobody Else\"\n", run.Error);
        Assert.Equal(settings, File.ReadAllText(folder.Combine("index", "newssearch.json")));
    }

    [Theory]
    [InlineData("count", "--person", "Ida Quistgard")]
    [InlineData("count", "--person", "Quistgaard Ida Maria")]
    [InlineData("query", "--person", "Ida Quistgard")]
    [InlineData("query", "-c", "--person", "Ida Quistgard")]
    [InlineData("timeline", "--person", "Ida Quistgard")]
    [InlineData("people", "--with", "Ida Quistgard")]
    [InlineData("count", "--by", "org", "--person", "Ida Quistgard")]
    public void AWrongNameIsAnsweredWithTheOneThatMayBeMeant(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard", "Ida Quistgaard", "Quistgaard");
        CommandRun run = CommandRun.Of(folder.Path, [.. arguments, "--index", home]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"no article names \"{arguments[^1]}\"; did you mean \"Ida Quistgaard\" (3 articles)?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongPlaceIsAnsweredWithTheOneThatMayBeMeant()
    {
        CommandRun run = sample.Run("count", "--place", "Ukrane");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches("no article names \"Ukrane\"; did you mean \"Ukraine\" \\([0-9]+ articles\\)", run.Error);
    }

    [Fact]
    public void APlacesOtherNameIsProposed()
    {
        using var folder = new TemporaryFolder();
        string home = folder.Combine("index");
        string one = folder.Write("one.txt", "Talks\n\nThe ministers met in Kiev on Monday.\n");
        string two = folder.Write("two.txt", "More talks\n\nThe ministers met in Kyiv on Tuesday.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "--index", home, one, two).ExitCode);
        CommandRun similar = CommandRun.Of(folder.Path, "places", "--index", home, "--similar", "Kiev", "--format", "json");
        JsonElement found = Assert.Single(similar.Json);
        Assert.Equal(("Kyiv", "alias"), (found.GetProperty("name").GetString(), found.GetProperty("like").GetString()));

        // They count as one already.
        Assert.DoesNotContain("--join", CommandRun.Of(folder.Path, "places", "--index", home, "--similar", "Kiev").Error, StringComparison.Ordinal);
    }

    /// <summary>An index of articles that each name one person.</summary>
    private static string Indexed(TemporaryFolder folder, params string[] people)
    {
        string home = folder.Combine("index");
        string[] stories = [.. people.Select((person, i) => folder.Write($"{i}.txt", $"Talks\n\nThe minister thanked Mr. {person} for the report. {person} said that all was well.\n"))];
        CommandRun indexing = CommandRun.Of(folder.Path, ["index", "--index", home, .. stories]);
        Assert.True(indexing.ExitCode == 0, indexing.Error);
        return home;
    }

    [Fact]
    public void ANameOfTensOfThousandsOfLettersIsLikeNone()
    {
        CommandRun run = sample.Run("orgs", "--similar", new string('a', 40_000));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void OfManyUnknownNamesTheFirstAreProposedFor()
    {
        using var folder = new TemporaryFolder();
        string home = Indexed(folder, "Ida Quistgaard", "Ida Quistgaard");
        string[] names = [.. Enumerable.Range(10, 30).Select(i => $"Ida Quistgaar{i}")];
        CommandRun run = CommandRun.Of(folder.Path, ["count", "--index", home, .. names.SelectMany(name => new[] { "--person", name })]);
        string[] told = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(30, told.Length);
        Assert.All(told[..3], line => Assert.Contains("did you mean \"Ida Quistgaard\" (2 articles)?", line, StringComparison.Ordinal));
        Assert.All(told[3..], line => Assert.EndsWith("\"", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("''", "count", "--person", "")]
    [InlineData("' '", "query", "--place", " ")]
    [InlineData("'--'", "timeline", "--org=--")]
    [InlineData("''", "people", "--with", "")]
    [InlineData("''", "places", "--similar", "")]
    [InlineData("'.'", "orgs", "--similar", "FBI", "--join", ".")]
    public void ANameWithoutWordsIsRefused(string name, params string[] arguments)
    {
        CommandRun run = sample.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{name} is not a name: it has no words", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "count", "ukraine", "-n", "3")]
    [InlineData(2, "count", "ukraine", "--by", "weather")]
    [InlineData(2, "count", "ukraine", "--format", "json")]
    [InlineData(1, "count", "xylophonistically", "--by", "org")]
    [InlineData(1, "count", "xylophonistically", "--by", "language")]
    [InlineData(1, "people", "xylophonistically")]
    [InlineData(2, "people", "(troops")]
    [InlineData(2, "places", "--country", "Atlantis")]
    [InlineData(2, "countries", "--sort", "size")]
    [InlineData(2, "countries", "--similar", "Ukraine")]
    [InlineData(2, "people", "--join", "Nobody")]
    [InlineData(2, "people", "--similar", "Somebody", "--join", "Nobody", "--apart", "Nobody")]
    [InlineData(2, "people", "--similar", "Somebody", "--as-written")]
    [InlineData(2, "people", "--with", "Nobody", "--similar", "Somebody", "--join", "Nobody")]
    [InlineData(2, "people", "troops", "--similar", "Somebody", "--join", "Nobody")]
    [InlineData(2, "query", "country:Ukrane")]
    public void TheExitCodeTellsNoneFromError(int code, params string[] arguments)
    {
        CommandRun run = sample.Run(arguments);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }
}
