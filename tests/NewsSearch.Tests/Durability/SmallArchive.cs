using System.Text;
using NewsSearch.Archive;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Durability;

/// <summary>An archive of a few stories in files, <c>news/NAME.txt</c> beside <c>index/</c>, and all that can be done to it.</summary>
internal sealed class SmallArchive
{
    private readonly string _folder;
    private readonly IHomeFiles _files;

    public SmallArchive(string folder, IHomeFiles? files = null) => (_folder, _files) = (folder, files ?? DiskFiles.Instance);

    public IndexHome Home => new(Path.Combine(_folder, "index")) { Files = _files };

    private string News => Path.Combine(_folder, "news");

    /// <summary>The names of all stories in the index with what they say, in order; null when there is no index.</summary>
    public string? Stories()
    {
        try
        {
            using ArticleIndex index = ArticleIndex.Open(Home, remark => Assert.Fail(remark.ToString()));
            return string.Join(' ', index.Search(new SearchRequest(new NewsQuery.Everything()) { Limit = 100 }).Hits
                .Select(hit => $"{Path.GetFileNameWithoutExtension(hit.Indexed.StoredPath)}:{hit.Indexed.Article.Title}").Order(StringComparer.Ordinal));
        }
        catch (IndexException error) when (error.Fault is IndexFault.Missing or IndexFault.Uncommitted)
        {
            return null;
        }
    }

    /// <summary>The names of the saved queries, in order.</summary>
    public string Saved() => string.Join(' ', (IndexSettings.Load(Home).Saved ?? new Dictionary<string, string>()).Keys.Order(StringComparer.Ordinal));

    public void Write(string name, string title)
    {
        Directory.CreateDirectory(News);
        File.WriteAllText(Path.Combine(News, name + ".txt"), $"{title}\n\nThe story of the {name} is told here in a sentence or two. {title} is what it says.\n");
    }

    /// <summary>The same at some length, so that its text stands in the file of long ones.</summary>
    public void WriteLong(string name, string title)
    {
        Write(name, title);
        File.AppendAllText(Path.Combine(News, name + ".txt"), "\n" + string.Join("\n\n", Enumerable.Range(1, 15).Select(day => $"On day {day} the {name} was seen by {day * 7919 % 10007} people at the lake, who said it was well.")) + "\n");
    }

    /// <summary>Gives an article on standard input.</summary>
    public void Give(string title) => With(archive => archive.Index(
        archive.Sources.Given([], new MemoryStream(Encoding.UTF8.GetBytes($$"""
            {"id":"{{title}}","title":"{{title}}","body":"{{string.Join(' ', Enumerable.Range(1, 15).Select(day => $"On day {day} it was seen by {day * 7919 % 10007} people at the lake."))}}"}

            """)), new RememberedSource()).Value,
        new IndexingOptions(),
        null,
        skipped => Assert.Fail(skipped.ToString())));

    /// <summary>Reads what is remembered.</summary>
    public IndexingSummary Refresh(bool rebuild = false, bool prune = false) => Refresh(rebuild, prune, skipped => Assert.Fail(skipped.ToString()));

    /// <summary>The same, whatever is skipped.</summary>
    public IndexingSummary TryRefresh(bool rebuild = false, bool prune = false) => Refresh(rebuild, prune, _ => { });

    public void Index(bool rebuild = false) => With(archive => archive.Index(
        archive.Sources.Given([News], null, new RememberedSource()).Value, new IndexingOptions { Rebuild = rebuild }, null, skipped => Assert.Fail(skipped.ToString())));

    /// <summary>Makes the index anew from a folder.</summary>
    public IndexingSummary RebuildFrom(string folder)
    {
        IndexingSummary? summary = null;
        With(archive => summary = archive.Index(
            archive.Sources.Given([folder], null, new RememberedSource()).Value, new IndexingOptions { Rebuild = true }, null, skipped => Assert.Fail(skipped.ToString())));
        return summary!;
    }

    public void Delete(string word) => With(archive => archive.Delete(ArticleShelf.Parse(word)));

    public void DeleteForever(string word) => With(archive => archive.DeleteForever(ArticleShelf.Parse(word)));

    /// <summary>Takes all articles off the list of those that were deleted forever.</summary>
    public void Restore() => With(archive => archive.Restore([.. archive.DeletedForever.Select(article => article.Id)]));

    /// <summary>The names of the stories that were deleted forever, in order.</summary>
    public string Forever()
    {
        string names = "";
        With(archive => names = string.Join(' ', archive.DeletedForever.Select(article => Path.GetFileNameWithoutExtension(article.Path)).Order(StringComparer.Ordinal)));
        return names;
    }

    public void Compact()
    {
        ArticleIndexWriter writer = ArticleIndexWriter.Open(Home, rebuild: false, processId: 1);
        using IndexUpdate update = new(writer, Home, remark => Assert.Fail(remark.ToString()));
        writer.Compact();
        update.Commit();
    }

    public void Save(string name) => With(archive => archive.Saved.Save(name, "heron"));

    /// <summary>Tells what is new of a saved query, and returns the titles.</summary>
    public string TellNew(string name)
    {
        string told = "";
        With(archive =>
        {
            using IArticleIndex articles = archive.Acquire();
            NewArticles unseen = archive.New(name);
            var request = new SearchRequest(new NewsQuery.Everything()) { Seen = unseen.Seen() };
            NewArticles.Telling telling = unseen.Begin(articles, request);
            foreach (SearchHit hit in articles.Search(request).Hits)
            {
                telling.Tell(hit);
                told += hit.Indexed.Article.Title + " ";
            }

            telling.Complete();
        });
        return told;
    }

    private IndexingSummary Refresh(bool rebuild, bool prune, Action<SkippedInput> skipped)
    {
        IndexingSummary? summary = null;
        With(archive => summary = archive.Index(archive.Sources.All().Value, new IndexingOptions { Rebuild = rebuild, Prune = prune }, null, skipped));
        return summary!;
    }

    private void With(Action<NewsArchive> work)
    {
        using var archive = new NewsArchive(
            Home,
            new ArticleIndexSource(Home, remark => Assert.Fail(remark.ToString())),
            rebuild => ArticleIndexWriter.Open(Home, rebuild, processId: 1, remark => Assert.Fail(remark.ToString())),
            TimeProvider.System)
        {
            Remarked = remark => Assert.Fail(remark.ToString()),
        };
        work(archive);
    }
}
