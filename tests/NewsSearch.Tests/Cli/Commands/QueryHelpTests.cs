using System.Text.RegularExpressions;
using NewsSearch.Cli;
using NewsSearch.Queries;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cli.Commands;

/// <summary>The query language in help, man pages and docs, which all say the same.</summary>
public sealed partial class QueryHelpTests
{
    private static IEnumerable<string> Examples => QueryLanguage.Sections.SelectMany(section => section.Examples).SelectMany(example => example.Written);

    public static TheoryData<string> Queries => [.. Examples];

    [Theory]
    [MemberData(nameof(Queries))]
    public void EveryExampleCanBeReadWithoutAHint(string query)
    {
        var options = new QueryOptions
        {
            Now = ArticleShelf.Now,
            Kept = () => ["topic"],
            Saved = () => new Dictionary<string, string> { ["NAME"] = "troops" },
            Tagged = () => new Dictionary<string, IReadOnlyList<string>> { ["story/harbour"] = ["000000000001"] },
        };
        Assert.Empty(QueryParser.Parse(query, options).Value.Hints);
    }

    [Theory]
    [InlineData("help", "query")]
    [InlineData("query", "--help")]
    [InlineData("query", "-h")]
    public void TheHelpOfQueryHasTheWholeLanguage(params string[] arguments)
    {
        string help = Run(arguments);
        Assert.All(Examples, example => Assert.Contains(example, help, StringComparison.Ordinal));
        Assert.All(QueryHabits.All, habit => Assert.Contains($"    {habit.Written}  ", help, StringComparison.Ordinal));
        Assert.All(help.Split('\n').SkipWhile(line => line != "Query language:"), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void OtherHelpHasNot() => Assert.DoesNotContain("Query language:", Run("count", "--help") + Run("--help"), StringComparison.Ordinal);

    [Fact]
    public void TheManualHasTheWholeLanguageToo()
    {
        using var folder = new TemporaryFolder();
        var run = new ShellRun(folder.Path);
        Assert.Equal(0, run.Run("man", "./pages"));
        string whole = Run("man");
        foreach (string page in new[] { whole, File.ReadAllText(folder.Combine("pages", "newssearch-query.1")) })
        {
            Assert.All(Examples, example => Assert.Contains(Roff(example), page, StringComparison.Ordinal));
            Assert.All(QueryHabits.All, habit => Assert.Contains($".B {Roff(habit.Written)}\n{Roff(habit.Ours)}\n", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TheDocsShowWhatTheHelpShows()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "query-language.md"));
        IEnumerable<string> shown = Rows().Matches(document).SelectMany(row => Codes().Matches(row.Groups[1].Value)).Select(code => code.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal));
        HashSet<string> documented = [.. shown];
        Assert.All(Examples.Concat(QueryHabits.All.Select(habit => habit.Written)), example => Assert.Contains(example, documented));
    }

    /// <summary>What a message names must be there wherever the program is.</summary>
    [Fact]
    public void NoHelpPointsToAFileOfTheSources()
    {
        using var folder = new TemporaryFolder();
        var run = new ShellRun(folder.Path);
        Assert.Equal(0, run.Run("man", "./pages"));
        string[] pages = [.. Directory.EnumerateFiles(folder.Combine("pages")).Select(File.ReadAllText)];
        Assert.InRange(pages.Length, 20, 100);
        Assert.All(pages, page => Assert.DoesNotContain("docs/", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain(".md", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("count has no option '-l' (--files), which query has; see: newssearch count --help", "count", "obama", "-l")]
    [InlineData("count has no option '-n' (--limit), which query has; see: newssearch count --help", "count", "troops", "-n", "3")]
    [InlineData("count has no option '-x'; to leave out the word, write NOT x or put -- before -x; see: newssearch count --help", "count", "-x")]
    [InlineData("stats has no option '-l'; see: newssearch stats --help", "stats", "-l")]
    public void AStrayShortOptionNamesTheNegation(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = new ShellRun(folder.Path);
        Assert.Equal((ExitCode.Error, "", $"newssearch: {message}\n"), (run.Run(arguments), run.Output, run.Error));
    }

    private static string Run(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = new ShellRun(folder.Path);
        Assert.Equal((0, ""), (run.Run(arguments), run.Error));
        return run.Output;
    }

    /// <summary>As a man page writes it.</summary>
    private static string Roff(string text) => text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);

    [GeneratedRegex(@"^\|(.*)$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"`((?:[^`\\]|\\.)+)`")]
    private static partial Regex Codes();
}
