using NewsSearch.Cleaning.Repeated;

namespace NewsSearch.Tests.Cleaning.Repeated;

/// <summary>Which lines are learned as an outlet's furniture, and what is cut by them.</summary>
public sealed class RepeatedLineTests
{
    private static readonly string[] Headlines = ["Ferry sold", "Pier closed", "Lock mended", "Crane raised", "Quay flooded", "Dock opened", "Bar dredged", "Light relit", "Hall let", "Stage moved", "Mast found", "Keel laid"];

    private static IReadOnlyList<RepeatedLine> Learn(IEnumerable<(string? Source, string Body)> articles)
    {
        var learner = new RepeatedLineLearner();
        List<(string? Source, string Body)> all = [.. articles];
        all.ForEach(article => learner.Count(article.Source, article.Body));
        all.Reverse();
        all.ForEach(article => learner.Verify(article.Source, article.Body));
        return learner.Learned();
    }

    /// <summary>Articles of one outlet, of which the first <paramref name="with"/> hold a line, made from the article's number.</summary>
    private static IEnumerable<(string? Source, string Body)> Post(int count, int with, Func<int, string> line) =>
        Enumerable.Range(0, count).Select(i => ((string?)"Post", i < with ? HarbourNews.Body(i, line(i)) : HarbourNews.Body(i)));

    [Theory]
    [InlineData(100, 10, true)]
    [InlineData(100, 9, false)]
    [InlineData(500, 10, true)]
    [InlineData(501, 10, false)]
    [InlineData(501, 11, true)]
    public void ALineIsRepeatedInTenArticlesAndTwoInAHundred(int articles, int with, bool isLearned)
    {
        IReadOnlyList<RepeatedLine> learned = Learn(Post(articles, with, i => $"Hide Caption {i + 1} of {articles}"));
        Assert.Equal(isLearned ? [new RepeatedLine("Post", "Hide Caption # of #", false, with)] : [], learned);
    }

    [Fact]
    public void LinesOfOneBeginningAreLearnedByIt() => Assert.Equal(
        [new RepeatedLine("Post", "Also in", true, 12)],
        Learn(Post(100, 12, i => $"Also in the Post: {Headlines[i]}")));

    [Fact]
    public void WhatStoriesBeginWithIsNotLearned()
    {
        Assert.Empty(Learn(Post(100, 12, i => $"He says {Headlines[i].ToLowerInvariant()} and that was that.")));
        Assert.Empty(Learn(Post(100, 12, i => $"What is {Headlines[i].ToLowerInvariant()}?")));

        // One sentence among twelve lines is more than one in 25.
        Assert.Empty(Learn(Post(100, 12, i => $"He says {Headlines[i].ToLowerInvariant()}{(i == 0 ? " and that was that." : "")}")));
    }

    [Fact]
    public void ShortSentencesAreSpeech()
    {
        Assert.Empty(Learn(Post(100, 20, _ => "She did not answer.")));
        Assert.Single(Learn(Post(100, 20, _ => "The Harbour Agency contributed to this report.")));
    }

    [Theory]
    [InlineData("Ferries carried {0} people across the strait in the year.")]
    [InlineData("Ferry {0} {0} {0}")]
    [InlineData("Closing price {0}.5 dollars")]
    [InlineData("Ferries lost {0} %")]
    public void WhatTellsNumbersIsNotLearned(string line) => Assert.Empty(Learn(Post(100, 20, i => string.Format(null, line, i))));

    [Theory]
    [InlineData("- {1} {0}")]
    [InlineData("BERG: So {0} --")]
    [InlineData("Well, as to {0}...")]
    [InlineData("“Well, as to {0}...”")]
    [InlineData("„As to {0},“")]
    public void NeitherBulletsNorSpeechAreLabels(string line) => Assert.Empty(Learn(Post(100, 12, i => string.Format(null, line, Headlines[i].ToLowerInvariant(), i + 1))));

    [Fact]
    public void AParagraphIsNoLine() =>
        Assert.Empty(Learn(Post(100, 20, _ => string.Join(' ', Enumerable.Repeat("The strait has been closed to ferries of other ports since the spring of last year, by an order of the council.", 3)))));

    [Fact]
    public void AStoryThatIsToldAgainStays()
    {
        string[] told = ["The strait is closed to ferries of other ports.", "The council gave the order for it in spring.", "No ferry of another port has come since then."];
        RepeatedLines known = Known([.. told.Select(line => new RepeatedLine("Post", line, false, 10)), new RepeatedLine("Post", "Advertisement", false, 10)]);
        Assert.Equal(HarbourNews.Body(0, told), known.Cut(Article("Post", HarbourNews.Body(0, ["Advertisement", .. told]))).Body);
        Assert.Equal(HarbourNews.Body(0), known.Cut(Article("Post", HarbourNews.Body(0, told[..2]))).Body);
    }

    [Fact]
    public void OutletsAreLearnedApart()
    {
        IEnumerable<(string? Source, string Body)> two = Enumerable.Range(0, 40).Select(i => ((string?)(i % 2 == 0 ? "Post" : null), HarbourNews.Body(i, i < 30 ? ["Advertisement"] : [])));
        Assert.Equal([new RepeatedLine("", "Advertisement", false, 15), new RepeatedLine("Post", "Advertisement", false, 15)], Learn(two));
        Assert.Empty(Learn(Enumerable.Range(0, 40).Select(i => ((string?)$"Post {i % 8}", HarbourNews.Body(i, "Advertisement")))));
    }

    [Fact]
    public void ALineTwiceInOneArticleCountsOnce() => Assert.Empty(Learn(Post(100, 9, _ => "Advertisement\n\nAdvertisement")));

    [Fact]
    public void LinesWithoutSpacesAreComparedWhole() => Assert.Equal(
        [new RepeatedLine("Post", "写真#枚目", false, 12)],
        Learn(Post(100, 12, i => $"写真{i + 1}枚目")));

    [Fact]
    public void WhatIsKnownIsCutFromItsOutletAlone()
    {
        RepeatedLines known = Known(new("Post", "Hide Caption # of #", false, 10), new("Post", "Also in", true, 10));
        Article article = Article("Post", HarbourNews.Body(0, "Hide Caption 7 of 29", "Also in  the Post: Ferry sold", "Also in the Post, the ferry is sold."));
        Assert.Equal(HarbourNews.Body(0, "Also in the Post, the ferry is sold."), known.Cut(article).Body);
        Article other = article with { Source = "Times" };
        Assert.Same(other, known.Cut(other));
        Assert.Equal("Also in", known.Find("Post", "Also in the Post: Ferry sold")?.Text);
        Assert.Null(known.Find(null, "Also in the Post: Ferry sold"));
        Assert.Null(known.Find("Post", "Also in"));
    }

    [Fact]
    public void WhatIsKeptIsKeptFromBeginningsToo()
    {
        RepeatedLines known = Known(new("Post", "Image copyright", true, 10), new RepeatedLine("Post", "Image copyright Berg", false, 10) { IsKept = true });
        Assert.Equal(HarbourNews.Body(0, "Image copyright Berg"), known.Cut(Article("Post", HarbourNews.Body(0, "Image copyright Berg", "Image copyright Lund"))).Body);
    }

    [Fact]
    public void NeverMoreThanAQuarterIsCut()
    {
        RepeatedLines known = Known(new RepeatedLine("Post", new string('x', 100), false, 10));
        string line = new('x', 100);
        Article whole = Article("Post", $"{new string('y', 300)}\n\n{line}");
        Assert.Equal(new string('y', 300), known.Cut(whole).Body);
        Article less = Article("Post", $"{new string('y', 299)}\n\n{line}");
        Assert.Same(less, known.Cut(less));
        Article alone = Article("Post", line);
        Assert.Same(alone, known.Cut(alone));
    }

    private static RepeatedLines Known(params RepeatedLine[] lines) => new(lines, 100);

    private static Article Article(string source, string body) => new() { Origin = new(null), Title = "Ferry", Body = body, Source = source };
}
