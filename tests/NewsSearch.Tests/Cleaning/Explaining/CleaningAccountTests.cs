using System.Text.Json;
using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Tests.Cleaning.Kinds;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cleaning.Explaining;

/// <summary>What cleaning tells of each paragraph.</summary>
public sealed class CleaningAccountTests
{
    private const string Title = "Ferry to Brel Island stops";

    private const string First = "The last steam ferry to Brel Island was tied up for good on Monday, after its boiler failed for the third time since May.";

    private const string Second = "Its captain, Runa Dahl, had steered it for thirty-one years and said that she would not learn to steer another one.";

    private const string Third = "The island council wants to buy an electric ferry, which would make the crossing in nine minutes instead of twenty.";

    private const string Fourth = "Until it comes, in the spring of next year, the mail boat takes passengers on its two crossings a day, without their cars.";

    private const string Other = "Seven ways to dry a sail";

    private static readonly string Links = string.Concat(Enumerable.Range(1, 3).Select(i => $"<li><a href=/{i}>{Other} in port {i}</a></li>"));

    [Theory]
    [InlineData($"<aside><p>{Other}</p></aside>", "Furniture aside")]
    [InlineData($"<div role=complementary><p>{Other}</p></div>", "Furniture div role=complementary")]
    [InlineData($"<div class=\"wide newsletter-box\"><p>{Other}</p></div>", "Furniture div class=newsletter-box")]
    [InlineData($"<div id=promo-7><p>{Other}</p></div>", "Furniture div id=promo-7")]
    [InlineData($"<section id=comments><p>{Other}</p></section>", "Comments section id=comments")]
    [InlineData($"<div class=fold hidden><p>{Other}</p></div>", "Hidden div class=fold")]
    [InlineData($"<div class=box><p>Sails</p><aside><p>{Other}</p></aside></div>", "Furniture aside")]
    public void AnElementOfFurnitureIsTold(string element, string told) =>
        Assert.Equal(told, Left(Explained($"<h1>{Title}</h1><article>{Paragraphs(First, Second)}{element}{Paragraphs(Third, Fourth)}</article>"), Other));

    [Fact]
    public void AListOfLinksIsTold() =>
        Assert.Equal("LinkList ul class=more", Left(Explained($"<h1>{Title}</h1><article>{Paragraphs(First, Second)}<ul class=more>{Links}</ul>{Paragraphs(Third, Fourth)}</article>"), $"{Other} in port 2"));

    [Fact]
    public void TeasersAreTold()
    {
        string teasers = string.Concat(Enumerable.Range(1, 3).Select(i => $"<div class=card><h3><a href=/{i}>{Other} in port {i}</a></h3><p>A port that has seen a great deal of wind and rain.</p></div>"));
        CleaningAccount account = Explained($"<h1>{Title}</h1><article>{Paragraphs(First, Second)}<div>{teasers}</div>{Paragraphs(Third, Fourth)}</article>");
        Assert.Equal("Teasers div class=card", Left(account, $"{Other} in port 3"));
        Assert.Equal("Teasers div class=card", Left(account, "A port that has seen a great deal of wind and rain."));
    }

    [Fact]
    public void WhatStandsAroundTheStoryIsTold()
    {
        CleaningAccount account = Explained($"""
            <p>Harbour Post</p>
            <div class=story><p>Sea and shore</p><h2>{Title}</h2><p>By Runa Dahl</p>{Paragraphs(First, Second, Third, First, Fourth)}<h3>{Other}</h3></div>
            <p>All our islands</p>
            """, $"<title>{Title}</title>");
        Assert.Equal("div class=story", Shown(account.StoryElement!));
        Assert.Equal("OutsideStory", Left(account, "Harbour Post"));
        Assert.Equal("AboveHeadline", Left(account, "Sea and shore"));
        Assert.Equal("Headline", Left(account, Title));
        Assert.Equal("Byline", Left(account, "By Runa Dahl"));
        Assert.Equal(["", "Repetition"], account.Paragraphs.Where(paragraph => paragraph.Text == First).Select(Shown));
        Assert.Equal("BelowStory", Left(account, Other));
        Assert.Equal("OutsideStory", Left(account, "All our islands"));
    }

    [Fact]
    public void AHeadlineOutsideTheStoryIsTheHeadline() =>
        Assert.Equal("Headline", Left(Explained($"<h1>{Title}</h1><div class=story>{Paragraphs(First, Second, Third, Fourth)}</div>"), Title));

    [Fact]
    public void ANoteOnTheMaterialIsTold() =>
        Assert.Equal("SourceNote", Left(Explained($"<h1>{Title}</h1><article>{Paragraphs(First, Second, Third)}<p>Story Source:</p><p>Brel Council</p></article>"), "Brel Council"));

    [Fact]
    public void WordingIsToldInPlainText()
    {
        CleaningAccount account = Explained(Cleaned.Raw(ContentKind.Text, string.Join("\n\n", First, "Click here to subscribe to our newsletter.", Second, "Share this article", "* * *", "Most Popular", Other, Third)));
        Assert.Equal(CleaningReading.PlainText, account.Reading);
        Assert.Equal(["", "Request", "", "Label", "NoWords", "Label", "BesideFurniture", ""], account.Paragraphs.Select(Shown));
    }

    [Fact]
    public void AGalleryIsToldInPlainText()
    {
        string gallery = string.Join(' ', Enumerable.Range(1, 4).Select(i => $"The ferry leaves Brel Island on a summer morning in the year 195{i}, with cows on deck. {i} of 4"));
        Assert.Equal("Gallery", Left(Explained(Cleaned.Raw(ContentKind.Text, $"{First}\n\n{gallery}\n\n{Second}")), gallery));
    }

    [Fact]
    public void TheLinesAboveATextAreTold()
    {
        CleaningAccount account = Explained(Cleaned.Raw(ContentKind.Text, $"{Title}\n\nBy Runa Dahl\n\n1 June 2021\n\n{First}\n\n{Second}"));
        Assert.Equal(["Headline", "Byline", "Byline", "", ""], account.Paragraphs.Select(Shown));
        FieldOrigin lines = new(FieldEvidence.FirstLines);
        Assert.Equal(new FieldOrigins { Title = lines, Authors = lines, Published = lines, Language = new(FieldEvidence.Text) }, account.Fields);
    }

    [Fact]
    public void ARequestAtTheEndOfAParagraphIsCutOffIt()
    {
        ExplainedParagraph cut = Assert.Single(
            Explained(Cleaned.Raw(ContentKind.Text, $"{First}\n\n{Second} Click here to subscribe to our newsletter.\n\n{Third}")).Paragraphs,
            paragraph => paragraph.Evidence is not null);
        Assert.Equal((Second, LeftCause.Request), (cut.Taken, cut.Evidence!.Value.Cause));
        Assert.Equal($"{Second} Click here to subscribe to our newsletter.", cut.Text);
    }

    [Fact]
    public void AFragmentTellsItsElementsToo()
    {
        CleaningAccount account = Explained(Cleaned.Raw(ContentKind.HtmlFragment, $"{Paragraphs(First, Second)}<figure><figcaption>{Other}</figcaption></figure><p>Share this article</p>") with { Title = Title });
        Assert.Equal(CleaningReading.Fragment, account.Reading);
        Assert.Null(account.StoryElement);
        Assert.Equal(["", "", "Furniture figure", "Label"], account.Paragraphs.Select(Shown));
        Assert.Equal(FieldEvidence.Record, account.Fields.Title.Evidence);
    }

    [Fact]
    public void WhatTheStatedTextLacksIsTold()
    {
        CleaningAccount account = Explained($"<h1>{Title}</h1><article>{Paragraphs(First, Second)}<p>{Other}</p>{Paragraphs(Third, Fourth, First.ToUpperInvariant())}</article>", JsonLd(First, Second, Third, Fourth, First.ToUpperInvariant()));
        Assert.Equal("NotStated", Left(account, Other));
        Assert.False(account.TakesStated);
    }

    [Fact]
    public void AStatedTextThatThePageDoesNotShowIsTold()
    {
        string[] stated = [First, Second, Third, Fourth, First.ToUpperInvariant()];
        CleaningAccount account = Explained($"<h1>{Title}</h1><article>{Paragraphs(First)}</article>", JsonLd(stated));
        Assert.True(account.TakesStated);
        Assert.Equal("StatedInstead", Left(account, First));
        Assert.Equal([string.Join(' ', stated)], account.Paragraphs.Where(paragraph => paragraph.IsStated).Select(paragraph => paragraph.Taken));
    }

    [Fact]
    public void HiddenTextThatIsReadIsTold()
    {
        Assert.True(Explained($"<h1>{Title}</h1><p>Subscribers read on.</p><article><div style=\"display:none\">{Paragraphs(First, Second, Third, Fourth)}</div></article>").TakesHidden);
        Assert.False(Explained($"<h1>{Title}</h1><article>{Paragraphs(First, Second, Third, Fourth)}<p hidden>{Other}</p></article>").TakesHidden);
    }

    [Fact]
    public void ALineThatTheOutletRepeatsIsTold()
    {
        RepeatedLines repeated = new([new("Harbour Post", "Hide Caption # of #", IsBeginning: false, Articles: 12)], articles: 100);
        CleaningAccount account = Explained(Cleaned.Raw(ContentKind.Text, $"{First}\n\nHide Caption 3 of 9\n\n{Second}") with { Source = "Harbour Post" });
        Assert.Equal("", Left(account, "Hide Caption 3 of 9"));
        CleaningAccount cut = account.Without(repeated);
        Assert.Equal("RepeatedLine", Left(cut, "Hide Caption 3 of 9"));
        Assert.Equal($"{First}\n\n{Second}", cut.Result.Value.Body);
        Assert.Same(account, account.Without(RepeatedLines.None));
    }

    [Theory]
    [InlineData(CleaningReading.Strict, "section", "section", "section")]
    [InlineData(CleaningReading.WithoutClassWords, "section class=promo", "section class=sidebar", "section class=related")]
    [InlineData(CleaningReading.WithoutComments, "aside", "form", "footer")]
    public void TheReadingIsTold(CleaningReading reading, string one, string two, string three)
    {
        CleaningAccount account = Explained($"<h1>{Title}</h1>{In(one, First)}{In(two, Second)}{In(three, Third)}");
        Assert.Equal(reading, account.Reading);
        Assert.Equal(3, account.Paragraphs.Count(paragraph => paragraph.Taken is not null));
    }

    [Fact]
    public void APageWithoutAStoryTellsWhatItHolds()
    {
        CleaningAccount account = Explained("<h1>Islands</h1><p>Brel</p><p>Hald</p>");
        Assert.Equal(SkipReason.NoArticle, account.Result.Fault.Cause.Reason);
        Assert.Equal(CleaningReading.Whole, account.Reading);
        Assert.Equal("NoStory", Left(account, "Brel"));
        Assert.All(account.Paragraphs, paragraph => Assert.Null(paragraph.Taken));
    }

    [Fact]
    public void APageThatIsNoArticleIsNotRead()
    {
        CleaningAccount account = Explained(Cleaned.Raw(ContentKind.HtmlPage, OtherPagesTests.Front) with { LeavesOutOtherPages = true });
        Assert.Equal(SkipReason.OtherPage, account.Result.Fault.Cause.Reason);
        Assert.Null(account.Reading);
        Assert.Empty(account.Paragraphs);
    }

    [Fact]
    public void NothingIsCleanedOtherwiseAndWhatIsTakenIsTheBody()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.Articles, "*.htm*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".gz", StringComparison.Ordinal)))
        {
            RawArticle raw = Cleaned.Raw(ContentKind.HtmlPage, File.ReadAllText(path));
            CleaningAccount account = Explained(raw);
            Article article = account.Result.Value;
            Article cleaned = Cleaned.Article(raw);
            Assert.Equal((path, cleaned.Title, cleaned.Body, cleaned.Published), (path, article.Title, article.Body, article.Published));
            Assert.Equal(article.Body, string.Join("\n\n", account.Paragraphs.Select(paragraph => paragraph.Taken).OfType<string>()));
            Assert.All(account.Paragraphs, paragraph => Assert.Equal(paragraph.Taken != paragraph.Text, paragraph.Evidence is not null));
        }
    }

    private static CleaningAccount Explained(string body, string head = "") => Explained(Cleaned.Raw(ContentKind.HtmlPage, $"<html><head>{head}</head><body>{body}</body></html>"));

    private static CleaningAccount Explained(RawArticle raw) => new ArticleCleaner().Explain(raw);

    private static string Paragraphs(params string[] texts) => string.Concat(texts.Select(text => $"<p>{text}</p>"));

    private static string In(string element, string text) => $"<{element}><p>{text}</p></{element.Split(' ')[0]}>";

    private static string JsonLd(params string[] body) =>
        $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Title}}","articleBody":{{JsonSerializer.Serialize(string.Join(' ', body))}}}</script>""";

    /// <summary>Why the only paragraph of this text was left; empty when it was not.</summary>
    private static string Left(CleaningAccount account, string text)
    {
        ExplainedParagraph[] found = [.. account.Paragraphs.Where(paragraph => paragraph.Text == text).DistinctBy(Shown)];
        return Shown(Assert.Single(found));
    }

    private static string Shown(ExplainedParagraph paragraph) => paragraph switch
    {
        { Evidence: null } => "",
        { Evidence: { Element: { } element } left } => $"{left.Cause} {Shown(element)}",
        _ => $"{paragraph.Evidence!.Value.Cause}",
    };

    private static string Shown(ElementMark element) => element.Attribute is null ? element.Name : $"{element.Name} {element.Attribute}={element.Value}";
}
