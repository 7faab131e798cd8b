using CsCheck;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Tests.Matching;

public sealed class ChainPatternTests
{
    [Fact]
    public void AMatchIsAPlaceThatSoManyShortStepsLeadThrough() => Gen.Select(Gen.Bool.Array[1, 14], Gen.Int[0, 4], Gen.Int[2, 4], Gen.Bool).Sample(
        (isWord, distance, links, ordered) =>
        {
            int[] positions = [.. Enumerable.Range(0, isWord.Length).Where(at => isWord[at])];
            PositionPattern pattern = Chain(distance, links, ordered);
            var source = new Positions(positions);
            List<(int, int)> expected = [.. Places(positions, distance, links + 1).Distinct().Order()];
            Assert.IsType<ChainPattern>(pattern);
            Assert.Equal(expected, pattern.FindSpans(source).Select(span => (span.Start, span.End)));
            Assert.Equal(expected.Count, pattern.Count(source));
        },
        iter: LongTests.Times(2_000, 100_000),
        threads: 1);

    [Fact]
    public void ManyOperatorsOverACommonWordAreCountedAtOnce()
    {
        var source = new Positions([.. Enumerable.Range(0, 20_000)]);
        PositionPattern pattern = Chain(distance: 9, links: 31, ordered: false);

        // Thirty-two positions span 31 to 310 steps; fewer fit at the end.
        long expected = Enumerable.Range(0, 20_000).Sum(start => Math.Max(0L, Math.Min(310, 19_999 - start) - 31 + 1));
        Assert.Equal(expected, pattern.Count(source));
        Assert.Contains(new PositionSpan(0, 310), pattern.FindSpans(source));
    }

    [Theory]
    [InlineData("echo W/3 echo")]
    [InlineData("echo W/3 echo W/4 echo")]
    [InlineData("echo W/3 echo W/3 \"echo\"")]
    [InlineData("echo W/3 sound W/3 echo")]
    [InlineData("echo W/3 echo W/S echo")]
    public void OtherOperatorsArePairedAsBefore(string query) => Assert.IsNotType<ChainPattern>(PatternOf(query));

    private static PositionPattern Chain(int distance, int links, bool ordered) =>
        PatternOf("echo" + string.Concat(Enumerable.Repeat($" {(ordered ? "PRE" : "W")}/{distance} echo", links)));

    private static PositionPattern PatternOf(string query) =>
        PositionalPart.PatternOf((NewsQuery.Positional)ArticleShelf.Parse($"title:({query})"), FormLanguages.None);

    /// <summary>The first and last of every choice of so many positions that are near each other.</summary>
    private static IEnumerable<(int First, int Last)> Places(int[] positions, int distance, int count)
    {
        return positions.SelectMany(position => From(position, count - 1).Select(last => (position, last)));

        IEnumerable<int> From(int position, int left) => left == 0 ? [position]
            : positions.Where(next => next > position && next <= position + distance + 1).SelectMany(next => From(next, left - 1));
    }

    private sealed class Positions(IReadOnlyList<int> positions) : IPositionSource
    {
        IReadOnlyList<int> IPositionSource.Positions(WordMatcher word) => word is WordMatcher.Hyphenated ? [] : positions;

        public bool HasWord(int position) => true;

        public IReadOnlyList<int> UnitStarts(TextUnit unit) => [];
    }
}
