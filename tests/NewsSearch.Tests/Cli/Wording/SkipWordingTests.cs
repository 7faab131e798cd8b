using NewsSearch.Cli.Wording;

namespace NewsSearch.Tests.Cli.Wording;

public sealed class SkipWordingTests
{
    [Theory]
    [InlineData(SkipReason.NoBodyText, "in/a.jsonl:7: no body text (its keys are raw, n; name the body's with --map body=KEY)")]
    [InlineData(SkipReason.NoBodyColumn, "in/a.jsonl:7: no body column (its columns are raw, n; name the body's with --map body=COLUMN)")]
    public void AnUnknownBodyNamesTheOptionThatMapsIt(SkipReason reason, string line) =>
        Assert.Equal(line, SkipWording.Line(new SkippedInput(new("in/a.jsonl", 7), reason) { Keys = new ValueList<string>(["raw", "n"]) }));

    [Theory]
    [InlineData("raw", "did you mean --map body=raw?")]
    [InlineData("doc.main_text", "did you mean --map body=doc.main_text?")]
    [InlineData("Full text", "did you mean --map 'body=Full text'?")]
    [InlineData("a,b", "name the body's with --map body=KEY")]
    [InlineData("it's", "name the body's with --map body=KEY")]
    public void TheLikelyBodyIsProposedAsTheShellTakesIt(string key, string remedy) =>
        Assert.Equal(
            $"a.jsonl:7: no body text (its keys are n; {remedy})",
            SkipWording.Line(new SkippedInput(new("a.jsonl", 7), SkipReason.NoBodyText) { Keys = new ValueList<string>(["n"]), LikelyBody = key }));

    [Fact]
    public void ARecordWithoutTextNamesNoOption() =>
        Assert.Equal("in/a.csv:2: no body text", SkipWording.Line(new SkippedInput(new("in/a.csv", 2), SkipReason.NoBodyText)));

    [Fact]
    public void TheDetailStandsInParentheses() =>
        Assert.Equal("(stdin):3: invalid JSON (an array)", SkipWording.Line(new SkippedInput(new(null, 3), SkipCause.Invalid("JSON"), "an array")));

    [Fact]
    public void ANameThatIsNotUtf8NamesTheWayOut() =>
        Assert.Equal(
            "in/\uFFFD.txt: file name is not UTF-8 (rename it, or give a file on standard input)",
            SkipWording.Line(new SkippedInput(new("in/\uFFFD.txt"), SkipReason.UnreadableName)));
}
