using System.CommandLine;
using NewsSearch.Cli.Settings;
using NewsSearch.Home;

namespace NewsSearch.Cli.Commands;

/// <summary><c>save</c>: keep a query under a name.</summary>
internal static class SaveCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("name") { Description = "Letters, digits, '-', '_' and '.'" };
        Argument<string[]> words = Options.Query();
        words.Arity = ArgumentArity.OneOrMore;
        var command = new Command("save", """
            Keep a query under a name, in the newssearch.json of the index: query:NAME then stands for it in any query.
            A name that is taken takes the new query.

            Examples:
              newssearch save border 'troops W/5 border'
              newssearch save recent 'query:border date:30d' && newssearch query query:recent
            """)
        {
            name, words,
        };
        command.SetAction(parsed =>
        {
            string key = SavedName.Checked(parsed.GetValue(name)!);
            string text = string.Join(' ', parsed.GetValue(words)!);
            var settings = new CurrentSettings(shell, parsed);
            IndexSettings file = settings.File;
            var saved = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach ((string other, string its) in file.Saved ?? new Dictionary<string, string>())
            {
                saved[other] = its;
            }

            saved[key] = text;
            if (QueryReader.Read(shell, text, key, saved) is null)
            {
                return ExitCode.Error;
            }

            (file with { Saved = saved }).Save(settings.Home);
            return ExitCode.Success;
        });
        return command;
    }
}
