using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cluster;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>check</c> of an index on a cluster.</summary>
internal static class ClusterCheck
{
    public static int Run(Shell shell, CurrentSettings settings, bool asJson)
    {
        ClusterHealth health = settings.Engine.Check();
        if (asJson)
        {
            new JsonLines(shell).WriteObject(json =>
            {
                json.WriteString("index", settings.Engine.Place);
                json.WriteBoolean("sound", health.IsSound);
                json.WriteNumber("articles", health.Articles);
                json.WriteNumber("segments", health.Shards);
                json.WriteTexts("problems", health.Problems);
                json.WriteTexts("notes", health.Notes);
            });
        }
        else if (health.IsSound)
        {
            string shards = health.Shards == 1 ? "1 shard" : string.Create(CultureInfo.InvariantCulture, $"{health.Shards} shards");
            shell.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sound: {health.Articles} articles in {shards}"));
        }

        foreach (string problem in health.Problems)
        {
            shell.Warn(problem);
        }

        foreach (string note in asJson ? [] : health.Notes)
        {
            shell.Tell(note);
        }

        return health.IsSound ? ExitCode.Success : shell.Fail($"the index {settings.Engine.Place} does not answer right");
    }
}
