using NewsSearch.Sources.Tables;

namespace NewsSearch.Tests.Sources.Tables;

/// <summary>Structures written byte by byte. A field's header has in its high half the step to its number, and in its low half its type.</summary>
public sealed class ThriftWalkTests
{
    private static readonly ThriftStruct Definition = new ThriftStruct().With(ThriftType.Int32, 1).With(ThriftType.Binary, 2).WithList(4, new ThriftStruct().With(ThriftType.True, 1));

    [Fact]
    public void ItGoesToTheEndAndKeepsTheNumbers()
    {
        long[] numbers = new long[3];

        // 1: int 150 (zigzag 300); 2: "ab"; 4: a list of two structures, one with a true, one with nothing; 30: a double; the end; what is behind it.
        byte[] bytes = [0x15, 0xAC, 0x02, 0x18, 2, (byte)'a', (byte)'b', 0x29, 0x2C, 0x11, 0, 0, 0x07, 60, 1, 2, 3, 4, 5, 6, 7, 8, 0, 99];
        var walk = new ThriftWalk(bytes);
        walk.Struct(Definition, numbers);
        Assert.Equal((bytes.Length - 1, 150), (walk.Position, numbers[1]));
    }

    [Theory]
    [InlineData("a number where a text is to be", new byte[] { 0x25, 2, 0 })]
    [InlineData("no end", new byte[] { 0x15, 2 })]
    [InlineData("a text that is longer than the rest", new byte[] { 0x28, 3, 1, 0 })]
    [InlineData("an unknown list of two thousand million truth values", new byte[] { 0x59, 0xF1, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0 })]
    [InlineData("a list of numbers where structures are to be", new byte[] { 0x49, 0x15, 2, 0 })]
    [InlineData("a type that there is not", new byte[] { 0x5F, 0 })]
    [InlineData("a number of eleven bytes", new byte[] { 0x15, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0 })]
    [InlineData("nothing", new byte[0])]
    public void WhatAReaderWouldStumbleOverIsDamage(string what, byte[] bytes) =>
        Assert.True(Record.Exception(() => new ThriftWalk(bytes).Struct(Definition)) is InvalidDataException, what);

    [Fact]
    public void StructuresWithinOneAnotherHaveABound() =>
        Assert.Throws<InvalidDataException>(() => new ThriftWalk([.. Enumerable.Repeat((byte)0x5C, 100_000)]).Struct(Definition));
}
