using NewsSearch.Archive;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Archive;

/// <summary>What README.md shows of the engine's use. The usings and the method stand there as they do here.</summary>
public static class EngineExample
{
    public static void IndexAndSearch(string articles, string index, TextWriter output)
    {
        var home = new IndexHome(index);
        using var archive = new NewsArchive(
            home, new ArticleIndexSource(home), rebuild => ArticleIndexWriter.Open(home, rebuild, Environment.ProcessId), TimeProvider.System);
        var plan = new ReadingPlan([new IndexingInput { Paths = [articles] }], Remember: null);
        archive.Index(plan, new IndexingOptions(), new StatisticalRecognizer(), skipped => output.WriteLine(skipped));

        NewsQuery query = archive.Read(new Question { Text = "troops W/8 border" }).Value.Query;
        foreach (SearchHit hit in archive.Search(new SearchRequest(query)).Hits)
        {
            output.WriteLine(hit.Indexed.Article.Title);
            output.WriteLine(string.Join(" … ", hit.Snippets.Select(passage => passage.Marked("**", "**"))));
        }
    }
}
