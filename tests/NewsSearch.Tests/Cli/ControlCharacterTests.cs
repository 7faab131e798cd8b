using System.Text;

namespace NewsSearch.Tests.Cli;

/// <summary>What stands in arguments, files and archives cannot command the terminal.</summary>
public sealed class ControlCharacterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ControlCharacterTests()
    {
        _folder.Write("a.jsonl", """{"id":"n1","title":"Ferry \u001b[31mred","body":"Anna Berg said that the ferry was late. Ms. Berg waited."}""" + "\n"
            + """{"id":"n2","title":"Harbour","body":"Hanna Berg said that the harbour was shut. Ms. Berg went home."}""" + "\n");
        Assert.Equal(0, Run("index", "a.jsonl").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => RunOn(terminal: false, arguments);

    private (int ExitCode, string Output, string Error) RunOn(bool terminal, params string[] arguments)
    {
        var run = new ShellRun(_folder.Path, change: outside => outside with { OutputIsTerminal = terminal });
        int exitCode = run.Run([.. arguments, "--index", "home"]);
        return (exitCode, run.Output, run.Error);
    }

    [Theory]
    [InlineData(1, "no article has the id \\u001B[31mx", "similar", "\e[31mx")]
    [InlineData(1, "no article has the id \\u001B[31mx", "show", "\e[31mx")]
    [InlineData(2, "  (ferry  [31mx", "query", "(ferry \e[31mx")]
    [InlineData(1, "\\u001B[31mx", "query", "ferry", "--person", "\e[31mx", "--explain")]
    [InlineData(2, "'--q\\u001B'", "query", "ferry", "--q\e")]
    [InlineData(2, "'\\u001B[31mx'", "query", "ferry", "--sort", "\e[31mx")]
    [InlineData(2, "'\\u001B[31mx'", "people", "--country", "\e[31mx")]
    [InlineData(1, "no article has the id abc\\u202Efdp", "show", "abc\u202Efdp")]
    [InlineData(0, "--similar 'Anna Berg\\u001B' --join 'Hanna Berg'", "people", "--similar", "Anna Berg\e")]
    public void MessagesEscapeArguments(int exitCode, string shown, params string[] arguments)
    {
        (int code, _, string error) = Run(arguments);
        Assert.Equal((exitCode, false), (code, error.Contains('\e', StringComparison.Ordinal)));
        Assert.Contains(shown, error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSummaryEscapesWhatAnArchiveCallsItsRecords()
    {
        _folder.Write("a.warc", "WARC/1.0\r\nWARC-Type: \e[31mx\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
        (_, _, string error) = Run("index", "a.warc");
        Assert.Contains("1 passed over (1 \\u001B[31mx)", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', error);
    }

    [Theory]
    [InlineData("query", "ferry", "--format", "csv")]
    [InlineData("query", "ferry", "--format", "trec")]
    [InlineData("query", "ferry", "--format", "json")]
    [InlineData("query", "ferry", "--color", "never")]
    [InlineData("saved", "--format", "names")]
    [InlineData("saved")]
    [InlineData("settings")]
    public void ATerminalGetsNoneInAnyFormat(params string[] arguments)
    {
        _folder.Write("home/newssearch.json", """{ "saved": { "a\u001b[31m": "ferry" } }""");
        (int exitCode, string output, _) = RunOn(terminal: true, arguments);
        Assert.Equal((0, false), (exitCode, output.Contains('\e', StringComparison.Ordinal)));
        Assert.NotEqual("", output);
    }

    /// <summary>Escape sequence, line feed, override of the reading direction, tag characters.</summary>
    private const string Hostile = "\e[31mx\nforged 1 2\u202Efdp\U000E0041.txt";

    private const string Shown = "\\u001B[31mx\\u000Aforged 1 2\\u202Efdp\\U000E0041.txt";

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("paths")]
    public void ATerminalShowsWhatAFileIsReallyCalledOnOneLine(string format)
    {
        _folder.Write($"in/{Hostile}", "Tunnel opened\n\nThe tunnel was opened on Monday, and everybody knew why.\n");
        Assert.Equal(0, Run("index", "in").ExitCode);
        string output = RunOn(terminal: true, "query", "tunnel", "--format", format, "--color", "never", "--no-pager", "--context", "100").Output;
        Assert.Contains(Shown, output, StringComparison.Ordinal);
        Assert.DoesNotContain("\nforged", output, StringComparison.Ordinal);
    }

    [Fact]
    public void NoNameForgesALine()
    {
        _folder.Write($"in/{Hostile}", "Tunnel opened\n\nThe tunnel was opened on Monday, and everybody knew why.\n");
        Assert.Equal(0, Run("index", "in").ExitCode);
        Assert.Equal($"in/{Shown}\n", Run("query", "tunnel", "-l").Output);
        Assert.Equal($"in/{Hostile}\0", Run("query", "tunnel", "-l", "-0").Output);
        Assert.Single(Run("query", "tunnel", "--format", "trec").Output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("\nforged", Run("query", "tunnel", "--color", "never").Output, StringComparison.Ordinal);
        Assert.Contains("\\nforged", Run("query", "tunnel", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATextMayNotCommandTheTerminalEither()
    {
        _folder.Write("b.jsonl", """{"id":"b1","title":"Bridge\nopened","body":"The bridge \u202e was \u001b[31m opened on Monday, said the mayor."}""");
        Assert.Equal(0, Run("index", "b.jsonl").ExitCode);
        foreach (string[] command in new string[][] { ["query", "bridge", "--color", "always", "--no-pager"], ["clean", "b.jsonl"] })
        {
            string output = RunOn(terminal: true, command).Output;
            Assert.DoesNotContain("\e[31m", output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', output);
            Assert.Contains("\\u202E", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ForASpreadsheetNoCellIsAFormula()
    {
        _folder.Write("in/=cmd,1.txt", "=1+2 Tunnel opened\n\nThe tunnel was opened on Monday, and everybody knew why.\n");
        Assert.Equal(0, Run("index", "in").ExitCode);
        string plain = Run("query", "tunnel", "--format", "csv").Output;
        string safe = Run("query", "tunnel", "--format", "csv", "--csv-safe").Output;
        Assert.Contains(",=1+2 Tunnel opened,", plain, StringComparison.Ordinal);
        Assert.Contains(",'=1+2 Tunnel opened,", safe, StringComparison.Ordinal);
    }

    [Fact]
    public void AProgramGetsTitlesAndNamesAsTheyAre()
    {
        _folder.Write("home/newssearch.json", """{ "saved": { "a\u001b[31m": "ferry" } }""");
        Assert.Equal("a\e[31m\n", Run("saved", "--format", "names").Output);
    }

    /// <summary>trec_eval cuts a line at white space.</summary>
    [Fact]
    public void ARunFileHasSixWordsALine()
    {
        _folder.Write("in/a\tb c\u00A0d\ne\e.txt", "Tunnel opened\n\nThe tunnel was opened on Monday, and everybody knew why.\n");
        Assert.Equal(0, Run("index", "in").ExitCode);
        string[] words = Run("query", "tunnel", "--format", "trec").Output.TrimEnd('\n').Split([' ', '\t', '\n', '\u00A0']);
        Assert.Equal(["1", "Q0", "../in/a_b_c_d_e_.txt", "1"], words[..4]);
        Assert.Equal((6, "newssearch"), (words.Length, words[^1]));
    }

    [Theory]
    [InlineData("7 a\tferry\n", "topics.tsv:1: the id '7 a' has white space in it, which a run file cannot hold")]
    [InlineData("7\tferry\n\n8\u00A0b\tferry\n", "topics.tsv:3: the id '8\u00A0b' has white space in it, which a run file cannot hold")]
    [InlineData("7\tferry\n \tferry\n", "topics.tsv:2: the id ' ' has white space in it, which a run file cannot hold")]
    [InlineData("7\tferry\n\tferry\n", "topics.tsv:2: a line of --batch is an id, a tab and a query")]
    [InlineData("7\tferry\n8\tlate\n7\tlate\n", "topics.tsv:3: the id '7' stands in line 1 already; that one is answered")]
    [InlineData("\n \n", "topics.tsv has no queries: a line of --batch is an id, a tab and a query")]
    [InlineData("", "topics.tsv has no queries: a line of --batch is an id, a tab and a query")]
    [InlineData("7\tferry\nferry\n", "topics.tsv:2: a line of --batch is an id, a tab and a query")]
    public void ALineOfABatchThatNoRunFileCanHoldIsNamedAndTheRestAnswered(string topics, string message)
    {
        _folder.Write("topics.tsv", Encoding.UTF8.GetBytes(topics));
        (int exitCode, string output, string error) = Run("query", "--batch", "topics.tsv");
        Assert.Equal((2, $"newssearch: {message}\n"), (exitCode, error));
        string[] answered = topics.Contains("8\t", StringComparison.Ordinal) ? ["7", "8"] : topics.StartsWith("7\t", StringComparison.Ordinal) ? ["7"] : [];
        Assert.Equal(answered, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void AFolderIsNoBatch()
    {
        _folder.Write("topics/a.tsv", "7\tferry\n");
        (int exitCode, _, string error) = Run("query", "--batch", "topics");
        Assert.Equal((2, "newssearch: topics is a folder; --batch takes a file\n"), (exitCode, error));
    }

    [Fact]
    public void AQueryOfABatchThatCannotBeReadIsNamedAndTheRestAnswered()
    {
        _folder.Write("topics.tsv", "7\tferry\n\nb8\t\"late\n9\tlate\n");
        (int exitCode, string output, string error) = Run("query", "--batch", "topics.tsv");
        Assert.Equal(2, exitCode);
        Assert.StartsWith("newssearch: topics.tsv:3: query b8: column 1: unclosed quote: add \" at the end of the phrase\n", error, StringComparison.Ordinal);
        Assert.Equal(["7", "9"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void TheQueriesOfABatchAreAnsweredInItsOrder()
    {
        _folder.Write("topics.tsv", "b\tlate\n\na\tferry\n");
        (int exitCode, string output, _) = Run("query", "--batch", "topics.tsv");
        Assert.Equal((0, "b a"), (exitCode, string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]))));
    }
}
