using NewsSearch.Cli.Wording;

namespace NewsSearch.Tests.Cli.Wording;

public sealed class ProposalWordingTests
{
    [Theory]
    [InlineData("run: newssearch index --rebuild", "run: newssearch --index d index --rebuild")]
    [InlineData("do: newssearch index, or with: newssearch check", "do: newssearch --index d index, or with: newssearch --index d check")]
    [InlineData("wait until newssearch index has finished", "wait until newssearch index has finished")]
    [InlineData("see: newssearch query --help", "see: newssearch query --help")]
    [InlineData("search it with: newssearch query --index other", "search it with: newssearch query --index other")]
    [InlineData("what 'newssearch version' prints", "what 'newssearch version' prints")]
    [InlineData("newssearch: no article has 'index'", "newssearch: no article has 'index'")]
    public void CommandsGetTheIndex(string message, string expected) => Assert.Equal(expected, ProposalWording.With(message, " --index d"));
}
