using System.Globalization;
using NewsSearch.Home.Settings;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Printing;

/// <summary>Tells on standard error which files were left out: by name, or by number where a folder has many alike.</summary>
internal static class PassedOverPrinter
{
    /// <summary>Saved pages come with a folder of pictures each; after so many groups the rest are only counted.</summary>
    private const int MostGroups = 10;

    public static void Print(Shell shell, IndexingSummary summary)
    {
        IReadOnlyList<FileGroup> groups = summary.PassedOverFiles;
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

        if (summary.OtherPages > 0)
        {
            string pages = summary.OtherPages == 1 ? "1 page that is no article" : string.Create(CultureInfo.InvariantCulture, $"{summary.OtherPages} pages that are no articles");
            shell.Warn($"left out {pages}; {SettingTable.SourceAllPages.Option} takes such pages, too");
        }
    }
}
