using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Home;

public sealed class IndexSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LimitsThatAreNotNamedKeepTheirDefaults()
    {
        SourceLimits? limits = Load("""{ "limits": { "maxNesting": 6, "maxUnpackedBytes": 1000000000000 } }""").Limits;
        Assert.Equal(new SourceLimits { MaxNesting = 6, MaxUnpackedBytes = 1_000_000_000_000 }, limits);
        Assert.Null(Load("""{ "sources": [] }""").Limits);
    }

    [Theory]
    [InlineData("""{ "limits": { "maxNesting": 0 } }""", "'limits.maxNesting' has a value that it cannot have: it takes a whole number from 1")]
    [InlineData("""{ "limits": { "maxNests": 1 } }""", "unknown key 'maxNests'; known are maxRecordBytes, maxNesting, maxExpansion, ")]
    [InlineData("""{ "limits": { "maxEntries": "many" } }""", "line 1 are not valid: 'limits.maxEntries'")]
    [InlineData("""{ "limits": { "maxEntries": 2147483648 } }""", "'limits.maxEntries'")]
    [InlineData("""{ "limits": { "maxUnpackedBytes": 1.5 } }""", "'limits.maxUnpackedBytes'")]
    public void LimitsThatMakeNoSenseAreAnError(string json, string message)
    {
        IndexException error = Assert.Throws<IndexException>(() => Load(json));
        Assert.Equal(IndexFault.BadSettings, error.Fault);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NameVariantsAreReadAndWrittenBackAsThemselves()
    {
        var home = new IndexHome(_folder.Path);
        _folder.Write(IndexHome.SettingsFileName, """{ "sources": [], "people": { "Zoë Kraków": ["Zoe Krakow", "Z. O'Krakow"] } }""");
        IndexSettings settings = IndexSettings.Load(home);
        Assert.Equal(["Zoe Krakow", "Z. O'Krakow"], settings.People!["Zoë Kraków"]);
        Assert.Null(settings.Places);
        settings.Save(home);
        string written = File.ReadAllText(home.SettingsPath);
        Assert.Contains("\"Zoë Kraków\"", written, StringComparison.Ordinal);
        Assert.Contains("\"Z. O'Krakow\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("places", written, StringComparison.Ordinal);
    }

    [Fact]
    public void FormsOfAWordStandInOneListOfSynonyms() => Assert.Equal(
        ["war", "wars", "AT&T", "Star Trek: Discovery", "anti-war"],
        Assert.Single(Load("""{ "synonyms": [["war", "wars", "AT&T", "Star Trek: Discovery", "anti-war"]] }""").Synonyms!));

    [Fact]
    public void EverySettingIsReadAndWrittenBackAsItself()
    {
        // One value a key, in the table's order and layout, so that the file itself is the expectation; no key of the table is missing.
        const string All = """
            {
              "$schema": "../docs/newssearch.schema.json",
              "sources": [
                {
                  "path": "../a",
                  "source": "Harbour Post",
                  "map": "body=text",
                  "keep": "topic,fields.section",
                  "dateFormat": "dd/MM/yyyy",
                  "dateLanguage": "fr",
                  "encoding": "windows-1251",
                  "include": [
                    "*.html",
                    "2014/"
                  ],
                  "exclude": []
                }
              ],
              "people": {
                "Ann Lee": [
                  "A. Lee"
                ]
              },
              "places": {
                "Kyiv": [
                  "Kiev",
                  "Kiew"
                ]
              },
              "organizations": {
                "Federal Bureau of Investigation": [
                  "Feds"
                ]
              },
              "synonyms": [
                [
                  "ISIS",
                  "Islamic State"
                ],
                [
                  "car",
                  "auto"
                ]
              ],
              "saved": {
                "boats": "ferry OR boat"
              },
              "alerts": [
                "boats"
              ],
              "alertCommand": "mail -s news ann@harbour.example",
              "query": {
                "limit": 0,
                "sort": "oldest",
                "snippets": 3,
                "context": 20,
                "expand": true,
                "freshness": 30,
                "timeout": 60,
                "languages": [
                  "de",
                  "en"
                ]
              },
              "jobs": 2,
              "keepRepeated": true,
              "meaning": {
                "passages": "lead",
                "model": "models/many-languages"
              },
              "engine": {
                "address": "https://search.example:9200/news",
                "access": "access",
                "caFile": "authorities.pem",
                "insecure": true,
                "shards": 4,
                "replicas": 0,
                "partition": "year"
              },
              "terminal": {
                "color": "never",
                "colors": {
                  "match": "1",
                  "title": "2",
                  "meta": "3",
                  "person": "4",
                  "place": ""
                },
                "hyperlinks": "always",
                "pager": "less -R"
              },
              "limits": {
                "maxRecordBytes": 1,
                "maxNesting": 2,
                "maxExpansion": 3,
                "maxUnpackedBytes": 5000000000,
                "maxEntries": 5,
                "maxHeldBytes": 6
              }
            }

            """;
        IndexSettings settings = Load(All);
        settings.Save(new IndexHome(_folder.Path));
        Assert.Equal(All, File.ReadAllText(_folder.Combine(IndexHome.SettingsFileName)));
        Assert.All(SettingTable.All, setting => Assert.NotEmpty(settings.Listed(setting)));
        Assert.Equal(new SourceLimits(1, 2, 3, 5_000_000_000, 5, 6), settings.Limits);
        Assert.Equal(("3", "", "less -R"), (settings.Text(SettingTable.Snippets), settings.Text(Color("place")), settings.Text(SettingTable.Pager)));
        Assert.Equal([("sources[0]", "../a source=Harbour Post map=body=text keep=topic,fields.section dateFormat=dd/MM/yyyy dateLanguage=fr encoding=windows-1251 include=*.html 2014/ exclude=")], settings.Listed(SettingTable.Sources));
        Assert.Equal([("places.Kyiv", "Kiev; Kiew")], settings.Listed(SettingTable.Places));
        Assert.Equal([("query.snippets", "3")], settings.Listed(SettingTable.Snippets));
    }

    [Theory]
    [InlineData("""{ "sources": [ { "source": "b" } ] }""", "line 1 are not valid: an object of 'sources' lacks 'path'")]
    [InlineData("""{ "sources": [ { "path": null } ] }""", "'sources.path' has a value that it cannot have")]
    [InlineData("""{ "sources": [ "a" ] }""", "'sources' has a value that it cannot have: it takes a list of objects")]
    [InlineData("""{ "sources": [ { "path": "a", "include": "*.html" } ] }""", "'sources.include' has a value that it cannot have: it takes a list of patterns")]
    [InlineData("""{ "sources": [ { "path": "a", "exclude": [1] } ] }""", "'sources.exclude' has a value that it cannot have")]
    [InlineData("""{ "people": { "A": "B" } }""", "'people' has a value that it cannot have")]
    [InlineData("""{ "people": { "A": [1] } }""", "'people' has a value that it cannot have")]
    [InlineData("""{ "people": { "": ["A"] } }""", "line 1 are not valid: 'people.' has an empty name")]
    [InlineData("""{ "people": { "A": [" "] } }""", "'people.A' has an empty name")]
    [InlineData("""{ "places": { "Kyiv": [], "KYIV": [] } }""", "'places.KYIV' stands there twice")]
    [InlineData("""{ "people": { "Ann Lee": ["A. Lee"], "Al Lee": ["a. lee"] } }""", "'a. lee' stands in 'people.Ann Lee' and in 'people.Al Lee'")]
    [InlineData("""{ "organizations": { "A": ["A"] } }""", "'organizations.A' names 'A', below which it stands itself")]
    [InlineData("{ \"people\": {\n\"A\": [\"B\"],\n\"B\": [\"C\"],\n\"C\": [\"A\"] } }", "line 4 are not valid: 'people.C' names 'A', below which it stands itself")]
    [InlineData("""{ "synonyms": { "car": ["auto"] } }""", "'synonyms' has a value that it cannot have: it takes a list of lists")]
    [InlineData("""{ "synonyms": [["house*", "home"]] }""", "'synonyms' has 'house*'; * has no meaning there, an entry is words alone")]
    [InlineData("""{ "synonyms": [["car", "auto OR van"]] }""", "'synonyms' has 'auto OR van'; OR has no meaning there")]
    [InlineData("""{ "synonyms": [["car", "\"motor vehicle\""]] }""", "'synonyms' has '\"motor vehicle\"'; \" has no meaning there")]
    [InlineData("""{ "synonyms": [["car", "-van"]] }""", "'synonyms' has '-van'; - has no meaning there")]
    [InlineData("""{ "synonyms": [["war", "conflict"], ["battle", "wars"]] }""", "'synonyms' has 'wars' and 'war' in two lists; all forms of a word stand in one")]
    [InlineData("""{ "synonyms": [["war", "conflict", "WAR"]] }""", "'synonyms' has 'WAR' twice")]
    [InlineData("""{ "synonyms": [["car"]] }""", "'synonyms' has a value that it cannot have: it takes a list of lists of two words or more")]
    [InlineData("""{ "synonyms": [["car", " "]] }""", "'synonyms' has ' ', which is no word")]
    [InlineData("""{ "synonyms": [["car", 1]] }""", "'synonyms' has a value that it cannot have")]
    [InlineData("""{ "synonyms": [["car", "auto"], ["motor", "Auto"]] }""", "'synonyms' has 'Auto' twice; a word stands in one list, and once")]
    [InlineData("""{ "synonyms": [["motor  car", "Motor Car"]] }""", "'synonyms' has 'Motor Car' twice")]
    [InlineData("""{ "query": { "freshness": 0 } }""", "'query.freshness' has a value that it cannot have: it takes a whole number from 1")]
    [InlineData("""{ "query": { "expand": "yes" } }""", "'query.expand' has a value that it cannot have: it takes true or false")]
    [InlineData("""{ "saved": { "a": null } }""", "'saved' has a value that it cannot have")]
    [InlineData("""{ "query": [] }""", "'query' has a value that it cannot have: it takes an object")]
    [InlineData("{\n\n \"query\": { \"context\": 19 } }", "line 3 are not valid: 'query.context' has a value that it cannot have: it takes a whole number from 20")]
    [InlineData("{} {}", "line 1 are not valid")]
    [InlineData("", "line 1 are not valid")]
    public void WhatNoSettingTakesIsNamed(string json, string message)
    {
        IndexException error = Assert.Throws<IndexException>(() => Load(json));
        Assert.Equal(IndexFault.BadSettings, error.Fault);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullsCommentsCommasAndByteOrderMarksAreTaken()
    {
        IndexSettings settings = Load("\uFEFF{ // mine\n \"query\": { \"limit\": null, \"sort\": \"newest\", }, \"people\": null, }");
        Assert.Equal((null, "newest", null), (settings.Text(SettingTable.Limit), settings.Text(SettingTable.Sort), settings.People));
    }

    private static Setting Color(string name) => ((ObjectShape)SettingTable.Colors.Shape).Members.Single(color => color.Name == name);

    private IndexSettings Load(string json)
    {
        _folder.Write(IndexHome.SettingsFileName, json);
        return IndexSettings.Load(new IndexHome(_folder.Path));
    }
}
