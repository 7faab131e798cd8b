using System.Globalization;
using System.Text.Json;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Wording;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Repair;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>check --repair</c>: keeps what can be kept, and tells what is lost.</summary>
internal static class RepairRun
{
    /// <returns>The exit code.</returns>
    public static int Of(Shell shell, IndexHome home, TimeSpan patience, bool asJson)
    {
        RepairReport report = Waiting.For(shell, patience, () => IndexRepair.Run(home, shell.ProcessId), CancellationToken.None);
        var health = IndexHealth.Of(home);
        var lines = HealthLines.Of(shell, home, health);
        if (asJson)
        {
            WriteJson(shell, home, report, health, lines);
            shell.Flush();
        }

        foreach (string line in report.Problems.Concat(report.Assumptions))
        {
            shell.Warn(line);
        }

        foreach (LostArticles lost in report.Lost)
        {
            shell.Warn(LossWording.Of(lost, shell.DisplayPath));
            foreach (LostArticle named in lost.Named)
            {
                shell.Tell($"  {LossWording.Of(named, shell.DisplayPath, home)}");
            }
        }

        foreach (string problem in lines.Problems)
        {
            shell.Warn(problem);
        }

        if (!health.IsSound)
        {
            return shell.Fail($"the index {home.Directory} is damaged still; make it anew with: newssearch index --rebuild");
        }

        if (!asJson)
        {
            string found = report.IsRepaired
                ? string.Create(CultureInfo.InvariantCulture, $"repaired: {report.Kept} articles kept, {report.Carried} carried over, {report.Lost.Sum(lost => lost.Count)} lost")
                : lines.Problems.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"nothing to repair in the index itself: {health.Articles} articles")
                : string.Create(CultureInfo.InvariantCulture, $"sound: {health.Articles} articles, nothing to repair");
            shell.Text.WriteLine(found);
            foreach (string note in lines.Notes)
            {
                shell.Tell(note);
            }
        }

        if (lines.Problems.Count > 0)
        {
            return shell.Fail(CheckCommand.DamagedBeside(home));
        }

        return report.Lost.Count == 0 && report.LostDeletions == 0 ? ExitCode.Success : ExitCode.NoMatch;
    }

    private static void WriteJson(Shell shell, IndexHome home, RepairReport report, IndexHealth health, HealthLines lines) => new JsonLines(shell).WriteObject(json =>
    {
        json.WriteString("index", home.Directory);
        json.WriteBoolean("sound", lines.Problems.Count == 0);
        json.WriteNumber("articles", health.Articles);
        json.WriteNumber("segments", health.Segments);
        json.WriteTexts("problems", [.. report.Problems, .. lines.Problems]);
        json.WriteTexts("notes", lines.Notes);
        json.WriteBoolean("repaired", report.IsRepaired);
        json.WriteNumber("kept", report.Kept);
        json.WriteNumber("carried", report.Carried);
        json.WriteStartArray("lost");
        foreach (LostArticles lost in report.Lost)
        {
            WriteLost(json, lost);
        }

        json.WriteEndArray();
        json.WriteTexts("assumptions", report.Assumptions);
    });

    private static void WriteLost(Utf8JsonWriter json, LostArticles lost)
    {
        json.WriteStartObject();
        json.WriteString("source", lost.Path ?? (lost.IsInput ? "-" : null));
        json.WriteNumber("articles", lost.Count);
        LostArticle[] named = [.. lost.Named.Where(article => article.Id is not null)];
        if (named.Length > 0)
        {
            json.WriteTexts("ids", [.. named.Select(article => article.Id!)]);
            json.WriteTexts("titles", [.. named.Select(article => article.Title ?? "")]);
        }

        json.WriteEndObject();
    }
}
