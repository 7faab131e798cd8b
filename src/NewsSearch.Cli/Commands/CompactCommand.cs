using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Meaning;
using NewsSearch.OnDisk;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>compact</c>: one segment, without what was replaced and deleted.</summary>
internal static class CompactCommand
{
    public static Command Create(Shell shell)
    {
        var command = new Command("compact", """
            Merge the index's segments, and its vectors, into one.
            One searches a little faster, and the space of replaced and deleted articles is given back. Meanwhile it needs as much space again.
            Exit code: 0 done, 2 error.

            Examples:
              newssearch compact
              newssearch delete 'date:<2010' --yes && newssearch compact
            """);
        command.SetAction(parsed =>
        {
            IndexHome home = new CurrentSettings(shell, parsed).HomeOnDisk("a cluster merges its index by itself");
            var remarks = new IndexRemarks(shell);
            long start = shell.Clock.GetTimestamp();
            IndexStatistics before = Statistics(home);
            ArticleIndexWriter writer = ArticleIndexWriter.Open(home, rebuild: false, shell.ProcessId, remarks.Tell);
            using (IndexUpdate update = new(writer, home, remarks.Tell))
            {
                writer.Compact();
                update.Commit();
            }

            Compact(shell, home);
            IndexStatistics after = Statistics(home);
            string took = Duration.Of(shell.Clock.GetElapsedTime(start));
            shell.Tell(before.Segments == after.Segments && before.Bytes == after.Bytes
                ? $"nothing to merge: {Size.Of(after.Bytes)} in {Segments(shell, after)}, looked at in {took}"
                : $"merged {Segments(shell, before)} into {shell.ToldNumber(after.Segments)} in {took}: {Size.Of(after.Bytes)}, before {Size.Of(before.Bytes)}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>That vectors cannot be merged is told; the index is.</summary>
    private static void Compact(Shell shell, IndexHome home)
    {
        try
        {
            using ArticleIndex articles = ArticleIndex.Open(home);
            NewsArchive.CompactVectors(home, articles, shell.ProcessorCount);
        }
        catch (MeaningException error)
        {
            shell.Warn(MeaningFaultWording.Of(error));
        }
    }

    private static IndexStatistics Statistics(IndexHome home)
    {
        using ArticleIndex articles = ArticleIndex.Open(home);
        return articles.Statistics();
    }

    private static string Segments(Shell shell, IndexStatistics statistics) => statistics.Segments == 1 ? "1 segment" : $"{shell.ToldNumber(statistics.Segments)} segments";
}
