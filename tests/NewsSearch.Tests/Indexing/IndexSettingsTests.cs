using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

public sealed class IndexSettingsTests
{
    [Fact]
    public void NameVariantsAreReadAndWrittenBackAsThemselves()
    {
        using var folder = new TemporaryFolder();
        var home = new IndexHome(folder.Path);
        folder.Write(IndexHome.SettingsFileName, """{ "sources": [], "people": { "Zoë Kraków": ["Zoe Krakow", "Z. O'Krakow"] } }""");
        IndexSettings settings = IndexSettings.Load(home);
        Assert.Equal(["Zoe Krakow", "Z. O'Krakow"], settings.People!["Zoë Kraków"]);
        Assert.Null(settings.Places);
        settings.Save(home);
        string written = File.ReadAllText(home.SettingsPath);
        Assert.Contains("\"Zoë Kraków\"", written, StringComparison.Ordinal);
        Assert.Contains("\"Z. O'Krakow\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("places", written, StringComparison.Ordinal);
    }
}
