using System.Text;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>delete --forever, sources --deleted and restore, each on an index of its own.</summary>
public sealed class DeleteForeverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DeleteForeverTests()
    {
        Write("a.txt", "Harbour strike\n\nThe dockers went on strike.\n");
        Write("b.txt", "River flood\n\nTroops filled sandbags.\n");
        Write("c.txt", "Border troops\n\nTroops left the border.\n");
        Succeed("index", "-j", "1", "news");
    }

    private string List => _folder.Combine("index/deleted.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItStaysAwayWhenItsFileChangesTheCatalogueIsLostAndTheIndexIsMadeAnew()
    {
        Assert.Matches("^1 article deleted forever in [0-9.]+ s; 2 in the index\n$", Succeed("delete", "flood", "--forever", "--yes").Error);
        Write("b.txt", "River flood\n\nTroops filled many sandbags.\n");
        Assert.StartsWith("0 added, 0 changed, 2 unchanged, 1 deleted forever, 0 skipped; 2 in the index; ", Succeed("index", "-j", "1").Error, StringComparison.Ordinal);
        File.Delete(Directory.EnumerateFiles(_folder.Combine("index"), "catalogue_*").Single());
        Assert.Contains("1 deleted forever", Succeed("index", "-j", "1").Error, StringComparison.Ordinal);
        Assert.Contains("2 added, 0 changed, 0 unchanged, 1 deleted forever", Succeed("index", "--rebuild", "-j", "1").Error, StringComparison.Ordinal);
        Assert.Equal(1, Succeed("index", "--rebuild", "-j", "1", "--format", "json").Json[0].GetProperty("keptOut").GetInt32());
        Assert.Equal(["Border troops", "Harbour strike"], Titles());
    }

    [Fact]
    public void ItComesBackOnceItIsRestoredAndNoOtherDeletedOneWithIt()
    {
        _folder.Write("news/d.jsonl", """
            {"id":"1","title":"Opera","body":"The singers sang."}
            {"id":"2","title":"Ballet","body":"The dancers danced."}
            {"id":"3","title":"Drama","body":"The actors acted."}

            """);
        Succeed("index", "-j", "1");
        string id = Succeed("query", "singers", "--format", "ids").Lines[0];
        Succeed("delete", "singers", "--forever", "--yes");
        Succeed("delete", "dancers", "--yes");
        Assert.Contains("0 added, 0 changed, 6 unchanged", Succeed("index", "-j", "1").Error, StringComparison.Ordinal);

        Assert.Equal("1 article restored; newssearch index reads it again\n", Succeed("restore", id).Error);
        Assert.Equal(1, Run("sources", "--deleted").ExitCode);
        Assert.DoesNotContain("Opera", Titles());
        Assert.Contains("1 added, 0 changed, 5 unchanged", Succeed("index", "-j", "1").Error, StringComparison.Ordinal);
        Assert.Equal(["Border troops", "Drama", "Harbour strike", "Opera", "River flood"], Titles());
        Assert.Contains("0 added, 0 changed, 6 unchanged", Succeed("index", "-j", "1").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source", "Other Post")]
    [InlineData("--map", "id=title")]
    public void ReadUnderAnotherOutletOrKeyItStaysAway(params string[] options)
    {
        _folder.Write("d.jsonl", """
            {"id":"1","title":"Opera","body":"The singers sang.","url":"https://example.org/opera"}
            {"id":"2","title":"Ballet","body":"The dancers danced.","url":"https://example.org/ballet"}

            """);
        Succeed("index", "-j", "1", "d.jsonl");
        Succeed("delete", "singers", "--forever", "--yes");
        Succeed(["index", "-j", "1", "d.jsonl", .. options]);
        Assert.Contains("Ballet", Titles());
        Assert.DoesNotContain("Opera", Titles());
    }

    [Fact]
    public void WhatIsReadAsFromAnotherOutletByNowIsRestoredByTheIdThatItHad()
    {
        _folder.Write("d.jsonl", """
            {"id":"1","title":"Opera","body":"The singers sang."}
            {"id":"2","title":"Ballet","body":"The dancers danced."}

            """);
        Succeed("index", "-j", "1", "d.jsonl");
        string id = Succeed("query", "singers", "--format", "ids").Lines[0];
        Succeed("delete", "singers", "--forever", "--yes");
        Succeed("index", "-j", "1", "d.jsonl", "--source", "Other Post");
        Assert.DoesNotContain("Opera", Titles());
        Succeed("restore", id);
        Succeed("index", "-j", "1");
        Assert.Contains("Opera", Titles());
        Assert.Equal("1\n", Succeed("count", "source:\"Other Post\" AND singers").Output);
    }

    [Fact]
    public void AnotherArticleWithTheIdentifierIsReadFromTheSameFile()
    {
        _folder.Write("d.jsonl", """{"id":"1","title":"Opera","body":"The singers sang.","source":"Post"}""" + "\n" + """{"id":"1","title":"Ballet","body":"The dancers danced.","source":"Gazette"}""" + "\n");
        Succeed("index", "-j", "1", "d.jsonl");
        Succeed("delete", "singers", "--forever", "--yes");
        Succeed("index", "-j", "1", "--rebuild");
        Assert.Contains("Ballet", Titles());
        Assert.DoesNotContain("Opera", Titles());
    }

    [Fact]
    public void AnotherFileThatHoldsTheArticleTooGivesItBack()
    {
        const string Opera = """{"id":"1","title":"Opera","body":"The singers sang."}""";
        _folder.Write("news/d.jsonl", Opera + "\n");
        Succeed("index", "-j", "1");
        string id = Succeed("query", "singers", "--format", "ids").Lines[0];
        Succeed("delete", "singers", "--forever", "--yes");
        _folder.Write("news/e.jsonl", Opera + "\n");
        Assert.Contains("1 deleted forever", Succeed("index", "-j", "1").Error, StringComparison.Ordinal);
        File.Delete(_folder.Combine("news/d.jsonl"));
        Succeed("restore", id);
        Succeed("index", "-j", "1");
        Assert.Contains("Opera", Titles());
    }

    [Fact]
    public void AnArticleThatIsReadAsOfAnotherOutletIsTheSame()
    {
        Succeed("delete", "flood", "--forever", "--yes");
        Succeed("index", "-j", "1", "--source", "River Post", "news");
        Assert.Equal(["Border troops", "Harbour strike"], Titles());
    }

    [Fact]
    public void AnIdThatTwoOutletsGiveIsNotOneArticle()
    {
        _folder.Write("news/d.jsonl", """
            {"id":"1","source":"Post","title":"Opera","body":"The singers sang."}
            {"id":"1","source":"Times","title":"Ballet","body":"The dancers danced."}

            """);
        Succeed("index", "-j", "1");
        Succeed("delete", "singers", "--forever", "--yes");
        Succeed("index", "--rebuild", "-j", "1");
        Assert.Equal(["Ballet", "Border troops", "Harbour strike", "River flood"], Titles());
    }

    [Fact]
    public void TheListTellsWhatStaysAway()
    {
        Assert.Equal((1, ""), (Run("sources", "--deleted").ExitCode, Run("sources", "--deleted").Output));
        string[] ids = Succeed("query", "troops", "--sort", "newest", "--format", "ids").Lines;
        RunAt(new DateTimeOffset(2014, 3, 29, 21, 30, 5, TimeSpan.Zero), "delete", "troops", "--forever", "--yes");
        CommandRun text = Succeed("sources", "--deleted");
        Assert.Equal([.. ids.Order().Select(id => $"{id}  2014-03-29")], text.Lines.Select(line => line[..24]).Order());
        Assert.Equal(["Border troops", "River flood"], text.Lines.Select(line => line[26..]).Order());
        Assert.EndsWith("\n\n2 articles deleted forever; list them with: newssearch --index index sources --deleted\n", Succeed("sources").Output, StringComparison.Ordinal);

        CommandRun json = Succeed("sources", "--deleted", "--format", "json");
        JsonSchemaTests.AssertValid("deleted", json);
        Assert.Equal("""{"v":1,"id":"ID","key":"../news/b.txt","title":"River flood","source":null,"url":null,"path":"news/b.txt","deleted":"2014-03-29T21:30:05Z"}""",
            json.Lines.Single(line => line.Contains("flood", StringComparison.Ordinal)).Replace(json.Json.Single(IsFlood).GetProperty("id").GetString()!, "ID", StringComparison.Ordinal));
        Assert.StartsWith("id,key,title,source,url,path,deleted\n", Succeed("sources", "--deleted", "--format", "csv").Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        static bool IsFlood(System.Text.Json.JsonElement article) => article.GetProperty("title").GetString() == "River flood";
    }

    [Fact]
    public void IdsAreTakenFromStandardInput()
    {
        CommandRun ids = Succeed("query", "troops", "--format", "ids");
        CommandRun deleted = WithInput(ids.Output, "delete", "--id", "-", "--forever", "--yes");
        Assert.Equal(0, deleted.ExitCode);
        Assert.Matches("^2 articles deleted forever in [0-9.]+ s; 1 in the index\n$", deleted.Error);
        CommandRun none = WithInput("\n", "delete", "--id", "-", "--yes");
        Assert.Equal((1, "newssearch: standard input names no article\n"), (none.ExitCode, none.Error));
        CommandRun restored = WithInput(ids.Output, "restore", "-");
        Assert.Equal((0, "2 articles restored; newssearch index reads them again\n"), (restored.ExitCode, restored.Error));
        Succeed("index", "-j", "1");
        Assert.Equal(3, Titles().Count());
    }

    [Fact]
    public void AnUnknownIdIsToldAndTheOthersAreRestored()
    {
        string id = Succeed("query", "flood", "--format", "ids").Lines[0];
        Assert.Equal(
            (1, $"newssearch: no article with the id {id} was deleted forever; list those that were with: newssearch --index index sources --deleted\n"),
            (Run("restore", id).ExitCode, Run("restore", id).Error));
        Succeed("delete", "flood", "--forever", "--yes");
        CommandRun both = Run("restore", "000000000000", id);
        Assert.Equal(1, both.ExitCode);
        Assert.EndsWith("\n1 article restored; newssearch index reads it again\n", both.Error, StringComparison.Ordinal);
        Succeed("index", "-j", "1");
        Assert.Equal(3, Titles().Count());
    }

    [Fact]
    public void WhatIsNotReadAgainByItselfIsToldWhenItIsRestored()
    {
        WithInput("""{"id":"1","title":"Opera","body":"The singers sang."}""" + "\n", "index", "-");
        string[] ids = [Succeed("query", "singers", "--format", "ids").Lines[0], Succeed("query", "flood", "--format", "ids").Lines[0]];
        Succeed("delete", "singers OR flood", "--forever", "--yes");
        Assert.Contains("1 deleted forever", WithInput("""{"id":"1","title":"Opera","body":"The singers sang."}""" + "\n", "index", "-").Error, StringComparison.Ordinal);
        Succeed("sources", "forget", "news");
        Assert.Equal(
            "1 article restored, and read again when its input is given to newssearch index again\n"
            + "1 article restored, and read again when news/b.txt is given to newssearch index again\n",
            Succeed(["restore", .. ids]).Error);
    }

    [Fact]
    public void ADamagedListIsToldBeforeAnythingComesBack()
    {
        Succeed("delete", "flood", "--forever", "--yes");
        File.WriteAllText(List, File.ReadAllText(List).Replace("flood", "blood", StringComparison.Ordinal));
        foreach (string[] command in new string[][] { ["index", "-j", "1"], ["index", "--rebuild", "-j", "1"], ["sources", "--deleted"], ["restore", "000000000000"] })
        {
            CommandRun run = Run(command);
            Assert.Equal(2, run.ExitCode);
            Assert.Equal($"newssearch: the list of articles deleted forever, {List}, is damaged; keep the lines that can be read with: newssearch --index index check --repair\n", run.Error);
        }

        Assert.Equal(["Border troops", "Harbour strike"], Titles());
    }

    [Fact]
    public void ARepairKeepsTheLinesOfADamagedListThatCanBeRead()
    {
        Succeed("delete", "flood", "--forever", "--yes");
        Succeed("delete", "strike", "--forever", "--yes");
        string[] lines = File.ReadAllLines(List);
        File.WriteAllText(List, $"{lines[0]}\n{lines[1]}\n{lines[2].Replace("\"id\":\"", "\"id\":\"0", StringComparison.Ordinal)}\n");
        CommandRun run = Run("check", "--repair");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the list of articles deleted forever is not as it was: 1 of its lines are kept, 1 are lost, and what they named may come back", run.Error, StringComparison.Ordinal);
        Assert.Equal(lines[1], File.ReadAllLines(List)[1]);
        Succeed("check");
        Succeed("index", "--rebuild", "-j", "1");
        Assert.Equal(["Border troops", "Harbour strike"], Titles());
    }

    /// <summary>A list of an earlier day, or of another index, is whole as a file.</summary>
    [Theory]
    [InlineData("gone")]
    [InlineData("of an earlier day")]
    [InlineData("of another index")]
    public void AListThatIsNotTheOneOfTheIndexIsToldBeforeAnythingComesBack(string what)
    {
        Succeed("delete", "flood", "--forever", "--yes");
        string earlier = File.ReadAllText(List);
        Succeed("delete", "strike", "--forever", "--yes");
        using var other = new TemporaryFolder();
        if (what == "of another index")
        {
            foreach (string name in new[] { "x", "y" })
            {
                other.Write($"news/{name}.txt", $"Opera {name}\n\nThe singers sang.\n");
            }

            Assert.Equal(0, CommandRun.Of(other.Path, "index", "news", "-j", "1", "--index", "index").ExitCode);
            Assert.Equal(0, CommandRun.Of(other.Path, "delete", "opera", "--forever", "--yes", "--index", "index").ExitCode);
            File.Copy(other.Combine("index/deleted.jsonl"), List, overwrite: true);
        }
        else if (what == "gone")
        {
            File.Delete(List);
        }
        else
        {
            File.WriteAllText(List, earlier);
        }

        foreach (string[] command in new string[][] { ["index", "-j", "1"], ["index", "--rebuild", "-j", "1"], ["sources", "--deleted"], ["delete", "troops", "--yes"], ["check"] })
        {
            CommandRun run = Run(command);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"the list of articles deleted forever, {List}, is not the one of the index, which had 2 on it", run.Error, StringComparison.Ordinal);
            Assert.Contains("newssearch --index index check --repair\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["Border troops"], Titles());
        Assert.Equal(1, Run("check", "--repair").ExitCode);
        Succeed("check");
        Succeed("index", "--rebuild", "-j", "1");
        Assert.Equal(what == "of an earlier day" ? ["Border troops", "Harbour strike"] : ["Border troops", "Harbour strike", "River flood"], Titles());
    }

    [Fact]
    public void ADeletionThatEndedBeforeItsCommitIsDoneByTheNextRun()
    {
        string id = Succeed("query", "flood", "--format", "ids").Lines[0];
        string[] before = Directory.GetFiles(_folder.Combine("index"));
        using (var copy = new TemporaryFolder())
        {
            foreach (string file in before)
            {
                File.Copy(file, copy.Combine(Path.GetFileName(file)));
            }

            Succeed("delete", "--id", id, "--forever", "--yes");
            foreach (string file in Directory.GetFiles(_folder.Combine("index")).Where(file => file != List))
            {
                File.Delete(file);
            }

            foreach (string file in before)
            {
                File.Copy(copy.Combine(Path.GetFileName(file)), file);
            }
        }

        Assert.Contains("River flood", Titles());
        Succeed("compact");
        Assert.Equal(["Border troops", "Harbour strike"], Titles());
    }

    private void Write(string name, string text) => _folder.Write(Path.Combine("news", name), text);

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "index"]);

    private CommandRun WithInput(string input, params string[] arguments) => CommandRun.WithInput(_folder.Path, Encoding.UTF8.GetBytes(input), [.. arguments, "--index", "index"]);

    private void RunAt(DateTimeOffset now, params string[] arguments)
    {
        var run = new ShellRun(_folder.Path, change: outside => outside with { Clock = new FixedClock(now) });
        Assert.Equal(0, run.Run([.. arguments, "--index", "index"]));
    }

    private CommandRun Succeed(params string[] arguments)
    {
        CommandRun run = Run(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    private IEnumerable<string> Titles() => Succeed("query", "*", "--limit", "all", "--format", "json").Json.Select(hit => hit.GetProperty("title").GetString()!).Order(StringComparer.Ordinal);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
