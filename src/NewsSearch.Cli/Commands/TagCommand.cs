using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Archive.Marks;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>tag</c>: mark articles with tags of one's own, or take tags off.</summary>
internal static class TagCommand
{
    public static Command Create(Shell shell)
    {
        var words = new Argument<string[]>(Options.MarkArgument)
        {
            Description = "+TAG to put a tag on, -TAG to take it off, and ids of articles; - reads ids from standard input, a line each",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<double?> timeout = Timeout.Option();
        var matching = new Option<string?>("--matching") { Description = "All articles that match this query, instead of ids", HelpName = "QUERY" };
        var command = new Command("tag", """
            Mark articles with tags of your own, or take tags off.
            Queries ask for them with tag:NAME, which finds tags below it, too: tag:story
            finds story/harbour. They are kept beside the index, so that it can be made anew.
            Exit code: 0 done, 1 no article or an unknown id, 2 error.

            Examples:
              newssearch tag +read +story/harbour 5f0c81d9ab34
              newssearch tag +coded -todo --matching 'dock strike date:2014'
              newssearch query 'dock strike' --format ids -n all | newssearch tag +todo -
            """)
        {
            words, matching, timeout,
        };
        command.SetAction(parsed =>
        {
            string[] given = parsed.GetValue(words)!;
            string[] added = Tags(given, '+'), removed = Tags(given, '-');
            string[] named = [.. given.Where(word => word == "-" || !(word.StartsWith('+') || word.StartsWith('-')))];
            if (added.Length + removed.Length == 0)
            {
                throw new UsageException("name a tag with + or -, such as +read");
            }

            if (added.Intersect(removed).FirstOrDefault() is { } both)
            {
                throw new UsageException($"the tag {both} is put on and taken off");
            }

            string? text = parsed.GetValue(matching);
            Options.RefuseTogether(text is null ? null : "--matching", named.Length == 0 ? null : "an id");
            if (text is null && named.Length == 0)
            {
                throw new UsageException("name articles by their ids, or with --matching QUERY");
            }

            var settings = new CurrentSettings(shell, parsed);
            settings.RequireHome();
            using NewsArchive archive = settings.Archive();
            NewsQuery? query = null;
            if (text is not null && (query = QuestionReader.Read(shell, archive, new Question { Text = text })) is null)
            {
                return ExitCode.Error;
            }

            return Timeout.Run(shell, Timeout.Seconds(shell, parsed.GetValue(timeout), settings), settings, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                (IReadOnlyList<string> ids, bool all) = query is null ? Known(shell, articles, archive.Markings, ArticleIds.Of(shell, named), cancellation) : (articles.FindIds(query, cancellation), true);
                int changed = archive.Markings.Change(ids, added, removed);
                shell.Tell(ids.Count == 0 ? "no article matches" : string.Create(CultureInfo.InvariantCulture, $"{ids.Count} {(ids.Count == 1 ? "article" : "articles")}, {changed} changed"));
                return all && ids.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }

    /// <summary>Those of the ids that an article has, or marks are kept of; the others are told.</summary>
    public static (IReadOnlyList<string> Known, bool All) Known(
        Shell shell, IArticleIndex articles, ArticleMarkings markings, IReadOnlyList<string> given, CancellationToken cancellation = default)
    {
        const int AtOnce = 500;
        IReadOnlyDictionary<string, ArticleMarks> marked = markings.All();
        string[] ids = [.. given.Select(id => id.ToLowerInvariant())];
        HashSet<string> indexed = [.. ids.Where(id => !marked.ContainsKey(id)).Distinct().Chunk(AtOnce).SelectMany(some => articles.FindIds(NewsQuery.WithIds(some), cancellation))];
        var known = new List<string>();
        foreach (string id in ids)
        {
            if ((marked.ContainsKey(id) || indexed.Contains(id) ? id : ArticleIds.Find(shell, articles, id)?.Id) is { } whole)
            {
                known.Add(whole);
            }
        }

        return (known, known.Count == given.Count);
    }

    /// <exception cref="UsageException">What stands behind a sign is no tag.</exception>
    private static string[] Tags(string[] words, char sign) =>
    [
        .. words.Where(word => word.Length > 1 && word[0] == sign).Select(word => Tag.Of(word[1..])
            ?? throw new UsageException(word.Length - 1 > Tag.Longest
                ? string.Create(CultureInfo.InvariantCulture, $"a tag has {Tag.Longest} characters at most, not {word.Length - 1}")
                : $"'{word[1..]}' is no tag; a tag is letters, digits, '-', '_' and '.', with / between those below each other, such as story/harbour")),
    ];
}
