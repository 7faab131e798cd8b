using System.IO.Compression;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Kinds;

/// <summary>What files of kinds that are not read are told as.</summary>
public sealed class KindSignsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <param name="content">One byte a character; see <see cref="Told"/>.</param>
    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "1 picture")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "1 picture")]
    [InlineData("RIFF\u0024\0\0\0WEBPVP8 ", "1 picture")]
    [InlineData("RIFF\u0024\0\0\0WAVEfmt ", "1 sound file")]
    [InlineData("ID3\u0003\0\0\0\0", "1 sound file")]
    [InlineData("\u00FF\u00FB\u0090\0\0\0", "1 sound file")]
    [InlineData("\0\0\0\u0020ftypisom\0\0\u0002\0", "1 video")]
    [InlineData("\0\0\0\u0018ftypheic\0\0", "1 picture")]
    [InlineData("\u007FELF\u0002\u0001\u0001\0", "1 program")]
    [InlineData("MZ\u0090\0\u0003\0", "1 program")]
    [InlineData("#!/bin/sh\necho a\n", "1 program")]
    [InlineData("wOF2\0\u0001\0\0", "1 font")]
    [InlineData("\0\u0001\0\0\0\u000E\0", "1 font")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>", "1 picture")]
    [InlineData("SQLite format 3\0\u0010\0", "database")]
    [InlineData("\0\u0001\0\0Standard Jet DB\0", "database")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C\0\u0004", "7z archive")]
    [InlineData("Rar!\u001A\u0007\u0001\0", "RAR archive")]
    [InlineData("AT&TFORM\0\0\u0001\0DJVM", "DjVu document")]
    [InlineData("%!PS-Adobe-3.0\n%%Title: a\n", "PostScript document")]
    [InlineData("!BDN\u00AA\0\0\0SM", "Outlook mail folder")]
    [InlineData("bplist00\u00D1\u0001\u0002_\u0010\u000FWebMainResource", "Safari web archive")]
    [InlineData("ARROW1\0\0\u0010", "data table")]
    [InlineData("<?xml version=\"1.0\"?>\n<FictionBook xmlns=\"x\"><body/></FictionBook>", "e-book")]
    public void AKindIsToldByItsFirstBytes(string content, string told) => Assert.Equal([told], Told("a", Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("BMW recalls cars after a fire in Munich on Monday.")]
    [InlineData("MZ Group said on Monday that it would close the plant.")]
    [InlineData("RIFFs between the parties grew on Monday, said the mayor.")]
    [InlineData("ID3 was the party's name for the third identity paper.")]
    [InlineData("OTTO and his brothers opened the harbour inn in 1911.")]
    public void TextThatBeginsAsASignDoesIsText(string text) => Assert.Equal([text], Told("a", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("WordDocument", "Word 97-2003 document")]
    [InlineData("Workbook", "Excel 97-2003 workbook")]
    [InlineData("PowerPoint Document", "PowerPoint 97-2003 slides")]
    [InlineData("__properties_version1.0", "Outlook message")]
    [InlineData("EncryptedPackage", "encrypted")]
    [InlineData("Something", "Office document")]
    public void ACompoundFileIsToldByItsDirectory(string stream, string told) => Assert.Equal([told], Told("a", Compound(stream)));

    [Theory]
    [InlineData("a.doc", "Word 97-2003 document")]
    [InlineData("a.MSG", "Outlook message")]
    [InlineData("Setup.suo", "1 program")]
    public void ACompoundFileWithoutADirectoryIsToldByItsName(string name, string told) =>
        Assert.Equal([told], Told(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));

    [Theory]
    [InlineData("a", "[Content_Types].xml,_rels/.rels,xl/workbook.xml", "spreadsheet")]
    [InlineData("a", "[Content_Types].xml,ppt/presentation.xml", "slides")]
    [InlineData("a.vsdx", "visio/document.xml", "Office document")]
    [InlineData("a.key", "Index/Presentation.iwa", "slides")]
    [InlineData("a.jar", "a.class,META-INF/MANIFEST.MF", "1 program")]
    public void AZippedDocumentIsToldByItsMembers(string name, string members, string told) =>
        Assert.Equal([told], Told(name, Zip(members.Split(',').Select(member => (member, "<x/>")))));

    [Fact]
    public void AnOpenDocumentSaysItself()
    {
        Assert.Equal(["spreadsheet"], Told("a", Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")])));
        Assert.Equal(["slides"], Told("a", Zip([("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<x/>")])));
    }

    [Fact]
    public void APictureUnderTheNameOfAPageIsTold()
    {
        Assert.Equal(["binary data"], Told("a.html", "GIF89a\0\0"u8.ToArray()));
        Assert.Equal(["RAR archive"], Told("a.html", "Rar!\u001A\u0007\0\0"u8.ToArray()));
    }

    [Fact]
    public void KindsAreToldInArchivesAsOutside() => Assert.Equal(
        ["RAR archive", "1 picture"],
        Told("a.zip", Zip([("in/old.rar", "Rar!\u001A\u0007\0\0"), ("in/photo", "GIF89a\0\0")])));

    private List<string> Told(string name, byte[] content)
    {
        List<string> passedOver = [];
        var reader = new ArticleReader(new());
        List<string> records = [.. reader
            .Read(new SourceFile(_folder.Write(name, content), content.Length, default), passedOver: told => passedOver.AddRange(told.Counts.Select(count => $"{count.Value} {count.Key}")))
            .Select(record => record.TryGet(out RawArticle? article, out SkippedInput? skipped) ? article.Content : SkipPhrases.Of(skipped.Cause))];
        return [.. records, .. passedOver];
    }

    /// <summary>A compound file ([MS-CFB]) of sectors of 512 bytes, whose directory, in the third sector, names one stream.</summary>
    private static byte[] Compound(string stream)
    {
        byte[] file = new byte[512 * 5];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        file[30] = 9; // 512 bytes a sector
        file[48] = 2; // the directory's first sector, behind the header
        Name(512 * 3, "Root Entry");
        Name((512 * 3) + 128, stream);
        return file;

        void Name(int at, string name)
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            file[at + 64] = (byte)((name.Length + 1) * 2);
        }
    }

    private static byte[] Zip(IEnumerable<(string Name, string Content)> members)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in members)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.Latin1.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
