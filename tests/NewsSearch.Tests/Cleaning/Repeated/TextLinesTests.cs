using NewsSearch.Cleaning.Repeated;

namespace NewsSearch.Tests.Cleaning.Repeated;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\r\n", "")]
    [InlineData("heron", "heron")]
    [InlineData("heron\n\notter\r\nswan\r", "heron|otter|swan")]
    [InlineData("“heron”\u2028otter\u2029swan\u0085crane\fgrebe", "“heron”|otter|swan|crane|grebe")]
    [InlineData("\u2029heron\u2029\notter", "heron|otter")]
    public void LinesThatAreNotEmptyEndAtAnyLineBreak(string text, string expected)
    {
        List<string> lines = [];
        foreach (ReadOnlySpan<char> line in new TextLines(text))
        {
            lines.Add(line.ToString());
        }

        Assert.Equal(expected, string.Join('|', lines));
    }
}
