using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Searching;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Cli.Commands;

/// <summary><c>cooccur</c>: which words stand near the matches of a query.</summary>
internal static class CooccurCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<int> window = Options.Number("--window", "Words to each side of a match that are near", 5, 1, 100);
        Option<int> least = Options.Number("--least", "Words that stand near so often or more", 2, 1);
        Option<string> limit = Options.Limit("Words", 30);
        Option<string> format = Options.Format("text", "csv", "json");
        Option<bool> csvSafe = Options.CsvSafe();
        var command = new Command("cooccur", """
            List the words that stand near the matches of a query.
            They stand there more often than chance has it, by Dunning's log-likelihood ratio: whether a word's share
            is the same near the matches as elsewhere in the bodies of the same articles. All of these are read.
            Exit code: 0 words, 1 none, 2 error.

            Examples:
              newssearch cooccur troops
              newssearch cooccur 'sanction*' --window 3 --least 3 -n 10
              newssearch cooccur '"barack obama"' --format csv > obama-words.csv
            """);
        filters.AddTo(command);
        foreach (Option option in new Option[] { window, least, limit, format, csvSafe })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            return filters.Ask(shell, parsed, isRequired: true, (settings, archive, articles, query, cancellation) =>
            {
                var request = new SearchRequest(query) { Any = filters.Question(parsed).Any };
                CooccurrenceTable found = new CooccurrenceSearch(articles, request, parsed.GetValue(window), cancellation).Rank(parsed.GetValue(least));
                CooccurrencePrinter.Print(shell, found, parsed.GetValue(format)!, Options.LimitOf(parsed.GetValue(limit)!), parsed.GetValue(csvSafe));
                filters.Conclude(shell, parsed, archive, articles, query, found.Matches > 0 ? null : articles.Count(query, cancellation), cancellation);
                return found.Words.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }
}
