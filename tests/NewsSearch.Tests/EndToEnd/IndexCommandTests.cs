using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.Tests.OnDisk;

namespace NewsSearch.Tests.EndToEnd;

public sealed class IndexCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Home => _folder.Combine("home");

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", Home]);

    private int Count(string query) => int.Parse(Run("count", query).Output, System.Globalization.CultureInfo.InvariantCulture);

    private static string Story(string title, string sentence) =>
        $"{title}\n\n{sentence} The council met on Tuesday evening in the old town hall, and nobody left before midnight.\n";

    [Fact]
    public void TheSampleStoriesAreReadInEveryFormat()
    {
        CommandRun run = Run("index", Repository.Articles);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("59 added, 0 changed, 0 unchanged, 0 skipped; 59 in the index; 41 files, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RunningAgainAddsNothing()
    {
        Run("index", Repository.Articles);
        CommandRun again = Run("index", Repository.Articles);
        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("0 added, 0 changed, 59 unchanged, 0 skipped; 59 in the index", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABareIndexRefreshesWhatIsRemembered()
    {
        string first = _folder.Write("stories/a.txt", Story("Ferry delayed", "The ferry was late."));
        Assert.Equal(0, Run("index", _folder.Combine("stories")).ExitCode);
        _folder.Write("stories/b.txt", Story("Bridge opened", "The bridge was opened."));
        File.WriteAllText(first, Story("Ferry cancelled", "The ferry was scrapped altogether."));
        CommandRun run = Run("index");
        Assert.StartsWith("1 added, 1 changed, 0 unchanged, 0 skipped; 2 in the index", run.Error, StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), (Count("delayed"), Count("cancelled"), Count("bridge")));
        Assert.Contains("\"path\": \"../stories\"", File.ReadAllText(Path.Combine(Home, "newssearch.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void ATouchedFileWithTheSameContentIsUnchanged()
    {
        string path = _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late."));
        Run("index", path);
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.StartsWith("0 added, 0 changed, 1 unchanged", Run("index").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMappingThatFailsIsToldThreeTimesAndCounted()
    {
        string record = $$"""{"raw":"{{Story("A", "The ferry was late.").ReplaceLineEndings(" ")}}","n":1}""" + "\n";
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat(record, 7)));
        CommandRun run = Run("index", "a.jsonl", "--jobs", "4");
        Assert.Equal(2, run.ExitCode);
        string[] lines = run.Error.Split('\n');
        Assert.StartsWith("newssearch: skipped a.jsonl:1: no body text", lines[0], StringComparison.Ordinal);
        Assert.Equal("newssearch: skipped a.jsonl:3: no body text (its keys are raw, n; did you mean --map body=raw?)", lines[2]);
        Assert.Equal("newssearch: skipped a.jsonl: 4 more: no body text (did you mean --map body=raw?)", lines[3]);
        Assert.StartsWith("0 added, 0 changed, 0 unchanged, 7 skipped (7 no body text); 0 in the index", lines[4], StringComparison.Ordinal);
        Assert.Contains("\n7 added,", Run("index", "a.jsonl", "--map", "body=raw").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PruneDropsWhatIsGone()
    {
        _folder.Write("s/a.txt", Story("Ferry delayed", "The ferry was late."));
        _folder.Write("s/b.txt", Story("Bridge opened", "The bridge was opened."));
        Run("index", _folder.Combine("s"));
        File.Delete(_folder.Combine("s", "b.txt"));
        Assert.StartsWith("0 added, 0 changed, 1 unchanged, 0 skipped; 2 in the index", Run("index").Error, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 changed, 1 unchanged, 1 removed, 0 skipped; 1 in the index", Run("index", "--prune").Error, StringComparison.Ordinal);
        Assert.Equal(0, Count("bridge"));
    }

    [Fact]
    public void PruneLeavesASourceThatIsMissingAsAWhole()
    {
        string folder = _folder.Combine("s");
        _folder.Write("s/a.txt", Story("Ferry delayed", "The ferry was late."));
        _folder.Write("s/b.txt", Story("Bridge opened", "The bridge was opened."));
        Run("index", folder);
        Directory.Move(folder, _folder.Combine("unmounted"));
        CommandRun run = Run("index", "--prune");
        Assert.Contains("nothing was removed of ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--prune=force", run.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count("ferry"), Count("bridge")));

        // What a mount point is without its disk.
        Directory.CreateDirectory(folder);
        Assert.Contains("nothing was removed of ", Run("index", "--prune").Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count("ferry"), Count("bridge")));
        Directory.Delete(folder);
        Assert.Equal(2, Run("index", "--prune=often").ExitCode);
        Run("index", "--prune", folder);
        Assert.Equal((1, 1), (Count("ferry"), Count("bridge")));
        Assert.Contains(" 2 removed", Run("index", "--prune=force").Error, StringComparison.Ordinal);
        Assert.Equal(0, Count("ferry"));
    }

    [Fact]
    public void PruneDropsAFileThatWasASourceUnlessItsFolderIsMissing()
    {
        string lone = _folder.Write("s/a.txt", Story("Ferry delayed", "The ferry was late.")), away = _folder.Write("t/b.txt", Story("Bridge opened", "The bridge was opened."));
        Run("index", lone, away);
        File.Delete(lone);
        Directory.Delete(_folder.Combine("t"), recursive: true);
        Run("index", "--prune");
        Assert.Equal((0, 1), (Count("ferry"), Count("bridge")));
    }

    [Fact]
    public void LinesThatMoveWithinAFileAreReplacedAndThoseWithIdsAreKept()
    {
        string path = _folder.Write("a.jsonl", """
            {"title":"One","body":"The first story tells of a ferry."}
            {"title":"Two","body":"The second story tells of a bridge."}
            {"id":"three","title":"Three","body":"The third story tells of a tunnel."}
            """);
        Run("index", path);
        File.WriteAllText(path, """{"title":"Two","body":"The second story tells of a bridge."}""" + "\n");
        CommandRun run = Run("index");
        Assert.Equal((0, 1, 1), (Count("ferry"), Count("bridge"), Count("tunnel")));
        Assert.Contains("1 removed", run.Error, StringComparison.Ordinal);
        Run("index", "--prune", "--rebuild");
        Assert.Equal(0, Count("tunnel"));
    }

    [Fact]
    public void MembersThatLeaveAnArchiveLeaveTheIndex()
    {
        string path = _folder.Combine("a.zip");
        void Zip(params (string Name, string Content)[] members)
        {
            File.Delete(path);
            using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
            foreach ((string name, string content) in members)
            {
                using Stream member = zip.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        Zip(("x/ferry.txt", Story("Ferry delayed", "The ferry was late.")), ("bridge.txt", Story("Bridge opened", "The bridge was opened.")));
        Assert.StartsWith("2 added", Run("index", path).Error, StringComparison.Ordinal);
        Assert.EndsWith("a.zip!/x/ferry.txt\n", Run("query", "ferry", "--format", "paths").Output, StringComparison.Ordinal);
        Zip(("bridge.txt", Story("Bridge opened", "The bridge was opened.")), ("tunnel.txt", Story("Tunnel opened", "The tunnel was opened.")));
        Assert.StartsWith("1 added, 0 changed, 1 unchanged, 1 removed, 0 skipped; 2 in the index", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), (Count("ferry"), Count("bridge"), Count("tunnel")));
    }

    [Fact]
    public void AnEncodingIsProposedAndRememberedOnceGiven()
    {
        byte[] text = [.. Encoding.Latin1.GetBytes("\u00CC\u00EE\u00F1\u00F2 \u00E7\u00E0\u00EA\u00F0\u00FB\u00F2 \u00ED\u00E0 \u00EC\u00E5\u00F1\u00FF\u00F6.")];
        string path = _folder.Write("a.txt", text);
        var skipped = Run("index", path);
        Assert.Equal(2, skipped.ExitCode);
        Assert.Contains("invalid UTF-8 (line 1; name its encoding, as with --encoding windows-1251)", skipped.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("index", path, "--encoding", "windows-1251").ExitCode);
        Assert.Equal(1, Count("мост"));
        File.AppendAllText(path, " \n");
        Assert.Equal(0, Run("index").ExitCode);
        Assert.Equal(2, Run("index", path, "--encoding", "klingon").ExitCode);
    }

    [Fact]
    public void WhatIsMendedIsToldAndNoError()
    {
        string path = _folder.Write("a.rss", "<rss><channel>\n<item><title>A & B</title><guid>1</guid><encoded>The ferry was late again on Monday morning.</encoded></item></channel></rss>");
        var run = Run("index", path);
        Assert.Equal((0, 1), (run.ExitCode, Count("ferry")));
        Assert.Contains("a.rss: invalid XML was mended (on line 2)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OddDatesAreReadByTheirFormat()
    {
        string path = _folder.Write("a.csv", "title,body,date\nFerry,The ferry was late again on Monday morning.,07/05/2019\n");
        Assert.Equal(0, Run("index", path, "--date-format", "dd/MM/yyyy").ExitCode);
        Assert.Equal(1, Count("date:2019-05-07"));
    }

    [Fact]
    public void DatesInWordsAreReadByTheirFormatInTheirLanguage()
    {
        string path = _folder.Write("a.csv", "title,body,date\nFerry,The ferry was late again on Monday morning.,7|août|2019\n");
        Assert.Equal(0, Run("index", path, "--date-format", "d'|'MMMM'|'yyyy", "--date-language", "fr").ExitCode);
        Assert.Equal(1, Count("date:2019-08-07"));
    }

    [Fact]
    public void DatesThatMayBeSeveralAreLeftOutAndTold()
    {
        string path = _folder.Write("a.csv", "title,body,date\nFerry,The ferry was late again on Monday morning.,07/05/2019\nBridge,The bridge was opened on Friday morning.,08/05/2019\n");
        var run = Run("index", path, "--format", "json");
        Assert.Equal((0, 0), (run.ExitCode, Count("date:2019")));
        Assert.Contains("2 dates could not be read, such as '07/05/2019'; say how the source writes them with --date-language", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"unreadDates\":2,\"unreadDate\":\"07/05/2019\"", run.Output, StringComparison.Ordinal);

        var again = Run("index", path, "--date-language", "en-US");
        Assert.Equal((0, 1), (again.ExitCode, Count("date:2019-07-05")));
        Assert.DoesNotContain("unread", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void LanguageOfDatesMustBeKnown()
    {
        var run = Run("index", _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late.")), "--date-language", "klingon");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("such as fr or en-GB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARebuildOfOnePathKeepsWhatOthersGave()
    {
        Run("index", _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late.")));
        Run("index", _folder.Write("b.txt", Story("Bridge opened", "The bridge was opened.")), "--rebuild");
        Assert.Equal((1, 1), (Count("ferry"), Count("bridge")));
    }

    [Fact]
    public void StandardInputIsReadOnceHoweverOftenItComes()
    {
        byte[] input = Encoding.UTF8.GetBytes("{\"title\":\"Ferry\",\"text\":\"The ferry was late again on Monday.\"}\n{\"headline\":\"Bridge\",\"content\":\"The bridge was opened on Friday.\"}\n");
        CommandRun first = CommandRun.WithInput(_folder.Path, input, "index", "-", "--index", Home);
        Assert.StartsWith("2 added", first.Error, StringComparison.Ordinal);
        CommandRun second = CommandRun.WithInput(_folder.Path, input, "index", "--index", Home);
        Assert.StartsWith("0 added, 0 changed, 2 unchanged, 0 skipped; 2 in the index", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void MappedKeysAreRememberedWithTheSource()
    {
        string path = _folder.Write("a.jsonl", """{"kopf":"Fähre","inhalt":"The ferry was late again on Monday."}""" + "\n");
        CommandRun unmapped = Run("index", path);
        Assert.Equal(2, unmapped.ExitCode);
        Assert.Equal(0, Run("index", path, "--map", "title=kopf,body=inhalt", "--source", "Fährblatt").ExitCode);
        File.AppendAllText(path, """{"kopf":"Brücke","inhalt":"The bridge was opened on Friday."}""" + "\n");
        Assert.StartsWith("1 added", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal((1, 2), (Count("title:bruecke OR title:brucke"), Count("source:fahrblatt")));
    }

    [Fact]
    public void TheHomeIsFoundByOptionVariableAndFolder()
    {
        _folder.Write("project/index/newssearch.json", """{ "sources": [ { "path": "../s" } ] }""");
        _folder.Write("project/s/a.txt", Story("Ferry delayed", "The ferry was late."));
        Directory.CreateDirectory(_folder.Combine("project", "deep", "er"));
        Assert.StartsWith("1 added", CommandRun.Of(_folder.Combine("project", "deep", "er"), "index").Error, StringComparison.Ordinal);
        Assert.Equal("1\n", CommandRun.Of(_folder.Combine("project"), "count", "ferry").Output);
        Assert.Equal("1\n", CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_INDEX", _folder.Combine("project", "index"))], "count", "ferry").Output);
        CommandRun none = CommandRun.WithVariables(_folder.Path, [("XDG_DATA_HOME", _folder.Combine("data"))], "count", "ferry");
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Equal($"newssearch: there is no index in {_folder.Combine("data", "newssearch")}; make one with: newssearch index PATH", none.Error.Trim());
    }

    [Fact]
    public void WhereNothingIsCommittedYetNothingIsSaidToBeDamaged()
    {
        // What a first run leaves that was killed before its first commit.
        _folder.Write("home/_0.fdt", "x");
        foreach (bool format in (bool[])[false, true])
        {
            if (format)
            {
                _folder.Write("home/format", $"{ArticleIndexWriter.Format}\n");
            }

            CommandRun run = CommandRun.Of(_folder.Path, "count", "ferry", "--index", "home");
            Assert.Equal(2, run.ExitCode);
            Assert.Equal($"newssearch: nothing is committed to the index {_folder.Combine("home")} yet; wait until newssearch index has finished, or run it again", run.Error.Trim());
        }

        _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late."));
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "a.txt", "--index", "home").ExitCode);
        Assert.Equal("1\n", CommandRun.Of(_folder.Path, "count", "ferry", "--index", "home").Output);
    }

    [Fact]
    public void ADeviceWithoutEndIsSkipped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/zero");
        CommandRun run = CommandRun.Of(_folder.Path, "index", "/dev/zero", "--index", "home");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("skipped /dev/zero: binary data", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATerminalGetsProgressAndATable()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        _folder.Write("in/empty.txt", "");
        string output = CommandRun.Terminal(_folder.Path, "newssearch index in --index home").Output;
        Assert.Matches(@"\[█* *\] +[0-9]+%  [0-9]+ articles/s  [0-9.]+ MB/s", output);
        string table = output[(output.LastIndexOf("\e[K", StringComparison.Ordinal) + 3)..];
        Assert.Matches(@"^read +2  of 2 files, 0?\.?[0-9.]+ k?B\nadded +1\nchanged +0\nunchanged +0\nskipped +1\n  empty +1\nin the index +1  articles, [0-9.]+ kB\ntime +[0-9.]+  s\narticles/s +[0-9]+\nMB/s +[0-9.]+\npeak memory +[0-9.]+  MB\n$", table);
    }

    [Fact]
    public void ATerminalWithoutACursorGetsNoProgress()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        Assert.DoesNotContain('\e', CommandRun.CallOnTerminal(_folder.Path, "newssearch index in --index home", ("TERM", "dumb")).Output);
        Assert.Equal("", CommandRun.Of(_folder.Path, "index", "in", "--index", "home", "-q").Error);
    }

    [Fact]
    public void TheLineTellsSpeedMemoryAndSize()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        CommandRun run = CommandRun.Of(_folder.Path, "index", "in", "--index", "home");
        Assert.Matches(@"1 file, [0-9]+ B read in [0-9.]+ s \([0-9]+ articles/s, [0-9.]+ MB/s\); peak memory [0-9.]+ MB, index [0-9.]+ kB\n$", run.Error);
    }

    [Fact]
    public void TheSummaryIsJsonOnRequest()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        _folder.Write("in/empty.txt", "");
        CommandRun run = CommandRun.Process(_folder.Path, null, [], "index", "in", "--index", "home", "--format", "json");
        JsonElement summary = Assert.Single(run.Json);
        Assert.Equal((2, 1, 1), (run.ExitCode, summary.GetProperty("added").GetInt32(), summary.GetProperty("articles").GetInt32()));
        Assert.Equal(1, Assert.Single(summary.GetProperty("skipped").EnumerateObject()).Value.GetInt32());
        Assert.InRange(summary.GetProperty("indexBytes").GetInt64(), 500, 100_000);
        Assert.InRange(summary.GetProperty("peakMemory").GetInt64(), 1_000_000, 1_000_000_000);
    }

    [Fact]
    public void AnInterruptedRunLeavesTheLastCommit()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "in", "--index", "home").ExitCode);

        // An input without end, of which far more is taken than any pipe holds before the signal: the run is in its midst.
        const string Story = """{"title":"Harbour closed","text":"The harbour was closed on Tuesday after a crane fell into the basin."}""";
        CommandRun run = CommandRun.Bash(_folder.Path, $$"""
            { yes '{{Story}}' | head -n 20000; kill -INT "$(cat pid)"; yes '{{Story}}'; } 2>/dev/null |
                bash -c 'echo $$ > pid; exec newssearch index - --index home'
            echo "${PIPESTATUS[1]}"
            """);
        Assert.Equal(("130\n", "newssearch: interrupted; the index is as at its last commit\n"), (run.Output, run.Error));
        Assert.Equal("1\n", CommandRun.Of(_folder.Path, "count", "ferry OR harbour", "--index", "home").Output);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "check", "--index", "home").ExitCode);
        Assert.StartsWith("0 added, 0 changed, 1 unchanged", CommandRun.Of(_folder.Path, "index", "--index", "home").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToIndexIsAnError()
    {
        CommandRun run = Run("index", _folder.Combine("missing"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing: no such file or folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OneBadInputDoesNotStopTheOthers()
    {
        string lines = string.Concat(Enumerable.Range(1, 20).Select(i => i == 7
            ? "{\"title\":\"Seven\", \"body\": oops}\n"
            : $"{{\"id\":\"n{i}\",\"title\":\"Story {i}\",\"body\":\"The ferry was late again on Monday, number {i}.\"}}\n"));
        string twenty = _folder.Write("in/twenty.jsonl", lines);
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/nothing.html", "<html><body><nav><a href=/>Home</a></nav></body></html>");
        File.WriteAllBytes(_folder.Combine("in", "garbage.txt"), [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))]);
        File.WriteAllBytes(_folder.Combine("in", "latin.txt"), Encoding.Latin1.GetBytes("Fähre\n\nDie Fähre war spät.\n"));
        File.WriteAllText(_folder.Combine("in", "long.jsonl"), "{\"title\":\"Long\",\"body\":\"" + new string('x', 50_000_000) + "\"}\n{\"title\":\"After\",\"body\":\"The tunnel came after the long line.\"}\n");
        byte[] whole = Gzip(Encoding.UTF8.GetBytes(Story("Cut", "The gzip stream ends too early. " + string.Concat(Enumerable.Range(0, 5000)))));
        File.WriteAllBytes(_folder.Combine("in", "cut.txt.gz"), whole[..(whole.Length / 2)]);

        CommandRun run = Run("index", _folder.Combine("in"), _folder.Combine("gone.txt"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(19, Count("ferry"));
        Assert.Equal(1, Count("tunnel"));
        foreach (string file in new[] { "in/empty.txt", "in/nothing.html", "in/garbage.txt", "in/latin.txt", "in/long.jsonl:1", "in/cut.txt.gz", "gone.txt", "in/twenty.jsonl:7: invalid JSON" })
        {
            Assert.Contains($"newssearch: skipped {file}", run.Error, StringComparison.Ordinal);
        }

        // Of the text that is cut off, the beginning is kept.
        Assert.Equal(1, Count("gzip"));
        Assert.Matches(@"21 added, 0 changed, 0 unchanged, 8 skipped \(", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);

        // What was told is not told again, but for the source that is missing; who names a path hears all of it.
        CommandRun again = Run("index");
        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("0 added, 0 changed, 21 unchanged, 0 skipped, 7 skipped as before;", again.Error, StringComparison.Ordinal);
        CommandRun named = Run("index", _folder.Combine("in"));
        Assert.Equal(2, named.ExitCode);
        Assert.Contains("in/twenty.jsonl:7: invalid JSON", named.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 21 unchanged, 7 skipped (", named.Error, StringComparison.Ordinal);
        Assert.Equal(twenty, _folder.Combine("in/twenty.jsonl"));
    }

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.rtf")]
    public void AnArticleWhoseFileIsCutLaterStaysWhole(string name)
    {
        string text = $"The ferry runs. {string.Join(' ', Enumerable.Range(1, 3000).Select(i => $"Boat {i * 7919 % 10007} came in on time."))} A heron stood at the end.";
        byte[] whole = name.EndsWith(".rtf", StringComparison.Ordinal) ? Encoding.ASCII.GetBytes($"{{\\rtf1 {text}}}") : Gzip(Encoding.UTF8.GetBytes(text));
        string path = _folder.Write($"in/{name}", whole);
        Assert.Equal(0, Run("index", _folder.Combine("in")).ExitCode);
        File.WriteAllBytes(path, whole[..(whole.Length * 3 / 4)]);

        CommandRun cut = Run("index");
        Assert.Equal(2, cut.ExitCode);
        Assert.Contains($"in/{name}: truncated ", cut.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 1 unchanged, 1 skipped (", cut.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count("ferry"), Count("heron")));

        Assert.Contains("1 added", Run("index", "--rebuild").Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Count("ferry"), Count("heron")));
        File.WriteAllBytes(path, whole);
        Assert.Contains("0 added, 1 changed, 0 unchanged, 0 skipped;", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal(1, Count("heron"));
    }

    [Fact]
    public void ALinkToNowhereIsSkipped()
    {
        _folder.Write("in/a.txt", Story("Ferry", "The ferry was late."));
        File.CreateSymbolicLink(_folder.Combine("in", "b.txt"), _folder.Combine("nowhere"));
        CommandRun run = Run("index", _folder.Combine("in"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("newssearch: skipped in/b.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Count("ferry"));
    }

    [Fact]
    public void ALockedIndexNamesTheOtherProcess()
    {
        Run("index", _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late.")));
        using var held = new FileStream(Path.Combine(Home, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        File.WriteAllText(Path.Combine(Home, "write.owner"), "4711");
        CommandRun run = Run("index");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is being written by another process (pid 4711)", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Count("ferry"));
    }

    [Fact]
    public void AnIndexOfANewerFormatIsNotTouched()
    {
        Run("index", _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late.")));
        ForeignCommit.Write(new IndexHome(Home), "9999");
        foreach (string[] arguments in new[] { new[] { "index" }, ["query", "ferry"], ["stats"] })
        {
            CommandRun run = Run(arguments);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("was written by a newer version", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("_*.trm")]
    [InlineData("_*.doc")]
    [InlineData("_*.fld")]
    [InlineData("_*.lng")]
    [InlineData("_*.si")]
    public void ADamagedIndexIsSaidToBeDamaged(string pattern)
    {
        Run("index", _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late.")));
        foreach (string file in Directory.EnumerateFiles(Home, pattern))
        {
            byte[] content = File.ReadAllBytes(file);
            File.WriteAllBytes(file, content[..(content.Length / 2)]);
        }

        CommandRun query = Run("query", "ferry");
        Assert.Equal((2, ""), (query.ExitCode, query.Output));
        Assert.Contains($"is damaged; keep what can be kept with: newssearch --index {Home} check --repair", query.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("index", "--rebuild").ExitCode);
        Assert.Equal(1, Count("ferry"));
    }

    [Fact]
    public void InvalidSettingsAreNamedWithTheirLine()
    {
        _folder.Write("home/newssearch.json", "{\n  \"sources\": [],\n  \"sorces\": 1\n}\n");
        CommandRun run = Run("index");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("newssearch.json, line 3 are not valid", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OptionsMayStandBeforeTheCommand()
    {
        Run("index", _folder.Write("a.txt", Story("Ferry delayed", "The ferry was late.")));
        Assert.Equal("1\n", CommandRun.Of(_folder.Path, "--index", Home, "count", "ferry").Output);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
