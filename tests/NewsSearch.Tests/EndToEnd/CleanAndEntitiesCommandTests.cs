using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

public sealed class CleanAndEntitiesCommandTests
{
    [Fact]
    public void CleanPrintsTheDocumentedKeys()
    {
        CommandRun run = CommandRun.Of(Repository.Root, "clean", "tests/articles/harbour/dock-strike-deal.html", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        JsonElement article = Assert.Single(run.Json);
        Assert.Equal(
            ["v", "path", "record", "url", "title", "published", "authors", "source", "language", "words", "body"],
            article.EnumerateObject().Select(member => member.Name));
        Assert.Equal("tests/articles/harbour/dock-strike-deal.html", article.GetProperty("path").GetString());
        Assert.Equal(2, article.GetProperty("authors").GetArrayLength());
    }

    [Theory]
    [InlineData("ukraine-2014/ban-visits-moscow-and-kiev.txt", "zeppelin", "marmalade", "ukulele", "inbox")]
    [InlineData("ukraine-2014/putin-obama-call.html", "flamingo", "tiramisu", "gerbil", "Pinterest", "crosswords")]
    [InlineData("ukraine-2014/geneva-statement.html", "lottery", "Fondue", "saxophone", "Most read")]
    [InlineData("harbour/liverpool-dockers-walk-out.txt", "marzipan", "pogo", "turnip", "More Articles")]
    [InlineData("harbour/dock-talks-collapse.html", "parrot", "kayak", "vacancies")]
    [InlineData("bridge/council-trims-bridge-inspections.txt", "pumpkin", "otter", "trombone", "gazebos", "sign up")]
    [InlineData("museum/linnet-returns.html.gz", "gherkins", "accordionist")]
    [InlineData("world/ferry-aground-off-cebu.html", "mangosteen", "durian", "toothpaste")]
    public void PageFurnitureIsGone(string file, params string[] words)
    {
        CommandRun run = CommandRun.Of(Repository.Root, "clean", Path.Combine("tests", "articles", file));
        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Output.Length > 300);
        Assert.All(words, word => Assert.DoesNotContain(word, run.Output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void WindowsPagesAreDecoded()
    {
        string body = CommandRun.Of(Repository.Root, "clean", "tests/articles/flood/hochwasser-bad-radkersburg.htm").Output;
        Assert.Contains("ü", body, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', body);
    }

    [Fact]
    public void CleaningStandardInputTwiceChangesNothing()
    {
        string path = Path.Combine(Repository.Articles, "ukraine-2014", "ban-visits-moscow-and-kiev.txt");
        string once = CommandRun.WithInput(Repository.Root, File.ReadAllBytes(path), "clean").Output;
        string twice = CommandRun.WithInput(Repository.Root, Encoding.UTF8.GetBytes(once), "clean", "-").Output;
        Assert.Equal(once, twice);
    }

    [Fact]
    public void EntitiesPointIntoTheGivenText()
    {
        const string Text = "Naïve 😀 words first. Angela Merkel met Donald Tusk in Warsaw. Merkel then flew to Paris.";
        CommandRun run = CommandRun.WithInput(Repository.Root, Encoding.UTF8.GetBytes(Text), "entities", "--text", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        JsonElement entities = Assert.Single(run.Json);
        Assert.Equal(["v", "path", "title", "people", "places", "organizations"], entities.EnumerateObject().Select(member => member.Name));
        JsonElement merkel = entities.GetProperty("people")[0];
        Assert.Equal(("Angela Merkel", 2), (merkel.GetProperty("name").GetString(), merkel.GetProperty("count").GetInt32()));
        foreach (JsonElement entity in entities.GetProperty("people").EnumerateArray().Concat(entities.GetProperty("places").EnumerateArray()))
        {
            foreach (JsonElement mention in entity.GetProperty("mentions").EnumerateArray())
            {
                Assert.Equal(Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()], mention.GetProperty("text").GetString());
            }
        }

        Assert.Equal(["Warsaw PL", "Paris FR"], entities.GetProperty("places").EnumerateArray().Select(place => $"{place.GetProperty("name")} {place.GetProperty("country")}"));
    }

    [Fact]
    public void LinesAreBodiesOfTheirOwn()
    {
        CommandRun run = CommandRun.WithInput(Repository.Root, "Barack Obama spoke.\n\nIn Rome nothing happened.\n"u8.ToArray(), "entities", "--text", "--lines", "--format", "json");
        Assert.Equal([1, 0, 0], run.Json.Select(line => line.GetProperty("people").GetArrayLength()));
        Assert.Equal([0, 0, 1], run.Json.Select(line => line.GetProperty("places").GetArrayLength()));
    }

    [Fact]
    public void TheLanguageOfShortTextsCanBeSaid()
    {
        byte[] text = "Die Häuser der Bürger stehen leer, sagte die Ministerin Petra Schulz in Wien."u8.ToArray();
        CommandRun run = CommandRun.WithInput(Repository.Root, text, "entities", "--text", "--lang", "de", "--format", "json");
        JsonElement entities = Assert.Single(run.Json);
        Assert.Equal("Petra Schulz", Assert.Single(entities.GetProperty("people").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("Wien", Assert.Single(entities.GetProperty("places").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal((2, "newssearch: --lang takes the code of a language, such as de, not 'german!'\n"),
            CommandRun.WithInput(Repository.Root, text, "entities", "--text", "--lang", "german!") is var refused ? (refused.ExitCode, refused.Error) : default);
    }

    [Theory]
    [InlineData("entities", "--text", "")]
    [InlineData("clean", "")]
    [InlineData("index", "")]
    public void AnEmptyPathIsNotTheWorkingFolder(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Talks\n\nAngela Merkel met Donald Tusk in Warsaw on Monday.\n");
        CommandRun run = CommandRun.Of(folder.Path, arguments);
        Assert.Equal((2, "", "newssearch: a path is empty; name a file or folder, for example articles/, or . for the folder that you are in\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void WithoutInputTheyAskForSome()
    {
        CommandRun run = CommandRun.Of(Repository.Root, "clean", "no/such/file.txt");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("no/such/file.txt: no such file or folder", run.Error, StringComparison.Ordinal);
    }
}
