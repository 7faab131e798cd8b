using System.Text.RegularExpressions;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Completion;
using NewsSearch.Tests.Cli;
using NewsSearch.Tests.Meaning;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>What help and docs show is run as it stands there.</summary>
public sealed partial class DocumentedExamplesTests(SampleIndex sample)
{
    private static readonly string[] Tools = ["jq", "gawk", "gnuplot", "fzf", "man", "fish"];

    /// <summary>Goes on until it is interrupted, at a port that another test may have.</summary>
    private const string Server = "newssearch serve";

    public static TheoryData<string> Recipes() => [.. Fenced().Matches(Document("docs/recipes.md")).Select(match => match.Groups[1].Value)];

    public static TheoryData<string, string> Examples() => [.. CommandLine
        .Entries(CommandTable.Build(new ShellRun(Repository.Root).Shell))
        .SelectMany(entry => entry.Examples.Select(example => (entry.Name, example)))];

    public static TheoryData<string, string> Transcripts() => [.. new[] { "README.md", "docs/query-language.md" }
        .SelectMany(file => TranscriptLines().Matches(Document(file)).Select(match => (match.Groups[1].Value, Unindented(match.Groups[2].Value))))];

    public static TheoryData<string> Commands() => [.. new[] { "docs/settings.md", "docs/query-language.md", "docs/meaning.md", "README.md" }
        .SelectMany(file => CommandLines().Matches(Document(file)).Select(match => match.Groups[1].Value))
        .Where(line => !line.Contains("~/news", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void EveryRecipeWorks(string recipe)
    {
        RequireTools(recipe);
        CommandRun.RequireLongTests("every recipe");
        using var folder = new TemporaryFolder();
        CopyIndex(folder);
        Directory.CreateSymbolicLink(folder.Combine("tests"), Path.Combine(Repository.Root, "tests"));
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "samples"), "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "samples"), sample), File.ReadAllBytes(sample));
        }

        CommandRun run = CommandRun.Bash(folder.Path, $"set -eu\n{recipe}", ("NEWSSEARCH_INDEX", folder.Combine("home")));
        Assert.True(run.ExitCode == 0 && run.Output.Length > 0, $"exit code {run.ExitCode}\n{run.Output}\n{run.Error}");
        AssertNoComplaint(run);
    }

    [Fact]
    public void ThereAreTenRecipesAndTwoExamplesACommand()
    {
        Assert.InRange(Recipes().Count, 10, 100);
        Assert.All(Examples().GroupBy(example => example.Data.Item1), examples => Assert.InRange(examples.Count(), 2, 9));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void EveryExampleOfHelpWorks(string command, string example)
    {
        Assert.NotNull(command);
        AssertWorks(example);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void EveryCommandInTheDocsWorks(string line) => AssertWorks(line);

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void TranscriptsAreWhatIsPrinted(string command, string shown)
    {
        RequireTools(command);
        string line = command.Replace("./newssearch", "newssearch", StringComparison.Ordinal);
        CommandRun run = CommandRun.Line(Repository.Root, line, merged: true, ("NEWSSEARCH_INDEX", sample.Home));
        Assert.Equal(Comparable(shown), Comparable(run.Output));
    }

    /// <summary>Runs a line in a folder that has what the examples name: stories, dumps, a page, saved queries.</summary>
    private void AssertWorks(string line)
    {
        RequireTools(line);
        bool asksMeaning = line.Contains("--meaning", StringComparison.Ordinal) && !line.Contains("newssearch index", StringComparison.Ordinal);
        if (line.Contains("--meaning", StringComparison.Ordinal))
        {
            TestModel.Require();
        }

        using var folder = new TemporaryFolder();
        CopyIndex(folder);
        File.WriteAllText(folder.Combine("home", "newssearch.json"), """{ "saved": { "border": "troops W/5 border", "recent": "query:border date:30d" }, "sources": [ { "path": "../old-articles" }, { "path": "../dump.jsonl" } ] }""");
        const string Story = "The council met on Tuesday evening in the old town hall, and nobody left before midnight, said Angela Merkel in Warsaw.";
        folder.Write("articles/story.txt", $"Council sits late\n\n{Story}\n");
        folder.Write("old-articles/story.txt", $"Council sits late\n\n{Story}\n");
        folder.Write("story.txt", $"Council sits late\n\n{Story}\n");
        folder.Write("page.html", $"<html><head><title>Council sits late</title></head><body><article><h1>Council sits late</h1><p>{Story}</p><p>{Story}</p></article></body></html>");
        folder.Write("export.jsonl", $$"""{"headline":"Council sits late","content_original":"{{Story}}"}""" + "\n");
        folder.Write("dump.jsonl", $$"""{"title":"Council sits late","body":"{{Story}}"}""" + "\n");
        folder.Write("dump.jsonl.gz", TemporaryFolder.Gzip($$"""{"title":"Council sits late","body":"{{Story}}"}""" + "\n"));
        folder.Write("marks.jsonl", """{"v":1,"id":"5f0c81d9ab34","tags":["read"],"note":null}""" + "\n");
        Directory.CreateDirectory(folder.Combine(".config", "fish", "completions"));
        string id = sample.Run("query", "title:obama", "-n", "1", "--format", "ids").Output.Trim();
        string itself = line.Replace("5f0c81d9ab34", id, StringComparison.Ordinal).Replace("curl -s https://news.example/story.html", "cat page.html", StringComparison.Ordinal);

        // Where an example writes to a cluster, a folder takes what it writes.
        itself = line.StartsWith("newssearch copy", StringComparison.Ordinal) ? itself.Replace("https://search.example:9200/news", "copied", StringComparison.Ordinal) : itself;
        (string, string)[] variables = [("NEWSSEARCH_INDEX", folder.Combine("home")), ("MANPAGER", "cat")];
        if (asksMeaning)
        {
            CommandRun indexing = CommandRun.WithVariables(folder.Path, variables, "index", "--meaning=lead");
            Assert.True(indexing.ExitCode == 0, indexing.Error);
        }

        CommandRun run = line.StartsWith(Server, StringComparison.Ordinal)
            ? CommandRun.Interrupted(folder.Path, itself.Contains("--port", StringComparison.Ordinal) ? itself : itself.Replace(Server, $"{Server} --port 0", StringComparison.Ordinal), variables)
            : CommandRun.Line(folder.Path, itself, merged: false, variables);

        // Nothing found is no failure of the example; xargs makes 123 of it.
        Assert.True(run.ExitCode is 0 or 1 or 123, $"exit code {run.ExitCode}: {run.Error}");
        AssertNoComplaint(run);
    }

    private static void AssertNoComplaint(CommandRun run) =>
        Assert.DoesNotMatch("--help|column \\d|no such|there is no |not found|skipped [^0]|internal error", run.Error.Replace("0 skipped", "", StringComparison.Ordinal));

    private static void RequireTools(string line)
    {
        foreach (string tool in Tools.Where(tool => Regex.IsMatch(line, $@"(^|[|(&;]\s*){tool}\b", RegexOptions.Multiline)))
        {
            Assert.SkipUnless(CommandRun.HasTool(tool), $"needs {tool}");
        }
    }

    private void CopyIndex(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.Combine("home"));
        foreach (string file in Directory.EnumerateFiles(sample.Home))
        {
            File.Copy(file, folder.Combine("home", Path.GetFileName(file)));
        }
    }

    private static string Document(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <summary>Ids of articles without one of their own come from paths, which differ with the folder of the index.</summary>
    private static string Comparable(string text) =>
        Regex.Replace(string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).TrimEnd(), "[0-9a-f]{12}", "0123456789ab");

    private static string Unindented(string text) => Regex.Replace(text, "^    ", "", RegexOptions.Multiline);

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    /// <summary>A command behind a dollar, and what is indented below it up to the next one or the end of the block.</summary>
    [GeneratedRegex(@"^    \$ (.+)\n((?:(?!    \$ )(?:    .*|\s*)\n(?=(?:\s*\n)*    |\s*$|.))*?)(?=\n*    \$ |\n*^\S|\z)", RegexOptions.Multiline)]
    private static partial Regex TranscriptLines();

    [GeneratedRegex("^    (newssearch .+)$", RegexOptions.Multiline)]
    private static partial Regex CommandLines();
}
