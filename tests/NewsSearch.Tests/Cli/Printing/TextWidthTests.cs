using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.Cli.Printing;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("border", 6)]
    [InlineData("Zürich", 6)]
    [InlineData("Zu\u0308rich", 6)]
    [InlineData("東京", 4)]
    [InlineData("ｗｉｄｅ", 8)]
    [InlineData("서울", 4)]
    [InlineData("😀", 2)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("🇺🇦", 2)]
    [InlineData("❤️", 2)]
    [InlineData("𠮷野", 4)]
    [InlineData("…", 1)]
    public void ColumnsAreThoseOfATerminal(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Theory]
    [InlineData("the border is closed", 10, "the border|is closed")]
    [InlineData("the border is closed", 9, "the|border is|closed")]
    [InlineData("abcdefghij kl", 4, "abcd|efgh|ij|kl")]
    [InlineData("東京都港区", 5, "東京|都港|区")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦|👩‍👩‍👧‍👦")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301")]
    public void LinesBreakAtSpacesAndNeverWithinACluster(string text, int columns, string expected) =>
        Assert.Equal(expected, string.Join('|', TextWidth.Lines(text, columns).Select(line => text[line.Start..line.End])));

    [Theory]
    [InlineData("the border", 6, "the bo", "border")]
    [InlineData("border", 9, "border", "border")]
    [InlineData("border", 0, "", "")]
    [InlineData("東京都", 5, "東京", "京都")]
    [InlineData("ae\u0301e\u0301", 2, "ae\u0301", "e\u0301e\u0301")]
    [InlineData("", 3, "", "")]
    public void BeginningAndEndAreWholeClusters(string text, int columns, string beginning, string end) =>
        Assert.Equal((beginning, end), (TextWidth.Beginning(text, columns), TextWidth.End(text, columns)));

    [Theory]
    [InlineData("border", 6, "border")]
    [InlineData("border", 5, "bord…")]
    [InlineData("東京都", 5, "東京…")]
    [InlineData("東京都", 4, "東…")]
    public void WhatDoesNotFitEndsInAnEllipsis(string text, int columns, string expected) => Assert.Equal(expected, TextWidth.Fit(text, columns));

    [Fact]
    public void MarksFollowTheirWordsToTheirLines()
    {
        // "old" is 4..7, "border" 8..14.
        MarkedText[] lines = [.. new MarkedText("the old border is closed", [new TextSpan(4, 14)]).Between("… ", "").Lines(10)];
        Assert.Equal(["… the old", "border is", "closed"], lines.Select(line => line.Text));
        Assert.Equal([new TextSpan(6, 9)], lines[0].Marks);
        Assert.Equal([new TextSpan(0, 6)], lines[1].Marks);
        Assert.Empty(lines[2].Marks);
    }
}
