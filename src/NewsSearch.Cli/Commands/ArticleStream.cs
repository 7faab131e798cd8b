using NewsSearch.Cleaning;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Commands;

/// <summary>Reads and cleans inputs without an index.</summary>
internal static class ArticleStream
{
    /// <summary>Calls <paramref name="print"/> with every article and reports what is skipped.</summary>
    /// <returns>The exit code.</returns>
    public static int ForEach(Shell shell, IEnumerable<IndexingInput> inputs, Action<Article> print)
    {
        var cleaner = new ArticleCleaner();
        bool anySkipped = false;
        foreach (Result<RawArticle, SkippedInput> record in InputReader.Records(inputs))
        {
            if (record.Then(cleaner.Clean).TryGet(out Article? article, out SkippedInput? skipped))
            {
                print(article);
            }
            else
            {
                InputReader.Report(shell, skipped);
                anySkipped = true;
            }
        }

        return anySkipped ? ExitCode.Error : ExitCode.Success;
    }
}
