using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store;

/// <summary>What is read of a file with sums is as it was written, or refused; what is not read does not matter.</summary>
public sealed class SummedRegionsTests : IDisposable
{
    private const string Name = "_0.trm";
    private const int Region = 4096;

    /// <summary>The sums of 1,024 regions are one part, which has a sum itself.</summary>
    private const int RegionsPerPart = Region / sizeof(uint);

    /// <summary>The bytes of the contents and the last sum.</summary>
    private const int End = sizeof(long) + sizeof(uint);

    private readonly TemporaryFolder _folder = new();
    private readonly MappedDirectory _directory;

    public SummedRegionsTests() => _directory = new MappedDirectory(new IndexHome(_folder.Path));

    private string FilePath => _folder.Combine(Name);

    public void Dispose()
    {
        _directory.Dispose();
        _folder.Dispose();
    }

    /// <param name="sums">4 bytes a region, and 4 for each part of these.</param>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 8)]
    [InlineData(Region - 1, 8)]
    [InlineData(Region, 8)]
    [InlineData(Region + 1, 12)]
    [InlineData(RegionsPerPart * Region, Region + 4)]
    [InlineData((RegionsPerPart * Region) + 1, Region + 4 + 8)]
    public void WhatWasWrittenIsRead(int length, int sums)
    {
        byte[] written = Write(length);
        Assert.Equal(length + sums + End, new FileInfo(FilePath).Length);
        using MappedInput input = Open();
        Assert.Equal(length, input.Length);
        Assert.Equal(written, input.Span(0, length).ToArray());
        byte[] read = new byte[length];
        input.ReadBytes(read, 0, length);
        Assert.Equal(written, read);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        Assert.Throws<EndOfStreamException>(() => input.Span(length, 1).Length);
    }

    [Fact]
    public void ADamagedRegionIsRefusedAndTheOthersAreRead()
    {
        byte[] written = Write((3 * Region) + 100);
        Flip((2 * Region) - 1);
        using MappedInput input = Open();
        Assert.Equal(written[..Region], input.Span(0, Region).ToArray());
        Assert.Equal(written[(2 * Region)..], input.Span(2 * Region, Region + 100).ToArray());
        Assert.Throws<CorruptIndexException>(() => input.Span(Region, 1).Length);
        Assert.Throws<CorruptIndexException>(() => input.Span(Region - 1, 2).Length);
        Assert.Throws<CorruptIndexException>(() => input.Span(0, (3 * Region) + 100).Length);
    }

    /// <summary>Numbers that lie across two regions, seeks and skips.</summary>
    [Fact]
    public void AStreamIsVerifiedWhereItIsRead()
    {
        Write(4 * Region);
        Flip((2 * Region) + 1);
        using MappedInput input = Open();
        input.Seek((2 * Region) - 4);
        input.ReadInt32();
        Assert.Throws<CorruptIndexException>(() => input.ReadByte());
        input.Seek((2 * Region) - 4);
        Assert.Throws<CorruptIndexException>(() => input.ReadInt64());
        input.Seek(0);
        input.SkipBytes(3 * Region);
        input.ReadInt32();
        input.Seek((2 * Region) + 100);
        Assert.Throws<CorruptIndexException>(() => ((MappedInput)input.Clone()).ReadInt16());
    }

    [Fact]
    public void ADamagedSumIsRefusedWithWhatItIsOf()
    {
        int length = (RegionsPerPart + 1) * Region;
        byte[] written = Write(length);
        Flip(length + 8);
        using MappedInput input = Open();
        Assert.Throws<CorruptIndexException>(() => input.Span(0, 1).Length);
        Assert.Equal(written[^1], input.Span(length - 1, 1)[0]);
    }

    /// <summary>From the sums of the sums on, all is verified at opening.</summary>
    [Fact]
    public void ADamagedEndIsRefusedAtOnce()
    {
        const int Length = (RegionsPerPart + 1) * Region;
        Write(Length);
        int sumsOfSums = Length + ((RegionsPerPart + 1) * sizeof(uint));
        for (int at = sumsOfSums; at < sumsOfSums + (2 * sizeof(uint)) + End; at++)
        {
            Flip(at);
            Assert.Throws<CorruptIndexException>(() => Open().Length);
            Flip(at);
        }

        using MappedInput input = Open();
        Assert.Equal(Length, input.Length);
    }

    [Fact]
    public void EveryBitCounts()
    {
        byte[] region = new byte[Region - 5];
        new Random(1).NextBytes(region);
        uint sum = RegionSum.OfRows(region);
        var sums = new HashSet<uint>();
        for (int bit = 0; bit < region.Length * 8; bit++)
        {
            region[bit / 8] ^= (byte)(1 << (bit % 8));
            sums.Add(RegionSum.OfRows(region));
            region[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.DoesNotContain(sum, sums);
    }

    [Fact]
    public void ManyThreadsReadAtOnce()
    {
        byte[] written = Write(300 * Region);
        Flip(7 * Region);
        using MappedInput input = Open();
        int refused = 0;
        Parallel.For(0, 8 * 300, i =>
        {
            int at = i % 300 * Region;
            try
            {
                Assert.Equal(written[at], input.Span(at, 1)[0]);
            }
            catch (CorruptIndexException)
            {
                Assert.Equal(7 * Region, at);
                Interlocked.Increment(ref refused);
            }
        });
        Assert.Equal(8, refused);
    }

    /// <returns>What was written, in pieces of all kinds.</returns>
    private byte[] Write(int length)
    {
        byte[] contents = new byte[length];
        new Random(length).NextBytes(contents);
        using var output = (FileOutput)_directory.CreateOutput(Name, IOContext.DEFAULT);
        output.BeginSums(Name);
        for (int at = 0, piece = 1; at < length; at += piece, piece = (piece * 3 % 100_003) + 1)
        {
            output.WriteBytes(contents, at, Math.Min(piece, length - at));
        }

        output.EndSums();
        return contents;
    }

    private MappedInput Open()
    {
        var whole = (MappedInput)_directory.OpenInput(Name, IOContext.READ_ONCE);
        try
        {
            return whole.Contents(whole.Length, isSummed: true);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    private void Flip(int at)
    {
        using FileStream file = File.Open(FilePath, FileMode.Open);
        file.Position = at;
        int value = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(value ^ 0x10));
    }
}
