using NewsSearch.Sources.Mime;

namespace NewsSearch.Tests.Sources.Mime;

public sealed class SubjectLineTests
{
    [Theory]
    [InlineData("The pier stands", "The pier stands")]
    [InlineData("Fwd: Re: [EXTERNAL] AW: The pier stands", "The pier stands")]
    [InlineData("RE[2]: The pier", "The pier")]
    [InlineData("转发：码头依然屹立", "码头依然屹立")]
    [InlineData("[Update] The pier stands", "[Update] The pier stands")]
    [InlineData("Reopened: the pier", "Reopened: the pier")]
    [InlineData("Fwd:", null)]
    [InlineData(null, null)]
    public void MarksOfForwardingGo(string? subject, string? headline) => Assert.Equal(headline, SubjectLine.Headline(subject, isOfList: false));

    [Fact]
    public void AQuarterOfAMillionMarksTakeLinearTime() =>
        Assert.Equal("The pier", SubjectLine.Headline(string.Concat(Enumerable.Repeat("Re:", 250_000)) + " The pier", isOfList: false));

    [Theory]
    [InlineData("[pier-watch] The pier stands", "The pier stands")]
    [InlineData("Re: [pier-watch] Re: The pier stands", "The pier stands")]
    public void AListsOwnMarkGoes(string subject, string headline) => Assert.Equal(headline, SubjectLine.Headline(subject, isOfList: true));
}
