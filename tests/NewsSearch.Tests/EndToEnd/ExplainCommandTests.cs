namespace NewsSearch.Tests.EndToEnd;

public sealed class ExplainCommandTests(SampleIndex sample)
{
    [Fact]
    public void ExplainTellsTheQueryAndTheScoresOnStandardErrorOnly()
    {
        CommandRun plain = sample.Run("query", "person:putin \"written response\"", "--format", "ids");
        CommandRun run = sample.Run("query", "person:putin \"written response\"", "--format", "ids", "--explain");
        Assert.Equal((0, plain.Output), (run.ExitCode, run.Output));
        string[] told = run.Error.Split('\n');
        Assert.Equal("all of (1 article):", told[0]);
        Assert.Equal("  putin in a person's name: 8 articles", told[1]);
        Assert.Equal("  exactly \"written response\" in title or body: 1 article", told[2]);
        Assert.Equal("forms of words in: en, de, es, fr", told[3]);
        Assert.Matches("^1\\. [0-9a-f]{12} scores [0-9.]+ = [0-9.]+ putin in a person's name \\+ [0-9.]+ exactly", told[4]);
    }

    [Fact]
    public void NoHitsSayWhichWordIsInNoArticleAndWhatMayHaveBeenMeant()
    {
        foreach (string command in new[] { "query", "count" })
        {
            CommandRun run = sample.Run(command, "trops AND \"border\"");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("newssearch: no article has 'trops'\n", run.Error, StringComparison.Ordinal);
            Assert.Matches("newssearch: did you mean: troops AND \"border\" \\([0-9]+ articles\\)\n", run.Error);
            Assert.Equal(0, sample.Run(command, "troops AND \"border\"").ExitCode);
        }
    }

    [Fact]
    public void WordsFoundApartOnlyAreCountedOneByOne()
    {
        CommandRun run = sample.Run("query", "title:kasumbalesa crane");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("each part has matches, but not together: kasumbalesa in any form in the title 3; crane", run.Error, StringComparison.Ordinal);
        Assert.Contains("newssearch: --any finds articles with some of the words\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OfWordsThatNoArticleHasAllOfItIsToldWhatAllButOneFind()
    {
        CommandRun run = sample.Run("count", "troops border zebrafish");
        Assert.Equal((1, "0\n"), (run.ExitCode, run.Output));
        Assert.Matches("newssearch: without one part: [0-9]+ articles without zebrafish\nnewssearch: --any finds articles with some of the words\n", run.Error);
        Assert.DoesNotContain("--any", sample.Run("count", "zebrafish axolotl", "--any").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void QuietGivesNoAdvice() => Assert.Equal("", sample.Run("query", "trops", "-q").Error);

    [Fact]
    public void ExpandTellsTheWordsThatItAddsAndFindsTheSame()
    {
        CommandRun plain = sample.Run("query", "troops border", "--format", "ids", "-n", "all");
        CommandRun run = sample.Run("query", "troops border", "--format", "ids", "-n", "all", "--expand", "--explain");
        Assert.Equal(plain.Lines.Order(StringComparer.Ordinal), run.Lines.Order(StringComparer.Ordinal));
        Assert.Matches("\nraised by words of the best hits: [a-z]+ [0-9.]+, ", run.Error);
        Assert.Matches("\\+ [0-9.]+ [a-z]+ in any form in title or body at weight [0-9.]+ \\(", run.Error);
        Assert.DoesNotContain("raised by", sample.Run("query", "troops border", "--format", "ids", "--expand=false", "--explain").Error, StringComparison.Ordinal);
    }
}
