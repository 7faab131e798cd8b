using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Wording;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>check</c>: whether the index's files are whole, and what to keep of it if not.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json");
        var repair = new Option<bool>("--repair") { Description = "Keep what can be kept of a damaged index, and list what is lost" };
        Option<double?> wait = Waiting.Option();
        var command = new Command("check", """
            Read all of the index and tell whether its files are whole. Without --repair it changes nothing.
            With it, articles of damaged files are carried over where they can be read, and the next newssearch index reads the files
            again that have lost some.
            Exit code: 0 sound, 1 repaired but something is lost, 2 damaged or no index.

            Examples:
              newssearch check
              newssearch check --repair && newssearch index
              newssearch check --format json | jq .sound
            """)
        {
            repair, wait, format,
        };
        command.SetAction(parsed =>
        {
            IndexHome home = shell.Home(Options.IndexOf(parsed));
            if (parsed.GetValue(repair))
            {
                return RepairRun.Of(shell, home, TimeSpan.FromSeconds(parsed.GetValue(wait) ?? 0), asJson: parsed.GetValue(format) == "json");
            }

            IndexHealth health = IndexHealth.Of(home);
            if (parsed.GetValue(format) == "json")
            {
                new JsonLines(shell).WriteObject(json =>
                {
                    json.WriteString("index", home.Directory);
                    json.WriteBoolean("sound", health.IsSound);
                    json.WriteNumber("articles", health.Articles);
                    json.WriteNumber("segments", health.Segments);
                    json.WriteTexts("problems", health.Problems);
                });
            }
            else if (health.IsSound)
            {
                string segments = health.Segments == 1 ? "1 segment" : string.Create(CultureInfo.InvariantCulture, $"{health.Segments} segments");
                shell.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sound: {health.Articles} articles in {segments}"));
            }

            if (health.IsSound)
            {
                return ExitCode.Success;
            }

            foreach (string problem in health.Problems)
            {
                shell.Warn(problem);
            }

            return shell.Fail($"the index {home.Directory} is damaged; {IndexFaultWording.Remedy(IndexFault.Corrupt)}");
        });
        return command;
    }
}
