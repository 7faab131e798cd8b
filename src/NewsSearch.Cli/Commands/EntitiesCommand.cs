using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Wording;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Languages;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Cli.Commands;

/// <summary><c>entities</c>: print the people, places and organisations of articles, without an index.</summary>
internal static class EntitiesCommand
{
    // UTF-16 units. Of a sentence or two, names of foreigners decide the language.
    private const int ShortestTold = 200;

    public static Command Create(Shell shell)
    {
        Argument<string[]> paths = Options.Paths("Files and folders, or - for standard input");
        Option<string> format = Options.Format("text", "json");
        var text = new Option<bool>("--text") { Description = "Take each file as the cleaned body itself: no title, no cleaning; one of less than 200 characters is taken for English without --lang" };
        var lines = new Option<bool>("--lines") { Description = "With --text: take each line as a body of its own" };
        var language = new Option<string?>("--lang") { Description = "With --text: the language of all bodies, e.g. de", HelpName = "LANG" };
        var reading = new ReadingOptions();
        var command = new Command("entities", """
            Print the people, places and organizations in articles.
            Exit code: 0 all read, 2 something was skipped.

            Examples:
              newssearch entities story.txt
              echo "Angela Merkel met Donald Tusk in Warsaw." | newssearch entities --text --format json | jq -r '.people[].name'
              echo "Die Ministerin Petra Schulz sprach in Wien." | newssearch entities --text --lang de
            """)
        {
            paths, format, text, lines, language,
        };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            SourceLimits? limits = IndexSettings.Load(shell.Home(Options.IndexOf(parsed))).Limits;
            if (!SourceMemory.OptionsOf(reading.Of(parsed) with { AllPages = true }, limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
            {
                return shell.Fail(FieldMapWording.Of(fault));
            }

            if (parsed.GetValue(lines) && !parsed.GetValue(text))
            {
                return shell.Fail("--lines goes with --text");
            }

            string? given = parsed.GetValue(language);
            if (given is not null && !parsed.GetValue(text))
            {
                return shell.Fail("--lang goes with --text; articles state their language, or it is told from their text");
            }

            string? stated = LanguageRecognizer.TagOf(given);
            if (given is not null && stated is null)
            {
                return shell.Fail($"--lang takes the code of a language, such as de, not '{given}'");
            }

            if (InputReader.Inputs(shell, parsed.GetValue(paths)!, options) is not { } inputs)
            {
                return shell.Fail("nothing to read: name files or folders, or give the text on standard input");
            }

            var recognizer = new NameRecognizer();
            var printer = new EntitiesPrinter(shell, parsed.GetValue(format) == "json");
            void Print(Article article) => printer.Print(article, recognizer.Recognize(article));
            return parsed.GetValue(text)
                ? BodyStream.ForEach(shell, inputs, parsed.GetValue(lines), body => Print(body with { Language = stated ?? LanguageOf(body.Body) }))
                : ArticleStream.ForEach(shell, inputs, RepeatedLines.None, Print);
        });
        return command;
    }

    private static string? LanguageOf(string body) =>
        body.Length >= ShortestTold && LanguageRecognizer.Recognize(body) is { Length: > 0 } language ? language : null;
}
