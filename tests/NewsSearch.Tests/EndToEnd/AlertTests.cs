using NewsSearch.Archive;
using NewsSearch.Cli.Commands;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Saved queries of which <c>index</c> tells the new articles that match.</summary>
public sealed class AlertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AlertTests() => Directory.CreateDirectory(_folder.Combine("news"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OnlyWhatIsNewAndMatchesIsTold()
    {
        Write("old", "The harbour burns.");
        Run("index", "news");
        Run("save", "harbour", "harbour", "--alert");
        Run("save", "plain", "harbour");
        Run("save", "strike", "strike", "--alert");
        Assert.DoesNotContain("alert", Run("index").Error, StringComparison.Ordinal);

        Write("new", "Fire in the harbours.");
        Write("other", "A quiet day.");
        string told = Run("index").Error;
        Assert.Contains("alert harbour: 1 new article\n", told, StringComparison.Ordinal);
        Assert.Contains("undated     new.txt\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("alert plain", told, StringComparison.Ordinal);
        Assert.DoesNotContain("alert strike", told, StringComparison.Ordinal);

        // Neither what changes nor what is made anew is new.
        Write("new", "Fire in the harbours again.");
        Assert.DoesNotContain("alert", Run("index").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", Run("index", "--rebuild").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgramsReadThemFromAFileOrAPipe()
    {
        Run("save", "harbour", "harbour", "--alert");
        Write("one", "The harbour burns.");
        CommandRun first = Run("index", "news", "-q", "--alerts", "alerts.jsonl");
        Assert.Equal("", first.Error);
        Write("two", "The harbour is closed.");
        CommandRun second = Run("index", "--alerts", "-");
        JsonSchemaTests.AssertValid("alert", second);
        Run("index", "--alerts", "alerts.jsonl");
        string line = Assert.Single(File.ReadAllLines(_folder.Combine("alerts.jsonl")));
        Assert.StartsWith("""{"v":1,"alert":"harbour","id":""", line, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Story one\"", line, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Story two\"", Assert.Single(second.Lines), StringComparison.Ordinal);
        CommandRun refused = Run("index", "--alerts", "no/such/folder/alerts.jsonl");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("cannot write alerts to no/such/folder/alerts.jsonl", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("index", "--alerts", "-", "--format", "json").ExitCode);
    }

    [Fact]
    public void ACommandHasThemOnItsInput()
    {
        Run("save", "harbour", "harbour", "--alert");
        Run("settings", "set", "alertCommand", "cat >> told.jsonl; exit 3");
        Write("one", "The harbour burns.");
        CommandRun run = CommandRun.Of(_folder.Path, "index", "news", "--index", "home");
        Assert.Contains("the command for alerts ended with exit code 3", run.Error, StringComparison.Ordinal);
        string folder = File.Exists(_folder.Combine("told.jsonl")) ? _folder.Path : Directory.GetCurrentDirectory();
        Assert.Contains("\"title\":\"Story one\"", Assert.Single(File.ReadAllLines(Path.Combine(folder, "told.jsonl"))), StringComparison.Ordinal);
        File.Delete(Path.Combine(folder, "told.jsonl"));
    }

    /// <summary>Of hundreds it is asked for all that match, and looked which of them are new.</summary>
    [Fact]
    public void HundredsAreCounted()
    {
        File.WriteAllLines(_folder.Combine("a.jsonl"), Enumerable.Range(0, 300).Select(i => $$"""{"id":"{{i}}","title":"T{{i}}","body":"The harbour of town {{i}} {{(i % 2 == 0 ? "burns" : "sleeps")}} tonight."}"""));
        Run("save", "fire", "burn", "--alert");
        string told = Run("index", "a.jsonl", "--alerts", "alerts.jsonl").Error;
        Assert.Contains("alert fire: 150 new articles\n", told, StringComparison.Ordinal);
        Assert.Contains("  and 140 more\n", told, StringComparison.Ordinal);
        Assert.Equal(150, File.ReadAllLines(_folder.Combine("alerts.jsonl")).Length);
    }

    [Theory]
    [InlineData(100, 1_000, 1)]
    [InlineData(101, 1_000, 1)]
    [InlineData(250, 25_000, 3)]
    [InlineData(251, 25_000, 1)]
    public void FewNewArticlesOfAnArchiveAreNamedInQueriesOfAHundred(int added, int all, int queries)
    {
        string[] ids = [.. Enumerable.Range(0, added).Select(i => i.ToString("x12", null))];
        IReadOnlyList<NewsQuery> asked = ArticleAlerts.Among(new NewsQuery.Everything(), ids, all);
        Assert.Equal(queries, asked.Count);
        Assert.Equal(added > 100 && queries == 1 ? 0 : added, asked.Sum(query => query.Children.OfType<NewsQuery.Or>().Sum(named => named.Operands.Count)));
    }

    /// <summary>What cannot be told is told once it can be, and the index is followed meanwhile.</summary>
    [Fact]
    public void AlertsOfAFileThatCannotBeWrittenAreToldTheNextTime()
    {
        Run("save", "harbour", "harbour", "--alert");
        Write("one", "The harbour burns.");
        Run("index", "news", "-q");
        string id = Run("query", "harbour", "--format", "ids").Output.Trim();
        var home = new IndexHome(_folder.Combine("home"));
        using var archive = new NewsArchive(home, new ArticleIndexSource(home), _ => throw new InvalidOperationException(), TimeProvider.System);
        var run = new ShellRun(_folder.Path);
        using var report = new AlertReport(run.Shell, archive) { Path = "later/alerts.jsonl", IsQuiet = true };
        report.Listen()!(id);
        Assert.StartsWith("cannot write alerts to later/alerts.jsonl: ", Assert.ThrowsAny<IOException>(() => report.Tell(print => print(), isWhole: true)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Combine("later"));
        report.Tell(print => print(), isWhole: true);
        report.Tell(print => print(), isWhole: true);
        Assert.Contains(id, Assert.Single(File.ReadAllLines(_folder.Combine("later/alerts.jsonl"))), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAKilledRunCouldNotTellTheNextOneTells()
    {
        Write("one", "The harbour burns.");
        Run("index", "news");
        Run("save", "harbour", "harbour", "--alert");
        string id = Run("query", "harbour", "--format", "ids").Output.Trim();
        using (var working = new UntoldArticles(new IndexHome(_folder.Combine("home"))))
        {
            working.Add(id);
            working.Add("0123456789ab");

            // A run that is at work tells them itself.
            Run("index", "--alerts", "alerts.jsonl");
            Assert.Empty(File.ReadAllLines(_folder.Combine("alerts.jsonl")));
        }

        Run("index", "--alerts", "alerts.jsonl");
        Assert.Contains(id, Assert.Single(File.ReadAllLines(_folder.Combine("alerts.jsonl"))), StringComparison.Ordinal);
        Run("index", "--alerts", "alerts.jsonl");
        Assert.Single(File.ReadAllLines(_folder.Combine("alerts.jsonl")));
        Assert.Empty(Directory.GetFiles(_folder.Combine("home"), "untold*"));
    }

    [Fact]
    public void AnAlertIsListedAndEndsWithItsQuery()
    {
        Run("save", "harbour", "harbour", "--alert");
        Run("save", "other", "other");
        Assert.Equal("harbour  harbour  alert\nother    other\n", Run("saved").Output);
        Assert.Contains("\"alert\":true", Run("saved", "--format", "json").Lines[0], StringComparison.Ordinal);

        // What is saved again stays an alert, unless it is said.
        Run("save", "harbour", "harbours");
        Assert.Contains("alert", Run("saved").Output, StringComparison.Ordinal);
        Run("save", "harbour", "harbours", "--alert=false");
        Assert.DoesNotContain("alert", Run("saved").Output, StringComparison.Ordinal);
        Run("save", "harbour", "harbours", "--alert");
        Run("saved", "delete", "harbour");
        Assert.DoesNotContain("alerts", File.ReadAllText(_folder.Combine("home/newssearch.json")), StringComparison.Ordinal);
    }

    private void Write(string name, string body) => File.WriteAllText(_folder.Combine($"news/{name}.txt"), $"Story {name}\n\n{body}\n");

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
