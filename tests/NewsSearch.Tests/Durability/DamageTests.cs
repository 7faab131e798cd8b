using System.Globalization;
using NewsSearch.OnDisk.Store;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.Durability;

/// <summary>
/// A bit that is flipped, or an end that is cut off, in any file of an index: the commands answer as before, or say so. They neither fail
/// as a fault of the program nor ask for much memory.
/// </summary>
public sealed class DamageTests : IDisposable
{
    /// <summary>Bytes that one command may ask for, in all.</summary>
    private const long MostMemory = 300L << 20;

    /// <summary>
    /// What says itself what it holds to people and is theirs to change, so that nothing tells a change from damage; and locks.
    /// </summary>
    private static readonly HashSet<string> Theirs = ["newssearch.json", "repeated-lines.jsonl", "write.lock", "settings.lock"];

    private static readonly string[][] Commands =
    [
        ["query", "harbour OR troops", "--format", "json", "--limit", "all"],
        ["query", "\"the harbour\"", "--sort", "oldest"],
        ["query", "troop* OR harbor~ OR person:obama", "--format", "ids"],
        ["people"],
        ["timeline"],
        ["count", "*"],
        ["sources"],
        ["sources", "--deleted"],
        ["saved"],
        ["check"],
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly string[][] _commands;
    private readonly List<Answer> _before;
    private int _found;

    public DamageTests()
    {
        Fill(_folder, text => text);
        _commands = [.. Commands, ["show", Run("query", "bridge", "--format", "ids").Output.Trim()]];
        _before = [.. _commands.Select(Run)];
        Assert.All(_before, answer => Assert.Equal(0, answer.ExitCode));
    }

    private IReadOnlyList<FileInfo> Files => [.. new DirectoryInfo(_folder.Combine("index")).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => !Theirs.Contains(file.Name)).OrderBy(file => file.FullName, StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFlippedBitIsHarmlessOrTold()
    {
        int told = 0;
        List<(FileInfo File, int Bit)> flips = [.. Files.SelectMany(file => Bits(file).Select(bit => (file, bit)))];
        foreach ((FileInfo file, int bit) in flips)
        {
            told += Try(file, $"bit {bit}", content => content[bit / 8] ^= (byte)(1 << (bit % 8)));
        }

        Assert.True(told > flips.Count / 4, $"only {told} of {flips.Count} were told");
    }

    [Fact]
    public void AnEndThatIsCutOffIsHarmlessOrTold()
    {
        int told = 0;
        foreach (FileInfo file in Files)
        {
            int length = (int)file.Length;
            IEnumerable<int> lengths = LongTests.Wanted ? Enumerable.Range(0, length) : [0, 1, length / 2, length - 1];
            foreach (int left in lengths.Where(left => left < length).Distinct())
            {
                told += Try(file, $"{left} of {length} bytes", content => content, left);
            }
        }

        Assert.True(told > 20, $"only {told} were told");
    }

    /// <summary>Another index has files of the same names, each of them whole.</summary>
    [Fact]
    public void AFileOfAnotherIndexIsHarmlessOrTold()
    {
        using var other = new TemporaryFolder();
        Fill(other, text => text.Replace("harbour", "airport", StringComparison.Ordinal).Replace("Obama", "Biden", StringComparison.Ordinal)
            .Replace("2014", "2021", StringComparison.Ordinal));
        foreach (FileInfo file in Files)
        {
            byte[] twin = File.ReadAllBytes(other.Combine(Path.GetRelativePath(_folder.Path, file.FullName)));
            bool mayBeOwn = !IsOfIndex(file) || twin.SequenceEqual(File.ReadAllBytes(file.FullName));
            Assert.True(Try(file, "of another index", _ => twin, twin.Length) == 1 || mayBeOwn, file.Name);
        }
    }

    private static void Fill(TemporaryFolder folder, Func<string, string> edit)
    {
        folder.Write("news/a.txt", edit("Harbour closed\n\nThe harbour was closed after the storm, Barack Obama said in Kyiv.\n"));
        folder.Write("news/b.txt", edit("Troops leave\n\nTroops left the border on Monday, and the harbour was quiet again.\n"));
        folder.Write("news/d.jsonl", edit("""{"id":"d","title":"Bridge opens","body":"The bridge to Odesa was opened by Angela Merkel.","published":"2014-03-29"}""" + "\n"));
        folder.Write("news/c.txt", edit("Ferry delayed\n\nThe ferry was late again, and nobody knew why.\n"));
        Assert.Equal(0, RunIn(folder.Path, "index", "news", "-j", "1").ExitCode);
        folder.Write("news/b.txt", edit("Troops return\n\nTroops came back to the border on Tuesday, and the harbour was full.\n"));
        Assert.Equal(0, RunIn(folder.Path, "index", "-j", "1").ExitCode);
        Assert.Equal(0, RunIn(folder.Path, "delete", "ferry", "--forever", "--yes").ExitCode);
        Assert.Equal(0, RunIn(folder.Path, "save", "birds", "harbour").ExitCode);
        Assert.Equal(0, RunIn(folder.Path, "query", "--new", "birds").ExitCode);
    }

    /// <summary>Files are small and large, so as many bits are taken from each.</summary>
    private IEnumerable<int> Bits(FileInfo file)
    {
        int bits = (int)file.Length * 8;
        int wanted = LongTests.Times(500 / Files.Count, 20_000 / Files.Count);
        var random = new Random(file.Name.Length);
        return wanted >= bits ? Enumerable.Range(0, bits) : Enumerable.Range(0, wanted).Select(_ => random.Next(bits));
    }

    /// <summary>What stands beside these people mend.</summary>
    private static bool IsOfIndex(FileInfo file) => LuceneFileNames.IsOne(file.Name) || file.Name.StartsWith("catalogue_", StringComparison.Ordinal);

    private int Try(FileInfo file, string what, Action<byte[]> damage) => Try(
        file,
        what,
        content =>
        {
            damage(content);
            return content;
        },
        (int)file.Length);

    /// <returns>1 when the damage was told.</returns>
    private int Try(FileInfo file, string what, Func<byte[], byte[]> damage, int length)
    {
        byte[] content = File.ReadAllBytes(file.FullName);
        File.WriteAllBytes(file.FullName, damage([.. content])[..length]);
        try
        {
            List<Answer> after = [.. _commands.Select(Run)];
            for (int i = 0; i < _commands.Length; i++)
            {
                Judge(_before[i], after[i], $"{file.Name}, {what}, {string.Join(' ', _commands[i])}");
            }

            bool isFound = IsOfIndex(file) && after[Array.FindIndex(_commands, command => command[0] == "check")].ExitCode != 0;

            // At each build every fourth, since each is a run of five commands more.
            if (isFound && (LongTests.Wanted || _found++ % 4 == 0))
            {
                Repair(file, what);
            }

            return after.Exists(answer => answer.IsTold) ? 1 : 0;
        }
        finally
        {
            File.WriteAllBytes(file.FullName, content);
        }
    }

    private static void Judge(Answer before, Answer after, string where)
    {
        Assert.True(after.ExitCode is 0 or 1 or 2, $"{where}: exit code {after.ExitCode}, {after.Error}");
        Assert.DoesNotContain("   at ", after.Error, StringComparison.Ordinal);
        Assert.True(after.Memory < MostMemory, string.Create(CultureInfo.InvariantCulture, $"{where}: {after.Memory >> 20} MB"));
        bool isSame = (after.ExitCode, after.Output, after.Error) == (before.ExitCode, before.Output, before.Error);
        Assert.True(isSame || after.IsTold, $"{where}: another answer, and nothing told: {after.ExitCode} {after.Output} {after.Error}");
        Assert.True(after.ExitCode != 2 || after.IsTold || after.Output != before.Output, $"{where}: an error, and nothing told");
    }

    /// <summary>
    /// Of every damaged image all is kept that can be read, what was deleted stays away, and with the next run the index has everything again.
    /// </summary>
    private void Repair(FileInfo damaged, string what)
    {
        using var image = new TemporaryFolder();
        foreach (FileInfo file in new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(image.Write(Path.GetRelativePath(_folder.Path, file.FullName), File.ReadAllBytes(file.FullName)), file.LastWriteTimeUtc);
        }

        Answer repair = RunIn(image.Path, "check", "--repair");
        string where = $"{damaged.Name}, {what}: {repair.Output}{repair.Error}";
        Assert.True(repair.ExitCode is 0 or 1, where);
        Assert.Equal(0, RunIn(image.Path, "check").ExitCode);
        Assert.True(RunIn(image.Path, "count", "ferry").Output == "0\n", $"what was deleted is back: {where}");
        bool mayHide = damaged.Extension == ".del";
        if (!mayHide && damaged.Extension is not (".fld" or ".lng" or ".fnm"))
        {
            Assert.True((repair.ExitCode, RunIn(image.Path, "count", "harbour").Output) == (0, "2\n"), where);
        }

        Answer next = RunIn(image.Path, "index", "-j", "1");
        Assert.True(next.ExitCode == 0, $"{where}{next.Error}");
        Assert.True(mayHide || RunIn(image.Path, "count", "harbour").Output == "2\n", $"{where}{next.Error}");
        Assert.Equal(0, RunIn(image.Path, "check").ExitCode);
    }

    private Answer Run(params string[] arguments) => RunIn(_folder.Path, arguments);

    private static Answer RunIn(string folder, params string[] arguments)
    {
        var run = new ShellRun(folder);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int exitCode = run.Run([.. arguments, "--index", "index"]);
        return new Answer(exitCode, run.Output, run.Error, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed record Answer(int ExitCode, string Output, string Error, long Memory)
    {
        public bool IsTold => Error.StartsWith("newssearch: ", StringComparison.Ordinal);
    }
}
