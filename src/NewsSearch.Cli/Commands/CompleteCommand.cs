using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary><c>complete</c>: what the scripts of <c>completion</c> ask at each key; it is in no help.</summary>
internal static class CompleteCommand
{
    /// <summary>More than a terminal shows without asking.</summary>
    private const int Most = 30;

    /// <summary>The fields whose values are names, as queries call them, and the option that narrows to one.</summary>
    public static IReadOnlyList<(string Field, NameField Names)> Fields { get; } =
        [("person", NameField.People), ("place", NameField.Places), ("org", NameField.Organisations)];

    public static Command Create(Shell shell)
    {
        var field = new Argument<string>("field") { Description = "person, place or org" };
        var beginning = new Argument<string?>("beginning") { Description = "What is typed of the name", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("complete", """
            Print the names of the index that begin so.
            A name stands in a line, those of most articles first.
            Exit code: 0 names, 1 none, 2 error.

            Examples:
              newssearch complete person ob
              newssearch complete place ky
            """)
        {
            field, beginning,
        };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string asked = parsed.GetValue(field)!;
            if (Fields.FirstOrDefault(each => each.Field == asked) is not { Field: not null } known)
            {
                throw new UsageException($"names of '{asked}' are not completed; those of person, place and org are");
            }

            using NewsArchive archive = CurrentSettings.ToAsk(shell, parsed).Archive();
            using IArticleIndex articles = archive.Acquire();
            IReadOnlyList<string> names = articles.NamesBeginning(known.Names, parsed.GetValue(beginning) ?? "", Most);
            foreach (string name in names.Where(name => !name.Contains('"', StringComparison.Ordinal)))
            {
                shell.Text.WriteLine(Style.Escaped(name));
            }

            return names.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
