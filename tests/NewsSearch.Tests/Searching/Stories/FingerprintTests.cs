using NewsSearch.Searching.Stories;
using static NewsSearch.Tests.Searching.Stories.StoryShelf;

namespace NewsSearch.Tests.Searching.Stories;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("one two three four", false)]
    [InlineData("— … !", false)]
    [InlineData("one two three four five", true)]
    public void ABodyOfFewerThanFiveWordsHasNone(string body, bool expected) => Assert.Equal(expected, FingerprintMaker.Of(body) is not null);

    [Fact]
    public void CaseAccentsAndSignsMakeNoDifference()
    {
        Fingerprint one = FingerprintMaker.Of("The café in Zürich: closed on Monday!")!, other = FingerprintMaker.Of("the CAFE\n\nin “Zurich”, closed — on monday.")!;
        Assert.Equal(one.Terms(), other.Terms());
        Assert.Equal(Fingerprint.Orders, one.Agreement(other));
        Assert.Equal((37, 42), (one.Length, other.Length));
    }

    [Fact]
    public void WhatIsKeptIsReadBack()
    {
        Fingerprint made = FingerprintMaker.Of(Prose(300))!, read = new(made.Bytes);
        Assert.Equal(made.Terms(), read.Terms());
        Assert.Equal((made.Length, 64), (read.Length, read.Agreement(made)));
        Assert.Equal(Fingerprint.Size, made.Bytes.Length);
        Assert.Throws<InvalidDataException>(() => new Fingerprint(made.Bytes[1..]));
    }

    [Fact]
    public void BandsAreFourTermsOfSixCharacters()
    {
        IReadOnlyList<string> terms = FingerprintMaker.Of(Prose(300))!.Terms();
        Assert.Equal(4, terms.Distinct().Count());
        Assert.All(terms, term => Assert.Matches("^[-0-9A-Z_a-z]{6}$", term));
    }

    /// <summary>Of a thousand runs both have 900, of 1,100 that either has: .818, in 64 orders 52 on average, with a deviation of 3.</summary>
    [Fact]
    public void AgreementIsTheShareOfRunsThatBothHave()
    {
        Fingerprint one = FingerprintMaker.Of(Prose(1004))!;
        Assert.InRange(one.Agreement(FingerprintMaker.Of($"{Prose(904)} {Prose(100, "x")}")!), 43, 61);
        Assert.InRange(one.Agreement(FingerprintMaker.Of($"{Prose(337)} {Prose(667, "x")}")!), 4, 24);
        Assert.InRange(one.Agreement(FingerprintMaker.Of(Prose(1004, "x"))!), 0, 4);
    }

    /// <summary>More runs than are sifted at a time.</summary>
    [Fact]
    public void TheLeastRunsOfALongBodyMayStandAnywhere()
    {
        string first = Prose(2000), second = Prose(2000, "x");
        Fingerprint one = FingerprintMaker.Of($"{first} {second}")!, other = FingerprintMaker.Of($"{second} {first}")!;
        Assert.InRange(one.Agreement(other), 62, 64);
    }
}
