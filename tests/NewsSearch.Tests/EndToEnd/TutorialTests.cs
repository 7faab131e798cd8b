using System.Text.RegularExpressions;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>docs/tutorial.md, line by line, in one folder and in its order.</summary>
public sealed partial class TutorialTests
{
    /// <summary>Where the reader is said to be.</summary>
    private const string Reader = "/home/ada";

    [Fact]
    public void EveryLineOfTheTutorialPrintsWhatItShows()
    {
        Assert.SkipUnless(CommandRun.HasTool("jq"), "needs jq");
        CommandRun.RequireLongTests("the tutorial");
        using var folder = new TemporaryFolder();
        string place = folder.Path;
        int commands = 0;
        foreach ((string before, string[] block) in Blocks())
        {
            if (NamedFile().Match(before) is { Success: true } file)
            {
                File.WriteAllText(Path.Combine(place, file.Groups["path"].Value), $"{string.Join('\n', block)}\n");
                continue;
            }

            foreach ((string command, string shown) in CommandsOf(block))
            {
                commands++;
                if (command.StartsWith("cd ", StringComparison.Ordinal))
                {
                    place = Path.Combine(place, command[3..]);
                    continue;
                }

                CommandRun run = CommandRun.Line(place, command, merged: true, ("COLUMNS", "100"), ("HOME", folder.Path));
                Assert.Equal($"$ {command}\n{shown}", $"$ {command}\n{Comparable(run.Output.Replace(folder.Path, Reader, StringComparison.Ordinal))}");
            }
        }

        Assert.InRange(commands, 25, 60);
    }

    /// <summary>The indented blocks of the page, blank lines within one included, each with the last line of text before it.</summary>
    private static IEnumerable<(string Before, string[] Block)> Blocks()
    {
        string before = "";
        List<string> block = [];
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "docs", "tutorial.md")).Append("."))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal) || (line.Length == 0 && block.Count > 0))
            {
                block.Add(line.Length == 0 ? "" : line[4..]);
            }
            else if (line.Length > 0)
            {
                if (block.Count > 0)
                {
                    yield return (before, [.. block.Take(block.FindLastIndex(text => text.Length > 0) + 1)]);
                    block = [];
                }

                before = line;
            }
        }
    }

    private static IEnumerable<(string Command, string Shown)> CommandsOf(string[] block)
    {
        int[] starts = [.. Enumerable.Range(0, block.Length).Where(i => block[i].StartsWith("$ ", StringComparison.Ordinal)), block.Length];
        Assert.Equal(0, starts[0]);
        return starts.Zip(starts.Skip(1), (start, end) => (block[start][2..], Comparable(string.Join('\n', block[(start + 1)..end]))));
    }

    private static string Comparable(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).TrimEnd();

    [GeneratedRegex("as `(?<path>[^`]+)`:$")]
    private static partial Regex NamedFile();
}
