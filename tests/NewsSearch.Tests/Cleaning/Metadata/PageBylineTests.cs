namespace NewsSearch.Tests.Cleaning.Metadata;

/// <summary>Authors that a page shows but does not state.</summary>
public sealed class PageBylineTests
{
    private const string Story = """
        <p>The harbour council voted on Tuesday to close the old swing bridge for eleven months, after engineers found cracks in two girders.</p>
        <p>Lorries will be sent round by the northern bypass, which adds about forty minutes to a journey, the haulage firms of the town say.</p>
        """;

    [Theory]
    [InlineData("<a href=/authors/ida-berg>Ida Berg</a>", "Ida Berg")]
    [InlineData("<div>Written by</div><div>Ida Berg</div>", "Ida Berg")]
    [InlineData("<span>By</span> <b>Ida van der Berg</b>", "Ida van der Berg")]
    [InlineData("<div class=author-box><span>Author</span><span class=author-name>Ida Berg</span><span>Harbour editor</span></div>", "Ida Berg")]
    [InlineData("<div class=authors><a href=/u/1>Home</a><a href=/u/2>About</a><a href=/u/3>Sign In</a><a href=/u/4>Contact</a><a href=/u/5>Read More</a></div>", null)]
    [InlineData("<a href=/author/1>View more posts</a>", null)]
    [InlineData("<a href=/author/1>More About Me</a>", null)]
    public void NamesStandBelowTheHeading(string byline, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Cleaned.Page($"<body><h1>Council closes the old bridge</h1>{byline}{Story}</body>").Authors);

    [Theory]
    [InlineData("<div class=byline>Von Ida Berg und Sam Noor</div>", "Ida Berg|Sam Noor")]
    [InlineData("<div class=byline>Von Ida Berg, Redakteurin</div>", "Ida Berg")]
    [InlineData("<p>Von Ida von der Berg</p>", "Ida von der Berg")]
    [InlineData("<p>Par Ida Berg et Sam Noor</p>", "Ida Berg|Sam Noor")]
    [InlineData("<p>Por José Ortega y Gasset</p>", "José Ortega y Gasset")]
    [InlineData("<p>Por Ana Silva e João Costa</p>", "Ana Silva|João Costa")]
    [InlineData("<span>Door</span> <b>Ida van der Berg</b>", "Ida van der Berg")]
    [InlineData("<div>Autor:</div><div>Ida Berg</div>", "Ida Berg")]
    [InlineData("<p>Autor: Ida Berg</p>", "Ida Berg")]
    [InlineData("<p>di Ida Berg e Sam Noor</p>", "Ida Berg|Sam Noor")]
    [InlineData("<p>Автор: Ида Берг</p>", "Ида Берг")]
    [InlineData("<div>Автор</div><div>Ида Берг</div>", "Ида Берг")]
    [InlineData("<p>Text: Ida Berg</p>", "Ida Berg")]
    [InlineData("<p>Von Ort zu Ort wird es teurer</p>", "")]
    [InlineData("<p>Por fin libres</p>", "")]
    public void BylinesOfOtherLanguagesName(string byline, string expected) =>
        Assert.Equal(expected, string.Join('|', Cleaned.Page($"<body><h1>Council closes the old bridge</h1>{byline}{Story}</body>").Authors));

    [Fact]
    public void AnAccountStandsInForAPerson() =>
        Assert.Equal(["idaberg"], Cleaned.Page($"<head><meta name=author content=idaberg></head><body><h1>Council closes the old bridge</h1>{Story}</body>").Authors);

    [Fact]
    public void TheKeeperOfASiteIsNoAuthor() =>
        Assert.Empty(Cleaned.Page($"<head><meta name=author content=webadmin></head><body><h1>Council closes the old bridge</h1>{Story}</body>").Authors);

    [Fact]
    public void ACardSaysWhoWroteIt() =>
        Assert.Equal(["Ida Berg"], Cleaned.Page($"<head><meta name=twitter:label1 content=\"Written by\"><meta name=twitter:data1 content=\"Ida Berg\"></head><body><h1>Council closes the old bridge</h1>{Story}</body>").Authors);
}
