using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Cli.Commands;

/// <summary><c>clean</c>: print what the index would store, without an index.</summary>
internal static class CleanCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string[]> paths = Options.Paths("Files and folders, or - for standard input");
        Option<string> format = Options.Format("text", "json");
        Option<bool> keepRepeated = Options.Switch(SettingTable.KeepRepeated);
        var explain = new Option<bool>("--explain") { Description = "Tell on standard error which paragraphs of each article were taken, which were left, and by which evidence" };
        var reading = new ReadingOptions();
        var command = new Command("clean", """
            Print the cleaned text of articles, without an index.
            It is without page furniture, as the index would hold it.
            Exit code: 0 all read, 2 something was skipped.

            Examples:
              newssearch clean page.html
              newssearch clean page.html --explain
              curl -s https://news.example/story.html | newssearch clean - --format json | jq .title
            """)
        {
            paths, format, keepRepeated, explain,
        };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            using NewsArchive archive = new CurrentSettings(shell, parsed).Archive();
            SourceLimits? limits = IndexSettings.Load(archive.Home).Limits;
            if (!SourceMemory.OptionsOf(reading.Of(parsed) with { AllPages = true }, limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
            {
                return shell.Fail(FieldMapWording.Of(fault));
            }

            if (InputReader.Inputs(shell, parsed.GetValue(paths)!, options) is not { } inputs)
            {
                return shell.Fail("nothing to clean: name files or folders, or give the text on standard input");
            }

            var printer = new CleanPrinter(shell, parsed.GetValue(format) == "json");
            RepeatedLines repeated = archive.RepeatedLines(Options.SwitchOf(parsed, keepRepeated));
            return ArticleStream.ForEach(shell, inputs, repeated, printer.Print, parsed.GetValue(explain) ? new CleaningAccountPrinter(shell).Print : null);
        });
        return command;
    }
}
