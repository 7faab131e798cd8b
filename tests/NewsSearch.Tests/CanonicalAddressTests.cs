namespace NewsSearch.Tests;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("http://a.example/1?utm_source=rss&utm_medium=x", "http://a.example/1")]
    [InlineData("https://a.example/1?id=7&fbclid=Xyz&page=2", "https://a.example/1?id=7&page=2")]
    [InlineData("https://a.example/1?id=7&amp;UTM_Source=rss", "https://a.example/1?id=7")]
    [InlineData("https://a.example/1?gclid=1#part", "https://a.example/1")]
    [InlineData("https://a.example/1#comments", "https://a.example/1")]
    [InlineData("https://a.example/#!/story/1", "https://a.example/#!/story/1")]
    [InlineData("https://a.example/?utmost=1", "https://a.example/?utmost=1")]
    [InlineData("urn:uuid:1#a?utm_source=x", "urn:uuid:1#a?utm_source=x")]
    public void WhatOnlyTellsWhereALinkWasClickedIsDropped(string url, string expected) => Assert.Equal(expected, CanonicalAddress.Of(url));

    [Fact]
    public void AnIdentifierKeepsItsFragment() =>
        Assert.Equal("https://a.example/?p=1#comment-3", CanonicalAddress.WithoutTracking("https://a.example/?p=1&utm_source=rss#comment-3"));
}
