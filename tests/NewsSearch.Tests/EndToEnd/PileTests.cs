using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>A folder of everything: what of it is found, and what is told of the rest.</summary>
public sealed class PileTests : IDisposable
{
    private const string Story = "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    [Fact]
    public void TextWithoutAnExtensionIsRead()
    {
        _folder.Write("in/notes", Story);
        _folder.Write("in/notes.2014-03-01", Story.Replace("ferry", "tunnel", StringComparison.Ordinal));
        CommandRun run = Run("index", "in");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("2 added, 0 changed, 0 unchanged, 0 skipped; 2 in the index; 2 files", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PicturesVideoAndProgramsAreCountedWithoutFailing()
    {
        _folder.Write("in/a.txt", Story);
        _folder.Write("in/.git/HEAD", "ref");
        _folder.Write("in/photo", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);
        _folder.Write("in/style.css", "p { }");
        foreach (int n in Enumerable.Range(1, 14))
        {
            _folder.Write($"in/clips/{n}.mov", "x");
        }

        CommandRun run = Run("index", "in");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            """
            newssearch: passed over in/style.css (program)
            newssearch: passed over in/clips: 14 files of type .mov (video)
            1 added, 0 changed, 0 unchanged, 0 skipped, 17 passed over (14 video, 1 hidden file, 1 picture, 1 program); 1 in the index; 2 files,
            """,
            run.Error,
            StringComparison.Ordinal);

        // A refresh counts them again, and names nothing that was named.
        Assert.StartsWith("0 added, 0 changed, 1 unchanged, 0 skipped, 16 passed over (14 video, ", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal("", Run("index", "in", "-q").Error);
    }

    [Fact]
    public void BytesThatNobodyKnowsAreNamedOrCountedWhereTheyAreMany()
    {
        _folder.Write("in/a.txt", Story);
        foreach (int n in Enumerable.Range(1, 5))
        {
            _folder.Write($"in/old/{n}.xyz", [1, 0, 2, (byte)n]);
        }

        _folder.Write("in/one.xyz", [1, 0, 2]);
        CommandRun run = Run("index", "in");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("newssearch: skipped in/old: 5 files of type .xyz: binary data\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("newssearch: skipped in/one.xyz: binary data\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 added, 0 changed, 0 unchanged, 6 skipped (6 binary data)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AKindThatIsNotReadIsToldOnceAFileWithTheWayOut()
    {
        _folder.Write("in/a b.xlsx", Spreadsheet());
        _folder.Write("in/talk.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        CommandRun run = Run("index", "in", "--format", "json", "-j", "1");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            """
            newssearch: skipped in/a b.xlsx: spreadsheet (convert it: soffice --headless --convert-to csv 'in/a b.xlsx')
            newssearch: skipped in/talk.doc: Word 97-2003 document (convert it: soffice --headless --convert-to docx in/talk.doc)

            """,
            run.Error);
        JsonElement skipped = Assert.Single(run.Json).GetProperty("skipped");
        Assert.Equal((1, 1), (skipped.GetProperty("spreadsheet").GetInt32(), skipped.GetProperty("Word 97-2003 document").GetInt32()));
    }

    [Fact]
    public void AnIndexInTheFolderIsNotReadIntoItself()
    {
        _folder.Write("in/a.txt", Story);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "in", "--index", "in/nsidx").ExitCode);
        CommandRun again = CommandRun.Of(_folder.Path, "index", "in", "--index", "in/nsidx");
        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("0 added, 0 changed, 1 unchanged, 0 skipped, 1 passed over (1 index); 1 in the index", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CleanAndEntitiesTellTheSame()
    {
        foreach (int n in Enumerable.Range(1, 4))
        {
            _folder.Write($"in/{n}.xyz", [1, 0, 2]);
        }

        foreach (string command in (string[])["clean", "entities"])
        {
            CommandRun run = CommandRun.Of(_folder.Path, command, "in");
            Assert.Equal((2, "newssearch: skipped in: 4 files of type .xyz: binary data\n"), (run.ExitCode, run.Error));
        }
    }

    private static byte[] Spreadsheet()
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in (string[])["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<x/>"));
            }
        }

        return bytes.ToArray();
    }
}
