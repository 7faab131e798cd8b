using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Explaining;

namespace NewsSearch.Tests.Cleaning.Explaining;

/// <summary>Which statement each field of an article is told to come from.</summary>
public sealed class FieldOriginTests
{
    private const string Heading = "<h1>Ferry to Brel Island stops</h1>";

    private const string Story = """
        <article><p>The last steam ferry to Brel Island was tied up for good on Monday, after its boiler failed for the third time since May.</p>
        <p>Its captain, Runa Dahl, had steered it for thirty-one years and said that she would not learn to steer another one.</p></article>
        """;

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-06-01"}</script><meta name=date content=2021-06-02>""", "", FieldEvidence.JsonLd, "datePublished")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","dateCreated":"2021-06-01"}</script>""", "", FieldEvidence.JsonLd, "dateCreated")]
    [InlineData("<meta property=article:published_time content=2021-06-01>", "<time datetime=2021-06-02></time>", FieldEvidence.MetaElement, "article:published_time")]
    [InlineData("", "<b itemprop=datePublished content=2021-06-01></b>", FieldEvidence.Microdata, "datePublished")]
    [InlineData("", "<time datetime=2021-06-01></time>", FieldEvidence.TimeElement, null)]
    [InlineData("", "<p>1 June 2021</p>", FieldEvidence.HeadLine, null)]
    [InlineData("<link rel=canonical href=https://post.example/2021/06/01/ferry>", "", FieldEvidence.Address, null)]
    public void TheDate(string head, string line, FieldEvidence evidence, string? name)
    {
        CleaningAccount account = Explained(head, line);
        Assert.Equal((PublicationDate.FromDay(new(2021, 6, 1)), new FieldOrigin(evidence, name)), (account.Result.Value.Published, account.Fields.Published));
    }

    [Theory]
    [InlineData("<meta property=og:title content='The steam ferry stops'>", Heading, FieldEvidence.Heading, null)]
    [InlineData("<meta property=og:title content='The steam ferry stops'>", "", FieldEvidence.MetaElement, "og:title")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"The steam ferry stops"}</script>""", "", FieldEvidence.JsonLd, null)]
    [InlineData("<title>The steam ferry stops</title>", "", FieldEvidence.TitleElement, null)]
    public void TheTitle(string head, string heading, FieldEvidence evidence, string? name)
    {
        CleaningAccount account = Explained(Cleaned.Raw(ContentKind.HtmlPage, $"<html><head>{head}</head><body>{heading}{Story}</body></html>"));
        Assert.Equal(heading.Length > 0 ? "Ferry to Brel Island stops" : "The steam ferry stops", account.Result.Value.Title);
        Assert.Equal(new FieldOrigin(evidence, name), account.Fields.Title);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":"Ida Berg"}</script><meta name=author content="Sam Noor">""", "", FieldEvidence.JsonLd, "author")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":"Ida Berg"}</script><meta name=byl content="Ida Berg and Sam Noor">""", "", FieldEvidence.MetaElement, "byl")]
    [InlineData("<meta name=dc.creator content='Ida Berg'>", "", FieldEvidence.MetaElement, "dc.creator")]
    [InlineData("", "<a href=/authors/ida>Ida Berg</a>", FieldEvidence.Byline, null)]
    [InlineData("", "<p>By Ida Berg</p>", FieldEvidence.HeadLine, null)]
    [InlineData("<meta name=author content=idaberg>", "", FieldEvidence.MetaElement, "author")]
    public void TheAuthors(string head, string line, FieldEvidence evidence, string? name)
    {
        CleaningAccount account = Explained(head, line);
        Assert.NotEmpty(account.Result.Value.Authors);
        Assert.Equal(new FieldOrigin(evidence, name), account.Fields.Authors);
    }

    [Fact]
    public void OutletAndLanguage()
    {
        CleaningAccount stated = Explained("<meta property=og:site_name content='Harbour Post'><meta name=language content=en>", "");
        Assert.Equal((new(FieldEvidence.MetaElement, "og:site_name"), new FieldOrigin(FieldEvidence.MetaElement, "language")), (stated.Fields.Source, stated.Fields.Language));
        CleaningAccount address = Explained("<link rel=canonical href=https://post.example/ferry>", "");
        Assert.Equal(("post.example", new FieldOrigin(FieldEvidence.Address), new FieldOrigin(FieldEvidence.Text)), (address.Result.Value.Source, address.Fields.Source, address.Fields.Language));
        CleaningAccount language = Explained(Cleaned.Raw(ContentKind.HtmlPage, $"<html lang=en><body>{Heading}{Story}</body></html>"));
        Assert.Equal(new FieldOrigin(FieldEvidence.RootAttribute, "lang"), language.Fields.Language);
    }

    [Fact]
    public void WhatTheSourceStatesWins()
    {
        RawArticle raw = Cleaned.Raw(ContentKind.HtmlPage, $"<html lang=no><head><meta name=author content='Sam Noor'><meta name=date content=2021-06-02></head><body>{Heading}{Story}</body></html>") with
        {
            Title = "A ferry stops",
            Source = "Harbour Post",
            Language = "en",
            Authors = ["Ida Berg"],
            Published = PublicationDate.FromDay(new(2021, 6, 1)),
        };
        FieldOrigin record = new(FieldEvidence.Record);
        Assert.Equal(new FieldOrigins { Title = record, Source = record, Language = record, Authors = record, Published = record }, Explained(raw).Fields);
    }

    private static CleaningAccount Explained(string head, string line) =>
        Explained(Cleaned.Raw(ContentKind.HtmlPage, $"<html><head>{head}</head><body>{Heading}{line}{Story}</body></html>"));

    private static CleaningAccount Explained(RawArticle raw) => new ArticleCleaner().Explain(raw);
}
