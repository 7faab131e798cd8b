using CsCheck;
using Lucene.Net.Util.Automaton;
using NewsSearch.Matching;

namespace NewsSearch.Tests.Matching;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("putin", "putin", 1, true)]
    [InlineData("putin", "putln", 1, true)]
    [InlineData("putin", "puttin", 1, true)]
    [InlineData("putin", "puti", 1, true)]
    [InlineData("putin", "puitn", 1, true)]
    [InlineData("putin", "pulin", 1, true)]
    [InlineData("putin", "puln", 1, false)]
    [InlineData("putin", "puln", 2, true)]
    [InlineData("ab", "bca", 2, false)] // ab → ba → bca would edit the exchanged letters again.
    [InlineData("😀a", "😁a", 1, true)] // A pair of surrogates is one letter.
    [InlineData("", "ab", 2, true)]
    [InlineData("", "abc", 2, false)]
    public void EditsAreCounted(string word, string other, int edits, bool isWithin) =>
        Assert.Equal(isWithin, new EditDistance(word, edits).IsWithin(other));

    /// <summary>The index is walked by Lucene's automaton and a text is judged by ours, so both must accept the same words.</summary>
    [Fact]
    public void TheWalkThroughTheIndexAcceptsTheSameWords() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 7], Gen.String[Gen.Char["abc"], 0, 7], Gen.Int[1, 2]).Sample((word, other, edits) =>
        {
            var automaton = new CharacterRunAutomaton(new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(edits));
            Assert.Equal(automaton.Run(other), new EditDistance(word, edits).IsWithin(other));
        }, iter: LongTests.Times(20_000, 500_000));
}
