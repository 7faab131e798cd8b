using NewsSearch.Cleaning;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Training;

/// <summary>News without annotation.</summary>
internal static class NewsArticles
{
    /// <summary>The articles of the files in order, cleaned; of records with several bodies, <c>content_original</c>.</summary>
    /// <param name="paths">Files and folders of any format that the program indexes.</param>
    public static IEnumerable<Article> Read(IEnumerable<string> paths, Action<string> log)
    {
        var reader = new ArticleReader(new SourceOptions { FieldMap = new Dictionary<string, IReadOnlyList<string>> { ["body"] = ["content_original"] } });
        var cleaner = new ArticleCleaner();
        int skipped = 0;
        foreach (Result<RawArticle, SkippedInput> record in SourceFiles.Enumerate(paths.Select(Path.GetFullPath), _ => skipped++).SelectMany(file => reader.Read(file)))
        {
            if (record.Then(cleaner.Clean).TryGet(out Article? article, out _))
            {
                yield return article;
            }
            else
            {
                skipped++;
            }
        }

        log($"{skipped} records skipped");
    }
}
