using NewsSearch.Home;
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
    [InlineData("""{ "limits": { "maxNesting": 0 } }""", "limits.maxNesting is below 1")]
    [InlineData("""{ "limits": { "maxNests": 1 } }""", "maxNests")]
    [InlineData("""{ "limits": { "maxEntries": "many" } }""", "line 1 are not valid")]
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

    private IndexSettings Load(string json)
    {
        _folder.Write(IndexHome.SettingsFileName, json);
        return IndexSettings.Load(new IndexHome(_folder.Path));
    }
}
