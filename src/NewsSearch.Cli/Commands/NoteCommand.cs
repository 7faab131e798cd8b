using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Archive.Marks;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>note</c>: write and read a note of one's own on an article.</summary>
internal static class NoteCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string>("id") { Description = "The id of the article" };
        var words = new Argument<string[]>("text") { Description = "The note, in place of the one there is; \"\" removes it; without a text it is printed", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("note", """
            Write a note on an article, or print it.
            The command show prints it, too.
            Exit code: 0 done, 1 there is no note or an unknown id, 2 error.

            Examples:
              newssearch note 5f0c81d9ab34 "first to name the mayor"
              newssearch note 5f0c81d9ab34
            """)
        {
            id, words,
        };
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            settings.RequireHome();
            using NewsArchive archive = settings.Archive();
            string wanted = parsed.GetValue(id)!.ToLowerInvariant();
            string[] text = parsed.GetValue(words)!;
            if (text.Length == 0)
            {
                IReadOnlyDictionary<string, ArticleMarks> marks = archive.Markings.All();
                string[] meant = [.. marks.Keys.Where(key => key.StartsWith(wanted, StringComparison.Ordinal))];
                if ((meant is [var only] ? marks[only] : marks.GetValueOrDefault(wanted))?.Note is not { } note)
                {
                    return ExitCode.NoMatch;
                }

                shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Safe(note) : note);
                return ExitCode.Success;
            }

            using IArticleIndex articles = archive.Acquire();
            if (TagCommand.Known(shell, articles, archive.Markings, [wanted]).Known is not [var known])
            {
                return ExitCode.NoMatch;
            }

            string joined = string.Join(' ', text);
            archive.Markings.Note(known, joined.Length == 0 ? null : joined);
            return ExitCode.Success;
        });
        return command;
    }
}
