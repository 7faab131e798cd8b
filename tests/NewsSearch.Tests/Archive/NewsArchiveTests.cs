using NewsSearch.Archive;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Archive;

public sealed class NewsArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IndexHome _home;
    private readonly NewsArchive _archive;

    public NewsArchiveTests()
    {
        _home = new IndexHome(_folder.Combine("index"));
        _archive = new NewsArchive(_home, new ArticleIndexSource(_home), rebuild => ArticleIndexWriter.Open(_home, rebuild, processId: 1), TimeProvider.System);
    }

    [Fact]
    public void FromFolderToAnswer()
    {
        Write("heron.txt", "Heron at the Harbour\n\nA heron waits beside the old crane of the harbour.");
        IndexingSummary summary = Index("news");
        Assert.Equal((1, 1L), (summary.Files, summary.Added));
        SearchHit hit = Assert.Single(_archive.Search(new SearchRequest(Read("heron crane"))).Hits);
        Assert.Equal("Heron at the Harbour", hit.Indexed.Article.Title);
    }

    [Fact]
    public void WhatWasGivenIsRefreshedWithItsOptions()
    {
        Write("a.jsonl", """{"headline":"Heron","words":"A heron waits."}""" + "\n");
        Index("news", new RememberedSource { Map = "title=headline,body=words", Source = "Gulf Ledger" });
        Write("b.jsonl", """{"headline":"Otter","words":"An otter swims."}""" + "\n");
        Assert.True(_archive.Sources.All().TryGet(out ReadingPlan? plan, out _));
        Assert.Null(plan.Remember);
        Run(plan);
        Assert.Equal("Gulf Ledger", Assert.Single(_archive.Search(new SearchRequest(Read("otter"))).Hits).Indexed.Article.Source);
    }

    [Fact]
    public void AnArchiveOpenForLongSeesWhatIsNew()
    {
        Write("a.txt", "A heron waits.");
        Index("news");
        Assert.Equal(0, Count("otter"));
        Write("b.txt", "An otter swims.");
        Index("news");
        Assert.Equal(1, Count("otter"));
        Assert.Equal((1, 1), _archive.Delete(Read("otter")));
        Assert.Equal(0, Count("otter"));
    }

    [Fact]
    public void DeletedArticlesStayAwayWhenTheFolderIsReadAgain()
    {
        Write("a.txt", "A heron waits.");
        Write("b.txt", "An otter swims.");
        Index("news");
        _archive.Delete(Read("otter"));
        Assert.Equal(2L, Index("news").FilesUnchanged);
        Assert.Equal(0, Count("otter"));
    }

    [Fact]
    public void NewIsWhatWasNotToldToItsEnd()
    {
        Write("a.txt", "A heron waits.");
        Index("news");
        Assert.True(_archive.Saved.Save("birds", "heron").Succeeded);
        Assert.Equal(1, Tell("birds", complete: false));
        Assert.Equal(1, Tell("birds", complete: true));
        Assert.Equal(0, Tell("birds", complete: true));
        Write("b.txt", "Another heron waits.");
        Index("news");
        Assert.Equal(1, Tell("birds", complete: true));
        Assert.Single(Directory.GetFiles(Path.Combine(_home.Directory, NewArticles.Folder)));
        _archive.Saved.Remove(["birds"]);
        Assert.Equal(2, Tell("birds", complete: false));
    }

    [Fact]
    public void AQueryThatMeansNothingIsNotSaved()
    {
        Assert.Equal(QueryFaultKind.UnclosedQuote, _archive.Saved.Save("birds", "\"heron").Fault.Kind);
        Assert.Empty(_archive.Saved.All());
        Assert.Throws<ArgumentException>(() => _archive.Saved.Save("../birds", "heron"));
        Assert.Throws<ArgumentException>(() => _archive.New("../birds"));
    }

    [Fact]
    public void UnknownSavedQueriesAreTold()
    {
        _archive.Saved.Save("birds", "heron");
        Assert.Equal([("bird", "birds")], _archive.Saved.Remove(["bird"]));
        Assert.Equal(["birds"], _archive.Saved.All().Keys);
    }

    [Fact]
    public void QuestionsWithoutATextAskForEveryArticle()
    {
        Assert.Equal(new NewsQuery.Everything(), _archive.Read(new Question()).Value.Query);
        Assert.Equal(
            new NewsQuery.Named(SearchField.Country, "Ukraine"),
            _archive.Read(new Question { Filters = new SearchFilters { Countries = ["Ukraine"] } }).Value.Query);
    }

    [Theory]
    [InlineData("Ukrane", null, null, FilterFaultKind.UnknownCountry)]
    [InlineData(null, "soon", null, FilterFaultKind.SinceNotADate)]
    [InlineData(null, null, "soon", FilterFaultKind.UntilNotADate)]
    [InlineData(null, "2014", "2013", FilterFaultKind.UntilBeforeSince)]
    public void FiltersThatMeanNothingAreRefused(string? country, string? since, string? until, FilterFaultKind kind)
    {
        var filters = new SearchFilters { Countries = country is null ? [] : [country], Since = since, Until = until };
        QuestionFault fault = _archive.Read(new Question { Text = "heron", Filters = filters }).Fault;
        Assert.Equal(kind, Assert.IsType<QuestionFault.OfFilter>(fault).Fault.Kind);
    }

    [Fact]
    public void NothingFoundIsExplained()
    {
        Write("a.txt", "A heron waits.\n");
        Write("b.txt", "An otter swims.\n");
        Index("news");
        using IArticleIndex articles = _archive.Acquire();
        NoHitAdvice mistyped = Advise(articles, "herom");
        Assert.Equal("herom", Assert.Single(mistyped.Missing).Word);
        Assert.Equal(new CorrectedQuery("heron", 1), mistyped.Correction);
        NoHitAdvice apart = Advise(articles, "heron otter");
        Assert.Equal([1, 1], apart.Apart.Select(part => part.Count));
        Assert.Null(apart.Correction);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    private NoHitAdvice Advise(IArticleIndex articles, string text) => _archive.Advise(articles, new Question { Text = text }, Read(text), found: 0);

    private NewsQuery Read(string text) => _archive.Read(new Question { Text = text }).Value.Query;

    private int Count(string text)
    {
        using IArticleIndex articles = _archive.Acquire();
        return articles.Count(Read(text));
    }

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(_folder.Combine("news"));
        File.WriteAllText(Path.Combine(_folder.Combine("news"), name), content);
    }

    private IndexingSummary Index(string folder, RememberedSource? reading = null) =>
        Run(_archive.Sources.Given([_folder.Combine(folder)], null, reading ?? new RememberedSource()).Value);

    private IndexingSummary Run(ReadingPlan plan) => _archive.Index(plan, new IndexingOptions(), null, skipped => Assert.Fail(skipped.ToString()));

    private int Tell(string name, bool complete)
    {
        using IArticleIndex articles = _archive.Acquire();
        NewArticles unseen = _archive.New(name);
        var request = new SearchRequest(Read("heron")) { Seen = unseen.Seen() };
        NewArticles.Telling telling = unseen.Begin(articles, request);
        SearchPage page = articles.Search(request);
        foreach (SearchHit hit in page.Hits)
        {
            telling.Tell(hit);
        }

        if (complete)
        {
            telling.Complete();
        }

        return page.Total;
    }
}
