using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Cli.Printing;
using NewsSearch.Indexing;
using NewsSearch.Sources;

namespace NewsSearch.Cli.Commands;

/// <summary>Reads and cleans inputs without an index.</summary>
internal static class ArticleStream
{
    /// <summary>Calls <paramref name="print"/> with every article and reports what is skipped.</summary>
    /// <param name="repeated">The lines to cut.</param>
    /// <param name="explain">Told beforehand how each came about; null when nobody asks.</param>
    /// <returns>The exit code.</returns>
    public static int ForEach(
        Shell shell, IEnumerable<IndexingInput> inputs, RepeatedLines repeated, Action<Article> print, Action<CleaningAccount>? explain = null)
    {
        var cleaner = new ArticleCleaner();
        var skips = new SkipReport(shell);
        bool anyArticle = false;
        PassedOver? passedOver = null;
        IEnumerable<Result<RawArticle, SkippedInput>> records = InputReader.Records(
            inputs, told => passedOver ??= told, repair => InputReader.Report(shell, repair), keys => InputReader.Report(shell, keys));
        foreach (Result<RawArticle, SkippedInput> record in records)
        {
            if (record.Then(Clean).TryGet(out Article? article, out SkippedInput? skipped))
            {
                print(article);
                anyArticle = true;
            }
            else
            {
                skips.Add(skipped);
            }
        }

        skips.End();
        if (!anyArticle && !skips.Any && passedOver is { Counts: [var first, ..] })
        {
            shell.Warn($"no article: passed over {(passedOver.Path is { } path ? shell.DisplayPath(path) : "standard input")} ({first.Key})");
        }

        return skips.Any ? ExitCode.Error : ExitCode.Success;

        Result<Article, SkippedInput> Clean(RawArticle raw)
        {
            if (explain is null)
            {
                return cleaner.Clean(raw, skips.Add).Then(article => new Result<Article, SkippedInput>(repeated.Cut(article)));
            }

            CleaningAccount account = cleaner.Explain(raw, skips.Add).Without(repeated);
            explain(account);
            return account.Result;
        }
    }
}
