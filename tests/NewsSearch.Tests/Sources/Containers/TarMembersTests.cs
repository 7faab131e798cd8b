using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Tests.Sources.Containers;

public sealed class TarMembersTests
{
    private const int Block = 512;

    /// <summary>A sparse member in GNU tar's own format; see <see cref="SparseMembersAreWhole"/>.</summary>
    private const string OwnFormat = "H4sIAFXXB2sC/+3XQQqDMBCF4TlKTlASM6kH6QmUSnGjYCL0+AalFCvYRbEL+T8IE5IMA2+XeEnPJMey2VV1rtlHdXmpuOCtK4MPRX5XWOu9mJv8wRhTNRgjQ9/v5vDt/qd0tokse10nNif1PtdV7+6AV8NG3TzaLgoAAAAAADixprvz+wcAAAAAAACAE5oAkAEVZAAoAAA=";

    /// <summary>The same in version 1.0 of pax, whose map stands before the content.</summary>
    private const string Version10 = "H4sIAFjXB2sC/+3X30rDMBQG8FznKfoE6TknTdNe7HZ6JYL4ANEFqWydNBWGT29WEEbBeeEYWL/fTeCcFJo/X6GmvA+H2xg2cUhlMuNhVBdHWV1V05jNRxJfK3aW2DvrJM9jtiyqOKgreE9jGPKrqP9JpLi5ezTpLQwpml143Q8r1rNq1+cqaXGn1T7s4mq6MdryaWOIYZu6j7hiqhrXkLZU7MYuz2bfutq7tmmMUCvixMqxG+ZdKw2Laz0fu8/fP6vgl0yZT+5hOrh1t40m7yq7C38Izuefmaia5d+J96qga+Z/2O/Prvin/nxxf4TVpCtqaz2F1de60l+xJcRr+Z7iS9cn7AMAAAAAAADAksV+g79/AAAAAAAAgIX7BFnnrGMAKAAA";

    /// <summary>
    /// "begins" at the beginning and "ends" at 1,048,576, nothing between them, as GNU tar 1.34 stores it in its own format and in pax' 0.0,
    /// 0.1 and 1.0.
    /// </summary>
    [Theory]
    [InlineData(OwnFormat)]
    [InlineData("H4sIAFbXB2sC/+3XMW6DMBgFYM+cghMQ+7eN7YG5naouPQBJnAq1QIQdifb0NZkiRFNVaiOVvm/x8HjCBv1IFJvHerz39d4PYROKOEb243hSKnVek/nKlS6Z0JILo6WmdJ0QUhDLR3YDpxDrIW2F/U9k8ruHpyIc6yH4IjTvvhJcWW15RuVl1J3a7Wu/ewmVzEheJv3hEHysUsHOC2/Rh0pxV2bkFirnO5kU6uXilda0v+UWzyTP29i06STG6dJoZ21B3BFpkjSl9TyVZAVpZ8SU7j7vru/9/9LIf2P+xfQFmM0/cW1Yzm85/0PfX30OX+Xzw/0RW//cdIEBAAAAAAAAwIr5bo+/fwAAAAAAAACAFfsAoMlj8wAoAAA=")]
    [InlineData("H4sIAFfXB2sC/+3XQWrDMBAFUK19Ch/AKNJIY9kLb9uuSqH0AEoiimnsBMuB0NNXMV00hqZdhEDT/8Bo8S2hQRqD5eLJHx6CX4chLqIcD6O4OJWU1k5jMh+VIRaajdKODVN6T2ujWOQHcQX7OPohbUX8T+Ty+8cXGXd+iEHG9j00WtmKK5VR+TXq991ys129xcZkxCeJ70IzXZ3MngSd3zWqsKoui2lNVxa2+Fy9UJlReTe2aa52NZeO66qSpGoiJkPH1M9TQ5Umrp0+pqvv5wr4LblIB/Y8nddduwmSjHb6wh+C8/2v02Nn/c/knMjVNft/2G7PVvxTPi/uj1iG17aP6AMAAAAAAACAWxb6Nf7+AQAAAAAAAABu2Afc9uiQACgAAA==")]
    [InlineData(Version10)]
    public void SparseMembersAreWhole(string archive)
    {
        using GZipStream unpacked = new(new MemoryStream(Convert.FromBase64String(archive)), CompressionMode.Decompress);
        ArchiveMember member = new TarMembers(unpacked).Read().First();
        using MemoryStream content = new();
        member.Content.Value.CopyTo(content);
        Assert.Equal(("s.txt", (1 << 20) + 4L), (member.Name, content.Length));
        Assert.Equal(["begins", "ends"], Encoding.ASCII.GetString(content.ToArray()).Split('\0', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void WhatFollowsASparseMemberIsRead()
    {
        byte[] sparse = Unpack(OwnFormat);
        Assert.Equal(["s.txt", "a.txt"], new TarMembers(new MemoryStream([.. sparse, .. Tar("a.txt")])).Read().Select(member => member.Name));
    }

    [Fact]
    public void ADamagedHeaderCostsItsMember()
    {
        byte[] tar = Tar("a.txt", "b.txt", "c.txt");
        tar[(2 * Block) + 1] ^= 1;
        Assert.Equal(["a.txt:text", ":damaged tar", "c.txt:text"], Read(tar));
    }

    [Fact]
    public void AnArchiveThatBreaksOffIsTold()
    {
        byte[] tar = Tar("a.txt", "b.txt");
        Assert.Equal(["a.txt:text", ":truncated tar"], Read(tar[..((2 * Block) + 100)]));
        Assert.Equal(["a.txt:text"], Read(tar[..(2 * Block)]));
    }

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public void AnArchiveThatBreaksOffInANameIsTold(TarEntryFormat format)
    {
        using MemoryStream bytes = new();
        using (TarWriter tar = new(bytes, format, leaveOpen: true))
        {
            string name = new('n', 200);
            tar.WriteEntry(format == TarEntryFormat.Gnu ? new GnuTarEntry(TarEntryType.RegularFile, name) : new PaxTarEntry(TarEntryType.RegularFile, name));
        }

        Assert.Equal([":truncated tar"], Read(bytes.ToArray()[..(Block + 100)]));
    }

    [Fact]
    public void AnArchiveThatBreaksOffInASparseMapIsTold()
    {
        byte[] sparse = Unpack(Version10);
        int map = sparse.AsSpan().IndexOf("\n1048576\n"u8);
        Assert.Equal(["s.txt:damaged tar", ":truncated tar"], Read(sparse[..map]));
    }

    [Fact]
    public void ArchivesOneBehindTheOtherAreRead() => Assert.Equal(["a.txt:text", "b.txt:text"], Read([.. Tar("a.txt"), .. Tar("b.txt")]));

    /// <summary>"мост" in windows-1251 and "порт": of two unknown letters only the bytes differ where a decoder replaces both.</summary>
    [Fact]
    public void NamesThatAreNotUtf8AreDecodedAndStayApart()
    {
        byte[] tar = Tar("aaaa.txt", "bbbb.txt");
        Encoding.Latin1.GetBytes("\u00EC\u00EE\u00F1\u00F2").CopyTo(tar, 0);
        Encoding.Latin1.GetBytes("\u00EF\u00EE\u00F0\u00F2").CopyTo(tar, 2 * Block);
        Sum(tar, 0);
        Sum(tar, 2 * Block);
        Assert.Equal(["мост.txt:text", "порт.txt:text"], Read(tar));
    }

    [Fact]
    public void ALaterMemberOfOneNameIsANewerVersion() => Assert.Equal(["a.txt:text", "a.txt:text"], Read(Tar("a.txt", "a.txt")));

    private static byte[] Unpack(string gzip)
    {
        using GZipStream unpacked = new(new MemoryStream(Convert.FromBase64String(gzip)), CompressionMode.Decompress);
        using MemoryStream whole = new();
        unpacked.CopyTo(whole);
        return whole.ToArray();
    }

    /// <summary>Writes the checksum of the header, its own field counting as spaces (POSIX pax).</summary>
    private static void Sum(byte[] tar, int header)
    {
        Span<byte> block = tar.AsSpan(header, Block);
        block[148..156].Fill((byte)' ');
        int sum = 0;
        foreach (byte b in block)
        {
            sum += b;
        }

        Encoding.ASCII.GetBytes($"{Convert.ToString(sum, 8).PadLeft(6, '0')}\0 ").CopyTo(block[148..]);
    }

    private static byte[] Tar(params string[] names)
    {
        using MemoryStream bytes = new();
        using (TarWriter tar = new(bytes, leaveOpen: true))
        {
            foreach (string name in names)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("text"u8.ToArray()) });
            }
        }

        return bytes.ToArray();
    }

    private static List<string> Read(byte[] tar)
    {
        List<string> read = [];
        foreach (ArchiveMember member in new TarMembers(new MemoryStream(tar)).Read())
        {
            read.Add(member.Content.TryGet(out Stream? content, out SourceFailure? failure)
                ? $"{member.Name}:{new StreamReader(content).ReadToEnd()}"
                : $"{member.Name}:{SkipPhrases.Of(failure.Cause)}");
        }

        return read;
    }
}
