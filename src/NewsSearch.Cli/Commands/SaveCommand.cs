using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;

namespace NewsSearch.Cli.Commands;

/// <summary><c>save</c>: keep a query under a name.</summary>
internal static class SaveCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("name") { Description = "Letters, digits, '-', '_' and '.'" };
        Argument<string[]> words = Options.Query();
        words.Arity = ArgumentArity.OneOrMore;
        var alert = new Option<bool?>("--alert") { Description = "Have index tell which new articles match; =false to have it tell no longer", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("save", """
            Keep a query under a name.
            It is kept in the newssearch.json of the index: query:NAME then stands for it in any query.
            A name that is taken takes the new query. With --alert, index tells from now on which of the articles that are new match it.

            Examples:
              newssearch save border 'troops W/5 border'
              newssearch save recent 'query:border date:30d' && newssearch query query:recent
              newssearch save harbour 'harbour AND (fire OR strike)' --alert && newssearch index
            """)
        {
            name, words, alert,
        };
        command.SetAction(parsed =>
        {
            string key = SavedName.Checked(parsed.GetValue(name)!);
            string text = string.Join(' ', parsed.GetValue(words)!);
            var settings = new CurrentSettings(shell, parsed);
            settings.RequireHome();
            using NewsArchive archive = settings.Archive();
            if (!archive.Saved.Save(key, text, parsed.GetResult(alert) is null ? null : parsed.GetValue(alert) ?? true).TryGet(out ParsedQuery? read, out QueryFault? fault))
            {
                QuestionReader.Explain(shell, text, fault);
                return ExitCode.Error;
            }

            QuestionReader.Remark(shell, read);
            return ExitCode.Success;
        });
        return command;
    }
}
