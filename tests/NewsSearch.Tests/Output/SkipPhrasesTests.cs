using NewsSearch.Output;

namespace NewsSearch.Tests.Output;

public sealed class SkipPhrasesTests
{
    [Fact]
    public void EveryReasonHasAPhraseOfItsOwn()
    {
        string[] phrases = [.. Enum.GetValues<SkipReason>().Select(reason => SkipPhrases.Of(new SkipCause(reason, "subject")))];
        Assert.All(phrases, phrase => Assert.Matches("^[a-z][A-Za-z0-9, -]+$", phrase));
        Assert.Equal(phrases.Length, phrases.Distinct().Count());
    }

    [Fact]
    public void EveryKindThatIsNotReadHasAPhraseOfItsOwn()
    {
        string[] phrases = [.. Enum.GetValues<FileKind>().Select(kind => SkipPhrases.Of(SkipCause.Unread(kind)))];
        Assert.All(phrases, phrase => Assert.Matches("^[A-Za-z0-9][A-Za-z0-9 -]+$", phrase));
        Assert.Equal(phrases.Length, phrases.Distinct().Count());
    }

    [Theory]
    [InlineData(1_048_575L, "longer than 1048575 bytes")]
    [InlineData(1_048_576L, "longer than 1 MiB")]
    [InlineData(16_777_216L, "longer than 16 MiB")]
    public void ALimitIsToldInItsUnit(long limit, string phrase) => Assert.Equal(phrase, SkipPhrases.Of(SkipCause.TooLong(limit)));

    [Fact]
    public void TheSubjectIsPartOfThePhrase()
    {
        Assert.Equal("invalid JSON", SkipPhrases.Of(SkipCause.Invalid("JSON")));
        Assert.Equal("damaged WARC record", SkipPhrases.Of(SkipCause.Damaged("WARC record")));
        Assert.Equal("truncated gzip", SkipPhrases.Of(SkipCause.Truncated("gzip")));
        Assert.Equal("row group too large", SkipPhrases.Of(new SkipCause(SkipReason.TooLarge, "row group")));
    }

    [Fact]
    public void OfManyKeysTwelveAreNamedAndOfColumnsAll()
    {
        var keys = new ValueList<string>(Enumerable.Range(1, 13).Select(n => $"k{n}"));
        Assert.Equal(
            "its keys are k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, …",
            SkipPhrases.Detail(new SkippedInput(default, SkipReason.NoBodyText) { Keys = keys }));
        Assert.Equal(
            "its columns are k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13",
            SkipPhrases.Detail(new SkippedInput(default, SkipReason.NoBodyColumn) { Keys = keys }));
    }

    [Fact]
    public void OtherDetailsAreToldAsTheyStand()
    {
        Assert.Equal("line 3", SkipPhrases.Detail(new SkippedInput(default, SkipCause.Invalid("UTF-8"), "line 3")));
        Assert.Null(SkipPhrases.Detail(new SkippedInput(default, SkipReason.Empty)));
    }
}
