using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Tests.Sources.Containers;

public sealed class ZipMembersTests
{
    private static readonly byte[] Text = "The ferry runs."u8.ToArray();

    [Theory]
    [InlineData("café.html|Zürich.html", 437)]
    [InlineData("мост.html|порт и гавань.html", 866)]
    [InlineData("мост.html|Новый порт.html", 1251)]
    [InlineData("橋の記事.html|港のニュース.html", 932)]
    [InlineData("大桥关闭.html|新闻.html", 54936)]
    public void NamesWithoutAFlagAreGuessedFromAllOfThem(string names, int page)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        RawZip zip = new();
        foreach (string name in names.Split('|'))
        {
            zip.Add(encoding.GetBytes(name), Text);
        }

        Assert.Equal(names.Split('|'), Names(zip.ToArray()));
    }

    [Fact]
    public void AFlagAndInfoZipsFieldSayWhatTheNameIs()
    {
        // 1 is the field's version; behind it stands the CRC-32 of the name "x.txt", which Python's zlib gives, then the name.
        byte[] path = [0x75, 0x70, 11, 0, 1, 0x49, 0x02, 0x1B, 0xAC, .. "é.txt"u8];
        byte[] forgotten = [0x75, 0x70, 11, 0, 1, 0, 0, 0, 0, .. "é.txt"u8];
        byte[] zip = new RawZip().Add("ü.txt"u8.ToArray(), Text, flags: 1 << 11).Add("x.txt"u8.ToArray(), Text, extra: path)
            .Add("z.txt"u8.ToArray(), Text, extra: forgotten).Add("ł.txt"u8.ToArray(), Text).ToArray();
        Assert.Equal(["ü.txt", "é.txt", "z.txt", "ł.txt"], Names(zip));
    }

    [Fact]
    public void MembersOfOneNameHaveTwoPlaces()
    {
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text).Add("a.txt"u8.ToArray(), Text).Add("b\\a.txt"u8.ToArray(), Text).ToArray();
        Assert.Equal(["a.txt", "a~2.txt", "b/a.txt"], Names(zip));
    }

    [Theory]
    [InlineData("b.c/a", "b.c/a~2")]
    [InlineData("b.c/a.2024.csv.gz", "b.c/a.2024~2.csv.gz")]
    [InlineData("b/.a", "b/.a~2")]
    [InlineData("мост.html", "мост~2.html")]
    public void ANumberLeavesTheExtension(string name, string second)
    {
        MemberNames names = new();
        Assert.Equal([name, second], [names.Distinct(name, "1"u8, repeats: true), names.Distinct(name, "2"u8, repeats: true)]);
    }

    [Fact]
    public void ASecondTableOfOneNameIsATable()
    {
        byte[] zip = new RawZip().Add("a.csv"u8.ToArray(), "title,text\nOne,Uno"u8.ToArray()).Add("a.csv"u8.ToArray(), "label\ttext\nTwo\tDos"u8.ToArray()).ToArray();
        Assert.Equal(["z.zip!/a.csv:2:Uno", "z.zip!/a~2.csv:2:Dos"], new ArticleReader(new()).Read(new MemoryStream(zip), "z.zip").Select(record => $"{record.Value.Origin}:{record.Value.Content}"));
    }

    [Fact]
    public void BytesBeforeAnArchiveAreNoneOfIts()
    {
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text).ToArray();
        byte[] program = [(byte)'M', (byte)'Z', .. new byte[5000], .. zip];
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(program)));
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read([.. program, .. "behind"u8])));
    }

    [Fact]
    public void EveryCompressionInUseIsRead()
    {
        using ZstdSharp.Compressor zstd = new();
        byte[] xz = Convert.FromBase64String("/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAOVGhlIGZlcnJ5IHJ1bnMuAADTnosFpML+swABJw/fGvxqH7bzfQEAAAAABFla");
        byte[] name = "a.txt"u8.ToArray();
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(new RawZip().Add(name, Text, method: 8, packed: RawZip.Deflate(Text)).ToArray())));
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(new RawZip().Add(name, Text, method: 93, packed: zstd.Wrap(Text).ToArray()).ToArray())));
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(new RawZip().Add(name, Text, method: 95, packed: xz).ToArray())));

        // By Python's zipfile, with bzip2 and LZMA; then a stored block of DEFLATE, which is one of Deflate64 too (RFC 1951 section 3.2.4).
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(Convert.FromBase64String(
            "UEsDBC4AAAAMAAAAIQDy/fLjNgAAAA8AAAAFAAAAYS50eHRCWmg5MUFZJlNZPPBBOAAAAZOAQAEEAANBGiAgADEA000EDQ0aBdROFaEobxdyRThQkDzwQThQSwECLgMuAAAADAAAACEA8v3y4zYAAAAPAAAABQAAAAAAAAAAAAAAgAEAAAAAYS50eHRQSwUGAAAAAAEAAQAzAAAAWQAAAAAA"))));
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(Convert.FromBase64String(
            "UEsDBD8AAgAOAAAAIQDy/fLjIwAAAA8AAAAFAAAAYS50eHQJBAUAXQAAgAAAKhoIogLKclKeDDhII5a0yxHAWv//l7IAAFBLAQI/Az8AAgAOAAAAIQDy/fLjIwAAAA8AAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4dFBLBQYAAAAAAQABADMAAABGAAAAAAA="))));
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read(new RawZip().Add(name, Text, method: 9, packed: [1, 15, 0, 0xF0, 0xFF, .. Text]).ToArray())));
        Assert.Equal("a.txt:damaged zip", Assert.Single(Read(new RawZip().Add(name, Text, method: 77).ToArray())));
    }

    [Fact]
    public void MemoryThatTheDataAsksForIsBounded()
    {
        // LZMA and xz that state a dictionary of 4 GB, PPMd one of 17 MB; what follows is not looked at.
        byte[] name = "a.txt"u8.ToArray();
        byte[] xz = [0xFD, .. "7zXZ"u8, 0, 0, 4, 0, 0, 0, 0, 2, 0, 0x21, 1, 40, 0, 0, 0];
        byte[] lengthsStated = [0xFD, .. "7zXZ"u8, 0, 0, 4, 0, 0, 0, 0, 3, 0xC0, 0x80, 1, 5, 0x21, 1, 40, 0, 0];
        Assert.Equal("dictionary too large", Refusal(new RawZip().Add(name, Text, method: 14, packed: [9, 4, 5, 0, 0x5D, 0xFF, 0xFF, 0xFF, 0xFF]).ToArray(), 1 << 28));
        Assert.Equal("dictionary too large", Refusal(new RawZip().Add(name, Text, method: 95, packed: xz).ToArray(), 1 << 28));
        Assert.Equal("dictionary too large", Refusal(new RawZip().Add(name, Text, method: 95, packed: lengthsStated).ToArray(), 1 << 28));
        Assert.Equal("dictionary too large", Refusal(new RawZip().Add(name, Text, method: 98, packed: [5, 1]).ToArray(), 1 << 24));
        Assert.Equal("dictionary too large", SkipPhrases.Of(Assert.Single(new ArticleReader(new()).Read(new MemoryStream(xz), null)).Fault.Cause));
        Assert.Equal("zip directory too large", SkipPhrases.Of(Assert.Single(new ZipMembers(new MemoryStream(new RawZip().Add(name, Text).ToArray()), memory: 50).Read()).Content.Fault.Cause));
    }

    [Fact]
    public void AnEndRecordThatPointsAtNoDirectoryIsNone()
    {
        // In a comment, with a directory of three bytes of it.
        byte[] comment = [.. "zip"u8, .. "PK\u0005\u0006"u8, 0, 0, 0, 0, 1, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text).ToArray();
        zip[^2] = (byte)comment.Length;
        Assert.Equal("a.txt:The ferry runs.", Assert.Single(Read([.. zip, .. comment])));
    }

    [Fact]
    public void EncryptedMembersAreToldOnce()
    {
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text, flags: 1).Add("b.txt"u8.ToArray(), Text).Add("c.txt"u8.ToArray(), Text, flags: 1).ToArray();
        Assert.Equal(["b.txt:The ferry runs.", ":encrypted"], Read(zip));
        Assert.Equal("2 members", new ZipMembers(new MemoryStream(zip), SourceLimits.Default.MaxHeldBytes).Read().Last().Content.Fault.Detail);
    }

    [Fact]
    public void AnArchiveThatBreaksOffGivesTheMembersThatItHolds()
    {
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text).Add("b.txt"u8.ToArray(), Text, method: 8, packed: RawZip.Deflate(Text)).ToArray();
        int directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.Equal(["a.txt:The ferry runs.", "b.txt:The ferry runs.", ":damaged zip"], Read(zip[..(directory + 10)]));
    }

    [Fact]
    public void AMemberThatClaimsMoreThanAnyFileHasEndsWithTheFile()
    {
        // Both lengths, of 32 bits, refer to ZIP64's field (APPNOTE 4.5.3), which has two of 64.
        byte[] field = [1, 0, 16, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F];
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text, extra: field).ToArray();
        zip.AsSpan(18, 8).Fill(0xFF);
        Assert.Equal(["a.txt", ""], Names(zip[..zip.AsSpan().IndexOf("PK\u0001\u0002"u8)]));
    }

    [Fact]
    public void HeadersOfNothingTakeLinearTime() => Assert.Equal([""], Names([.. Enumerable.Repeat<byte[]>([.. "PK\u0003\u0004"u8, .. new byte[26]], 500_000).SelectMany(bytes => bytes)]));

    [Fact]
    public void MembersAreFoundWhereverTheBlocksEnd()
    {
        byte[] member = new RawZip().Add("a.txt"u8.ToArray(), Text).ToArray();
        member = member[..member.AsSpan().IndexOf("PK\u0001\u0002"u8)];
        for (int before = (256 * 1024) - 60; before < (256 * 1024) + 4; before++)
        {
            Assert.Equal(["a.txt:The ferry runs.", "a~2.txt:The ferry runs.", ":damaged zip"], Read([.. new byte[before], .. member, .. member]));
        }
    }

    [Fact]
    public void ManyMembersOfOneNameAreToldApartInLinearTime()
    {
        MemberNames names = new();
        string last = "";
        for (int i = 0; i < 200_000; i++)
        {
            last = names.Distinct("a.txt", "a.txt"u8, repeats: true);
        }

        Assert.Equal("a~200000.txt", last);
    }

    [Fact]
    public void AMemberOfAnotherChecksumIsDamaged()
    {
        byte[] zip = new RawZip().Add("a.txt"u8.ToArray(), Text).Add("b.txt"u8.ToArray(), Text).ToArray();
        zip[zip.AsSpan().IndexOf("ferry"u8)] = (byte)'F';
        Assert.Equal(["a.txt:damaged archive", "b.txt:The ferry runs."], [.. new ArticleReader(new()).Read(new MemoryStream(zip), "z.zip").Select(record =>
            record.TryGet(out RawArticle? article, out SkippedInput? skipped) ? $"{article.Origin.Path![7..]}:{article.Content}" : $"{skipped.Origin.Path![7..]}:{SkipPhrases.Of(skipped.Cause)}")]);
    }

    private static string Refusal(byte[] zip, int memory)
    {
        using Stream member = Assert.Single(new ZipMembers(new MemoryStream(zip), memory).Read().Select(member => member.Content.Value));
        return SkipPhrases.Of(Assert.Throws<InputRefusedException>(() => member.ReadByte()).Cause);
    }

    private static List<string> Names(byte[] zip) => [.. new ZipMembers(new MemoryStream(zip), SourceLimits.Default.MaxHeldBytes).Read().Select(member => member.Name)];

    private static List<string> Read(byte[] zip)
    {
        List<string> read = [];
        foreach (ArchiveMember member in new ZipMembers(new MemoryStream(zip), SourceLimits.Default.MaxHeldBytes).Read())
        {
            read.Add(member.Content.TryGet(out Stream? content, out SourceFailure? failure)
                ? $"{member.Name}:{new StreamReader(content).ReadToEnd()}"
                : $"{member.Name}:{SkipPhrases.Of(failure.Cause)}");
        }

        return read;
    }
}
