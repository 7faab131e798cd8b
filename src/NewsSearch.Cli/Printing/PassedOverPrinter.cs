using System.Globalization;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Printing;

/// <summary>Tells on standard error which files of folders were left unopened: by name, or by number where a folder has many alike.</summary>
internal static class PassedOverPrinter
{
    /// <summary>Saved pages come with a folder of pictures each; after so many groups the rest are only counted.</summary>
    private const int MostGroups = 10;

    public static void Print(Shell shell, IReadOnlyList<FileGroup> groups)
    {
        foreach (FileGroup group in groups.Take(MostGroups))
        {
            IEnumerable<string> told = group.Names.Count == group.Count
                ? group.Names.Select(name => shell.DisplayPath(Path.Combine(group.Folder, name)))
                : [$"{shell.DisplayPath(group.Folder)}: {FileCounts.Of(group.Count, group.Extension)}"];
            foreach (string what in told)
            {
                shell.Warn($"passed over {what} ({group.Kind})");
            }
        }

        if (groups.Count > MostGroups)
        {
            shell.Warn(string.Create(CultureInfo.InvariantCulture, $"passed over {groups.Skip(MostGroups).Sum(group => group.Count)} more files of such kinds"));
        }
    }
}
