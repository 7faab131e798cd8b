using NewsSearch.Cleaning;
using NewsSearch.Indexing;
using NewsSearch.Sources;

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
        foreach (SourceRecord record in InputReader.Records(inputs))
        {
            CleaningResult? cleaned = record.Article is { } raw ? cleaner.Clean(raw) : null;
            if (cleaned?.Article is { } article)
            {
                print(article);
            }
            else
            {
                InputReader.Report(shell, cleaned?.Skipped ?? record.Skipped!);
                anySkipped = true;
            }
        }

        return anySkipped ? ExitCode.Error : ExitCode.Success;
    }
}
