using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.Tests.OnDisk.Store.Blocks;

public sealed class BitPackingTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void WhatIsPackedIsUnpackedAgain(int width)
    {
        uint[] numbers = Numbers(width);
        byte[] packed = new byte[BitPacking.SizeOf(width)];
        BitPacking.Pack(numbers, width, packed);
        int[] unpacked = new int[BitPacking.Count];
        BitPacking.Unpack(packed, width, 1, unpacked);
        Assert.Equal(numbers.Select(number => (int)(number + 1)), unpacked);
        Assert.Equal(width, BitPacking.WidthOf(numbers));
    }

    /// <summary>The layout is a contract between machines, so it is read here bit by bit.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void ANumberStandsInItsLane(int width)
    {
        uint[] numbers = Numbers(width);
        byte[] packed = new byte[BitPacking.SizeOf(width)];
        BitPacking.Pack(numbers, width, packed);
        for (int i = 0; i < BitPacking.Count; i++)
        {
            uint found = 0;
            for (int bit = 0; bit < width; bit++)
            {
                int inLane = (i / 4 * width) + bit, at = (((inLane / 32 * 4) + (i % 4)) * 32) + (inLane % 32);
                found |= (uint)((packed[at / 8] >> (at % 8)) & 1) << bit;
            }

            Assert.Equal(numbers[i], found);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void DifferencesLessOneAddUp(int width)
    {
        uint[] numbers = Numbers(Math.Min(width, 22));
        byte[] packed = new byte[BitPacking.SizeOf(width)];
        BitPacking.Pack(numbers, width, packed);
        int[] unpacked = new int[BitPacking.Count];
        BitPacking.UnpackAscending(packed, width, 1000, unpacked);
        int document = 1000;
        Assert.Equal(numbers.Select(number => document += (int)number + 1), unpacked);
    }

    [Fact]
    public void ABlockOfNoBitsTakesNoBytes()
    {
        int[] unpacked = new int[BitPacking.Count];
        BitPacking.UnpackAscending([], 0, -1, unpacked);
        Assert.Equal(Enumerable.Range(0, BitPacking.Count), unpacked);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void FewLargeNumbersArePatched(int width)
    {
        uint largest = width == 0 ? 0 : uint.MaxValue >> (32 - width);
        uint[] numbers = [.. Enumerable.Range(0, BitPacking.Count).Select(i => i % 50 == 49 ? largest : Math.Min(largest, (uint)i % 8))];
        var bytes = new GrowingBytes();
        PatchedBlock.Write(numbers, bytes);
        byte[] written = new byte[bytes.Length + 3];
        bytes.CopyTo(written);
        int[] read = new int[BitPacking.Count];
        PatchedBlock.Read(written, 0, read);
        Assert.Equal(numbers, read.Select(number => (uint)number));

        // Three bits each are 48 bytes; two patches are a byte with their number and no more than six each.
        Assert.True(bytes.Length <= 1 + 48 + 1 + 12, $"{bytes.Length} bytes");
    }

    /// <summary>Numbers of at most so many bits, among them the largest and 0.</summary>
    private static uint[] Numbers(int width)
    {
        var random = new Random(width);
        uint largest = width == 0 ? 0 : uint.MaxValue >> (32 - width);
        uint[] numbers = [.. Enumerable.Range(0, BitPacking.Count).Select(_ => (uint)random.NextInt64() & largest)];
        (numbers[5], numbers[127], numbers[64]) = (largest, largest, 0);
        return numbers;
    }
}
