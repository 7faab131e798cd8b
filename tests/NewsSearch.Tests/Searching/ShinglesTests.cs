using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

public sealed class ShinglesTests
{
    [Theory]
    [InlineData("one two three four five six", "one two three four five six", 1)]
    [InlineData("one two three four five six", "ONE Two; three — four.\n\n(five) six!", 1)]
    [InlineData("one two three four five six", "one two three four five seven", 1.0 / 3)]
    [InlineData("one two three four five six seven", "two three four five six seven eight", 2.0 / 4)]
    [InlineData("one two three four five", "five four three two one", 0)]
    [InlineData("one two", "One two.", 1)]
    [InlineData("one two", "one two three", 0)]
    [InlineData("", "", 0)]
    [InlineData("", "one", 0)]
    public void ResemblanceIsTheShareOfRunsThatBothHave(string first, string second, double expected)
    {
        Assert.Equal(expected, new Shingles(first).Resemblance(new Shingles(second)), 9);
        Assert.Equal(expected, new Shingles(second).Resemblance(new Shingles(first)), 9);
    }
}
