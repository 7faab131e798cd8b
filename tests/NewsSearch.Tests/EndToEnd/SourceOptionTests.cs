using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>The options of a source hold until they are changed, and what they leave out stays out.</summary>
public sealed class SourceOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private int Count(string query) => int.Parse(Run("count", query).Output, CultureInfo.InvariantCulture);

    private static string Line(string id, string word) =>
        $$"""{"id":"{{id}}","kopf":"The {{word}} report","inhalt":"The {{word}} was seen by the harbour on Tuesday evening, said the harbour master."}""" + "\n";

    private static string Story(string word) =>
        $"The {word} report\n\nThe {word} was seen by the harbour on Tuesday evening, said the harbour master, who had waited for hours.\n";

    [Fact]
    public void APathGivenAgainKeepsWhatItWasGiven()
    {
        _folder.Write("in/a.jsonl", Line("x1", "heron"));
        Assert.Equal(0, Run("index", "in", "--map", "title=kopf,body=inhalt", "--source", "Harbour Post").ExitCode);
        _folder.Write("in/b.jsonl", Line("x2", "otter"));
        CommandRun again = Run("index", "in");
        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("1 added, 0 changed, 1 unchanged, 0 skipped; 2 in the index", again.Error, StringComparison.Ordinal);

        // A part of the folder is a part of the source.
        _folder.Write("in/deep/c.jsonl", Line("x3", "swan"));
        Assert.StartsWith("1 added, 0 changed, 0 unchanged, 0 skipped; 3 in the index", Run("index", "in/deep").Error, StringComparison.Ordinal);
        Assert.Equal(3, Count("source:\"Harbour Post\""));
        Assert.StartsWith("0 added, 0 changed, 3 unchanged", Run("index").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMapMayBeGivenInParts()
    {
        _folder.Write("in/a.jsonl", Line("x1", "heron"));
        Assert.StartsWith("1 added", Run("index", "in", "--map", "title=kopf", "--map", "body=inhalt").Error, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 changed, 1 unchanged", Run("index", "in", "--map", "title=kopf,body=inhalt").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AChangeIsToldAndReplacesWhatWasReadOtherwise()
    {
        _folder.Write("in/a.jsonl", Line("x1", "heron") + Line("x2", "otter"));
        Run("index", "in", "--map", "title=kopf,body=inhalt");
        CommandRun named = Run("index", "in", "--source", "Harbour Post");
        Assert.Equal(0, named.ExitCode);
        Assert.StartsWith(
            "newssearch: in: --source is 'Harbour Post' from now on\n2 added, 0 changed, 0 unchanged, 2 removed, 0 skipped; 2 in the index", named.Error, StringComparison.Ordinal);
        CommandRun renamed = Run("index", "in", "--source", "Gulf Ledger");
        Assert.StartsWith("newssearch: in: --source is 'Gulf Ledger' from now on, no longer 'Harbour Post'\n", renamed.Error, StringComparison.Ordinal);
        Assert.Equal((2, 0, 2), (Count("source:gulf"), Count("source:harbour"), Count("heron OR otter")));
        CommandRun cleared = Run("index", "in", "--source", "");
        Assert.StartsWith("newssearch: in: --source 'Gulf Ledger' is forgotten\n", cleared.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (Count("source:gulf"), Count("heron OR otter")));
        Assert.Equal(2, Run("index", "in", "--map", " ").ExitCode);
        Assert.DoesNotContain("\"map\"", File.ReadAllText(_folder.Combine("home", "newssearch.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void OptionsWithoutAPathAreRefusedByName()
    {
        _folder.Write("in/a.txt", Story("heron"));
        Run("index", "in");
        CommandRun run = Run("index", "--exclude", "*.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--exclude, --all-pages go with paths", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void IncludesAndExcludesAreRememberedAndPruned()
    {
        _folder.Write("in/a.txt", Story("heron"));
        _folder.Write("in/drafts/b.txt", Story("otter"));
        _folder.Write("in/c.html", $"<html><body><article><h1>Swan</h1><p>{Story("swan")}</p></article></body></html>");
        Assert.StartsWith("3 added", Run("index", "in").Error, StringComparison.Ordinal);
        CommandRun run = Run("index", "in", "--exclude", "drafts/", "--include", "*.txt", "--prune");
        Assert.Contains("newssearch: in: --include is '*.txt' from now on\nnewssearch: in: --exclude is 'drafts/' from now on\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 removed, 0 skipped, 2 passed over (2 excluded file); 1 in the index", run.Error, StringComparison.Ordinal);
        _folder.Write("in/drafts/d.txt", Story("crane"));
        Assert.StartsWith("0 added, 0 changed, 1 unchanged, 0 skipped, 2 passed over (2 excluded file)", Run("index").Error, StringComparison.Ordinal);
        Assert.Contains(
            "\"include\": [\n        \"*.txt\"\n      ],\n      \"exclude\": [\n        \"drafts/\"\n      ]", File.ReadAllText(_folder.Combine("home", "newssearch.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void MembersOfArchivesAreIncludedAndExcluded()
    {
        using (ZipArchive zip = ZipFile.Open(_folder.Combine("dump.zip"), ZipArchiveMode.Create))
        {
            foreach ((string name, string word) in new[] { ("2014/a.txt", "heron"), ("2014/b.txt", "otter"), ("2015/c.txt", "swan"), ("2014/d.html", "crane") })
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(Story(word)));
            }
        }

        Assert.StartsWith(
            "1 added, 0 changed, 0 unchanged, 0 skipped, 3 passed over (3 excluded file)",
            Run("index", "dump.zip", "--include", "/2014/*.txt", "--exclude", "b.*").Error,
            StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Combine("in"));
        File.Move(_folder.Combine("dump.zip"), _folder.Combine("in", "dump.zip"));
        Assert.StartsWith("2 added", CommandRun.Of(_folder.Path, "index", "in", "--include", "dump.zip/2014/*.txt", "--index", "other").Error, StringComparison.Ordinal);
        Assert.Contains("\nThe swan was seen", CommandRun.Of(_folder.Path, "clean", "in", "--include", "2015/").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToReadIsSaidWithoutReadingForEver()
    {
        foreach (byte[]? input in (byte[]?[])[null, []])
        {
            CommandRun run = CommandRun.Process(_folder.Path, input, [], "index", "--index", "home");
            Assert.Equal(
                (2, "newssearch: nothing to index: no source is remembered; name files or folders, for example: newssearch --index home index articles/, or give articles on standard input\n"),
                (run.ExitCode, run.Error));
        }

        Assert.False(Directory.Exists(_folder.Combine("home")));
        byte[] story = Encoding.UTF8.GetBytes(Story("heron"));
        Assert.StartsWith("1 added", CommandRun.WithInput(_folder.Path, story, "index", "--index", "home").Error, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 changed, 1 unchanged", CommandRun.WithInput(_folder.Path, story, "index", "-", "--index", "home").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleWithoutATitleIsCalledByItsFile()
    {
        _folder.Write("in/rows.jsonl", """{"body":"The heron was seen by Anna Berg in Geneva on Tuesday evening, said the harbour master."}""" + "\n");
        Run("index", "in");
        string id = Run("query", "heron", "--format", "ids").Output.TrimEnd();
        Assert.StartsWith("1. rows.jsonl:1\n", Run("query", "heron").Output, StringComparison.Ordinal);
        Assert.StartsWith("rows.jsonl:1\n", Run("show", id).Output, StringComparison.Ordinal);
        Assert.EndsWith("  rows.jsonl:1\n", Run("delete", "heron", "--dry-run").Output, StringComparison.Ordinal);
        Assert.StartsWith("rows.jsonl:1\n", Run("entities", "in").Output, StringComparison.Ordinal);
    }
}
