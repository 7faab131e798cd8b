using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Wording;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.OnDisk;

namespace NewsSearch.Cli.Commands;

/// <summary><c>demo</c>: a small index of sample stories to try things with.</summary>
internal static class DemoCommand
{
    private const string Stories = "stories";

    /// <summary>What is proposed; a test runs each.</summary>
    private static readonly string[] Proposals =
    [
        "newssearch query \"troops W/8 border\"",
        "newssearch query \"person:lavrov AND written response\"",
        "newssearch people \"ukrain*\"",
        "newssearch timeline --by year --format text",
        "newssearch serve --open",
    ];

    public static Command Create(Shell shell)
    {
        var folder = new Argument<string?>("folder") { Description = "A new or empty folder to make it in, instead of a temporary one", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("demo", """
            Make an index of sample stories, to try things with.
            Some invented stories that the program brings along are written into a temporary folder, or the one that is named,
            and indexed there; five commands to try are printed. Nothing else is touched.
            Exit code: 0 done, 2 error.

            Examples:
              newssearch demo
              newssearch demo trying
            """)
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            if (shell.GivenIndexes.Count > 0)
            {
                throw new UsageException("demo makes an index of its own and takes no --index; name the folder to make it in, for example: newssearch demo trying");
            }

            string? named = parsed.GetValue(folder) is { } given ? shell.AbsolutePath(given) : null;
            string place = WriteStories(named);
            int articles = Index(shell, place);
            shell.Text.WriteLine($"{shell.Number(articles)} invented stories in {Style.Escaped(Path.Combine(place, Stories))}, with an index beside them. Try:\n");
            shell.Text.WriteLine($"  cd {Style.Escaped(ShellWord.Of(place))}");
            foreach (string proposal in Proposals)
            {
                shell.Text.WriteLine($"  {proposal}");
            }

            shell.Text.WriteLine("\nAll of it is in that folder; remove it when you are done.");
            return ExitCode.Success;
        });
        return command;
    }

    /// <returns>The folder that they are below.</returns>
    /// <exception cref="UsageException">Something is in the folder that was named, or it cannot be written to.</exception>
    private static string WriteStories(string? named)
    {
        try
        {
            string place = named is null ? Directory.CreateTempSubdirectory("newssearch-demo-").FullName : NewFolder(named);
            SampleStories.WriteTo(Path.Combine(place, Stories));
            return place;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write into {named ?? Path.GetTempPath()}; name a folder on a disk with room where you may write, for example: newssearch demo ~/trying");
        }
    }

    /// <exception cref="UsageException">Something is in it.</exception>
    private static string NewFolder(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new UsageException($"{path} is there already; name a new or empty folder");
        }

        return Directory.CreateDirectory(path).FullName;
    }

    /// <returns>How many articles there are.</returns>
    private static int Index(Shell shell, string place)
    {
        var home = new IndexHome(Path.Combine(place, "index"));
        using var archive = new NewsArchive(home, new ArticleIndexSource(home), rebuild => ArticleIndexWriter.Open(home, rebuild, shell.ProcessId), shell.Clock);
        ReadingPlan plan = archive.Sources.Given([Path.Combine(place, Stories)], null, new RememberedSource()).TryGet(out ReadingPlan? read, out _)
            ? read : throw new InvalidOperationException("The sample stories have no fields to be mapped.");
        return archive.Index(plan, new IndexingOptions { Jobs = shell.ProcessorCount }, new NameRecognizer(), skipped => shell.Warn(SkipWording.Line(skipped))).Total;
    }
}
